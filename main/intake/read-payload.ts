import { parseJsonText } from '../credential/json-text';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import { interactionDocument } from '../../shared/interaction-links';
import { interactionRefusal } from './interaction-refusal';
import { type Reading, Sink } from './sink';
import { splitJson, splitWord } from './split';
import { tokenOf } from './tokens';
import { walletExportOf } from './wallets/json-formats';
import { splitWallet } from './wallets/split-wallet';

/** Reads JSON text into the credentials it holds. */
export function readJson(text: string): Result<Reading, IntakeError> {
  const parsed = parseJsonText(text);
  if (!parsed.ok) return parsed;
  const interaction = interactionDocument(parsed.value);
  if (interaction) return failure(interactionRefusal(interaction));
  const sink = new Sink();
  const wallet = walletExportOf(parsed.value);
  if (wallet && !wallet.ok) return wallet;
  if (wallet) splitWallet(wallet.value, parsed.value, text, sink);
  else splitJson(parsed.value, text, '', sink);
  return sink.reading('json');
}

/** Reads a text that is one token as a whole; null where it is not. */
export function readToken(text: string): Result<Reading, IntakeError> | null {
  const token = tokenOf(text);
  if (token.kind === 'other') return null;
  const sink = new Sink();
  splitWord(text, '', sink);
  return sink.reading(token.kind === 'url' ? 'text' : 'jws');
}

/** What a picture carries: JSON, a compact JWS or an address, and nothing around it. */
export function readBaked(text: string): Result<Reading, IntakeError> {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') return failure({ kind: 'not-a-credential' });
  if (/^[{["]/.test(body)) return readJson(body);
  return readToken(body) ?? failure({ kind: 'not-a-credential' });
}
