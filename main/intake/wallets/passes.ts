import { asObject, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { failure, success } from '../../../shared/result';
import { parseJsonText } from '../../credential/json-text';
import { tokenOf } from '../tokens';
import { addressOf, placedObjects, wordsOf } from './read-values';
import type { ArchiveFormat, JsonFormat } from './types';

/** Messages of a pass's codes; the newer list and the older single one say the same. */
function messagesOf(pass: JsonObject): readonly string[] {
  const codes = [...placedObjects(pass['barcodes']).map(([, code]) => code), asObject(pass['barcode'])];
  return [...new Set(codes.flatMap((code) => wordsOf(code?.['message']) ?? []))];
}

/**
 * An Apple Wallet pass (`.pkpass`: an archive with `pass.json`; Apple, "Wallet Passes", "Pass" and "Pass.Barcodes"). A pass
 * is no credential; where its code names the badge's address or holds its token, that is read, and else it is refused.
 */
export const applePass: ArchiveFormat = (files) => {
  const file = files.find(({ name }) => name === 'pass.json');
  const parsed = file && parseJsonText(new TextDecoder().decode(file.bytes));
  const pass = parsed?.ok && isJsonObject(parsed.value) ? parsed.value : null;
  if (!pass || !('formatVersion' in pass && 'passTypeIdentifier' in pass)) return null;
  const messages = messagesOf(pass).filter((message) => tokenOf(message).kind !== 'other');
  if (messages.length === 0) return failure({ kind: 'pass-without-badge' });
  const codes = messages.map((message, index) => ({
    name: index === 0 ? 'pass.json' : `pass.json ${index + 1}`,
    bytes: new TextEncoder().encode(message),
  }));
  return success({ wallet: 'Apple Wallet', files: codes, refused: [] });
};

/** The lists of Google Wallet objects (Google Wallet API, "Issue passes with JWT": `payload`). */
const googleLists = [
  'genericObjects',
  'eventTicketObjects',
  'loyaltyObjects',
  'offerObjects',
  'giftCardObjects',
] as const;

/** A Google Wallet pass: its objects as JSON, or the claims of its `savetowallet` token. Read as an Apple one is. */
export const googlePass: JsonFormat = (value: JsonValue) => {
  const outer = asObject(value);
  const inner = asObject(outer?.['payload']);
  const holder = inner ?? outer;
  if (!holder || !googleLists.some((name) => Array.isArray(holder[name]))) return null;
  const before = inner ? ['payload'] : [];
  const entries = googleLists.flatMap((list) =>
    placedObjects(holder[list]).flatMap(([index, object]) => {
      const url = addressOf(asObject(object['barcode'])?.['value']);
      return url === null ? [] : [{ kind: 'link', path: [...before, list, index], url } as const];
    }),
  );
  if (entries.length === 0) return failure({ kind: 'pass-without-badge' });
  return success({ wallet: 'Google Wallet', entries });
};
