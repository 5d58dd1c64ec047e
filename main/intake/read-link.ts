import type { IntakeError } from '../../shared/errors';
import { interactionLink } from '../../shared/interaction-links';
import { parseLapelLink } from '../../shared/lapel-links';
import { failure, type Result } from '../../shared/result';
import { interactionRefusal } from './interaction-refusal';
import { readToken } from './read-payload';
import type { Reading } from './sink';

/** Compact forms in which other wallets put a credential into a code; neither holds an Open Badge. */
const compact: readonly (readonly [start: RegExp, found: string])[] = [
  [/^shc:\//i, 'SMART Health Card'],
  [/^VC1-/, 'CBOR-LD credential'],
  [/^VP1-/, 'CBOR-LD presentation'],
  [/^HC1:/, 'EU digital health certificate'],
];

/** Words that are addresses of something, and of nothing a badge is fetched from. */
const elsewhere =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|vbscript|file|blob|about|intent|mailto|tel|sms|geo|wifi):)/i;

/**
 * A text that is one link with a meaning of its own: ours, another wallet's, or one that is never followed. Null for
 * https addresses, tokens, `data:` addresses and every other text.
 * SECURITY: nothing that stands in a code or a paste is ever run or opened; https is the only scheme that is asked.
 */
export function readLink(text: string): Result<Reading, IntakeError> | null {
  if (/\s/.test(text)) return null;
  const interaction = interactionLink(text);
  if (interaction) return failure(interactionRefusal(interaction));
  const other = compact.find(([start]) => start.test(text));
  if (other) return failure({ kind: 'code-not-read', found: other[1] });
  if (/^lapel:/i.test(text)) return readOwn(text);
  if (/^https?:/i.test(text) || !elsewhere.test(text)) return null;
  return failure({ kind: 'link-refused', text: text.slice(0, 200), rule: 'not-https' });
}

/** A code or a paste is the person's own act, so what a Lapel link names is read at once. */
function readOwn(text: string): Result<Reading, IntakeError> {
  const link = parseLapelLink(text);
  if (!link.ok) return failure({ kind: 'own-link', why: link.error });
  const { value } = link;
  const named = value.kind === 'open' ? null : readToken(value.kind === 'add-token' ? value.token : value.url);
  return named ?? failure({ kind: 'own-link', why: 'unknown-request' });
}
