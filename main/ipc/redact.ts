import { homedir } from 'node:os';
import { canParse } from '../../shared/can-parse';

/** Longer details help nobody, and a text made by an attacker should not keep us busy. */
const longest = 8_000;

/**
 * Takes out of a text what could tell on a person: their home folder, e-mail addresses, all of an address but its host,
 * long ids and tokens, and the folders a file lies in. What is left says what went wrong, not whose it was.
 */
export function redact(text: string, home: string = homedir()): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  // First the home folder as a whole, because a name with a space in it would not be taken for part of a path.
  const homeless = home.length > 1 ? short.replaceAll(home, '~').replaceAll(home.replaceAll('\\', '/'), '~') : short;
  return homeless.replace(/[^\s'"()<>[\]{}]+/g, redactWord);
}

function redactWord(word: string): string {
  const address = word.search(/https?:\/\//i);
  if (address >= 0) return word.slice(0, address) + hostOf(word.slice(address));
  if (/mailto:/i.test(word)) return 'mailto:…';
  if (/did:[a-z0-9]+:/.test(word)) return '<did>';
  const name = isPath(word) ? (word.split(/[\\/]/).findLast((part) => part !== '') ?? '') : word;
  if (/[^@]@[^@]/.test(name)) return '<e-mail>';
  return name
    .replace(/[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/, '<token>')
    .replace(/(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, '<id>')
    .replace(/[0-9a-f]{32,}/gi, '<id>');
}

function hostOf(address: string): string {
  if (!canParse(address)) return 'https://…';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}/…`;
}

/** Not the slash of `image/png` or of "and/or". */
function isPath(word: string): boolean {
  return /^(?:[\\/~.]|file:|[A-Za-z]:[\\/])/.test(word) || /[\\/][^\\/]*[\\/]/.test(word);
}
