import { asObject, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { success } from '../../../shared/result';
import { placedObjects, wordsOf } from './read-values';
import type { JsonFormat, Path, WalletEntry } from './types';

type Row = (path: Path, row: JsonObject) => WalletEntry | null;

/** Rows as wallets keep them: one by itself, a list, or a list under one of these names. */
function rowsIn(value: JsonValue): readonly (readonly [Path, JsonObject])[] {
  if (Array.isArray(value)) return placedObjects(value).map(([index, row]) => [[index], row]);
  if (!isJsonObject(value)) return [];
  const lists = ['credentials', 'verifiableCredentials', 'digitalCredentials', 'data'].flatMap((name) =>
    placedObjects(value[name]).map(([index, row]) => [[name, index], row] as const),
  );
  return lists.length > 0 ? lists : [[[], value]];
}

function formatOf(wallet: string, entryOf: Row): JsonFormat {
  return (value) => {
    const rows = rowsIn(value).map(([path, row]) => ({ path, entry: entryOf(path, row) }));
    if (!rows.some(({ entry }) => entry !== null)) return null;
    return success({ wallet, entries: rows.map(({ path, entry }) => entry ?? { kind: 'value', path }) });
  };
}

/**
 * walt.id (walt-id/waltid-identity, wallet API, `WalletCredential`): `document` is the token or the JSON; what an SD-JWT
 * discloses is kept apart from it, in `disclosures`, and is put behind it again.
 */
export const waltId = formatOf('walt.id', (path, row) => {
  const document = wordsOf(row['document']);
  if (document === null || !('wallet' in row && ('addedOn' in row || 'parsedDocument' in row))) return null;
  const disclosures = (wordsOf(row['disclosures']) ?? '')
    .split('~')
    .filter((one) => one !== '')
    .join('~');
  const apart = disclosures !== '' && !document.includes('~') && !document.startsWith('{');
  return { kind: 'text', path: [...path, 'document'], text: apart ? `${document}~${disclosures}~` : document };
});

/**
 * Sphereon (Sphereon-Opensource/SSI-SDK, `DigitalCredential` and `UniqueDigitalCredential` of its credential store):
 * `rawDocument` is what the issuer sent, as a text; `uniformDocument` is a restatement and left alone.
 */
export const sphereon = formatOf('Sphereon', (path, row) => {
  const inner = asObject(row['digitalCredential']);
  const record = inner ?? row;
  const raw = wordsOf(record['rawDocument']);
  if (raw === null || !('documentFormat' in record || 'uniformDocument' in record)) return null;
  const place = inner ? [...path, 'digitalCredential', 'rawDocument'] : [...path, 'rawDocument'];
  return { kind: 'text', path: place, text: raw };
});

/** Veramo (decentralized-identity/veramo, `UniqueVerifiableCredential` of `IDataStoreORM`): a hash and the credential. */
export const veramo = formatOf('Veramo', (path, row) => {
  if (wordsOf(row['hash']) === null || !('verifiableCredential' in row)) return null;
  return { kind: 'value', path: [...path, 'verifiableCredential'] };
});
