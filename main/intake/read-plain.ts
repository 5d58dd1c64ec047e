import { nestsDeeperThan } from '../credential/json-text';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import { limits } from './limits';
import { isOwnBackup } from './own-backup';
import { readLink } from './read-link';
import { readJson, readToken } from './read-payload';
import { type Reading, Sink } from './sink';
import { splitWord } from './split';
import { tokenOf } from './tokens';
import { isCompactJwe } from './wallets/encrypted';

/** One word that begins as a token does and has not its three parts. */
const tokenLike = /^eyJ[A-Za-z0-9_-]+(\.[A-Za-z0-9_.-]*)?$/;

/** Text that is not XML: JSON, a token, or running text that holds one of them (a mail, a message). */
export function readPlain(text: string): Result<Reading, IntakeError> {
  const body = text.trim();
  if (body === '') return failure({ kind: 'empty' });
  if (/^[{["]/.test(body)) return readJson(text);
  const link = readLink(body);
  if (link) return link;
  if (isOwnBackup(body)) return failure({ kind: 'own-backup' });
  if (isCompactJwe(body)) return failure({ kind: 'file-encrypted' });
  // Mail programs break a long token into lines.
  const joined = /^ey[A-Za-z0-9_-]/.test(body) ? readToken(body.replace(/\s+/g, '')) : null;
  const read = readToken(body) ?? joined;
  if (read) return read;
  return tokenLike.test(body) ? failure({ kind: 'jws-malformed' }) : readRunning(body);
}

/**
 * Marks that stand around an address or a token in a sentence, and are no part of it. SECURITY: the end is looked for from
 * the first of several marks alone, so that a line of a hundred thousand of them is gone through once.
 */
const wrapping = /^[<("'`[]+|(?<![>)"'`\],.;:!?])[>)"'`\],.;:!?]+$/g;

function readRunning(text: string): Result<Reading, IntakeError> {
  if (text.length > limits.runningText) return failure({ kind: 'not-a-badge', found: 'text' });
  const words = text.split(/\s+/).map((word) => word.replace(wrapping, ''));
  const tokens = words.filter((word) => ['jws', 'sd-jwt', 'data'].includes(tokenOf(word).kind));
  const sink = new Sink();
  for (const [index, word] of tokens.entries()) splitWord(word, tokens.length === 1 ? '' : `/${index}`, sink);
  if (tokens.length > 0) return sink.reading('text');
  const json = readEmbeddedJson(text);
  if (json?.ok === true) return json;
  for (const word of words) if (tokenOf(word).kind === 'url') splitWord(word, '', sink);
  const links = sink.reading('text');
  if (links.ok) return links;
  return json ?? failure({ kind: 'not-a-badge', found: 'text' });
}

/** One JSON object inside other words, from its first brace to its last. */
function readEmbeddedJson(text: string): Result<Reading, IntakeError> | null {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start === -1 || end < start) return null;
  const part = text.slice(start, end + 1);
  if (nestsDeeperThan(part, limits.jsonDepth)) return failure({ kind: 'json-too-deep', limit: limits.jsonDepth });
  const reading = readJson(part);
  return reading.ok || reading.error.kind !== 'json-malformed' ? reading : null;
}
