import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { limits } from './limits';
import { readBaked } from './read-payload';
import type { Baked } from './read-png';
import type { Reading } from './sink';
import type { Oddity } from './types';

/** Namespace and element, never the prefix, tell a badge (OB 2.0 Baking "SVGs", OB 3.0 "SVG"; the rest seen in the wild). */
const elements: Readonly<Record<string, string>> = {
  'http://openbadges.org': 'assertion',
  'https://openbadges.org': 'assertion',
  'https://purl.imsglobal.org/ob/v3p0': 'credential',
  'https://purl.imsglobal.org/spec/ob/v3p0': 'credential',
  'https://purl.imsglobal.org/clr/v2p0': 'credential',
  'https://purl.imsglobal.org/spec/clr/v2p0': 'credential',
};

/** The document type that drawing programs write. It names a public text that nothing here ever fetches. */
const usualDoctype =
  /^\s*svg\s+PUBLIC\s+["']-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN["']\s+["']https?:\/\/www\.w3\.org\/[\w./-]+["']\s*$/;

interface BadgeElement {
  readonly verify: string;
  body: string;
}

/** Why reading stopped; thrown inside the parser's handlers and caught around it, nowhere else. */
class Stop extends Error {
  constructor(readonly reason: IntakeError) {
    super(reason.kind);
  }
}

function isBadge(tag: SaxesTagNS): boolean {
  return elements[tag.uri.replace(/\/$/, '')] === tag.local;
}

function verifyOf(attributes: Record<string, SaxesAttributeNS>): string {
  return Object.values(attributes).find((attribute) => attribute.local === 'verify')?.value ?? '';
}

interface Scan {
  readonly badge: BadgeElement | null;
  readonly stopped: IntakeError | null;
}

function scan(text: string): Scan {
  const parser = new SaxesParser({ xmlns: true });
  const seen: { root: string | null; badge: BadgeElement | null; open: boolean } = {
    root: null,
    badge: null,
    open: false,
  };
  let depth = 0;
  const damaged = (): Stop => new Stop({ kind: 'svg-damaged', line: parser.line, column: parser.column + 1 });
  const collect = (part: string): void => {
    if (seen.open && seen.badge) seen.badge.body += part;
  };
  parser.on('doctype', (doctype) => {
    // SECURITY: no document type of its own, so no entity can be defined, expanded or fetched.
    if (!usualDoctype.test(doctype)) throw new Stop({ kind: 'svg-entities' });
  });
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth > limits.xmlDepth) throw damaged();
  });
  parser.on('opentag', (tag) => {
    seen.root ??= tag.local;
    if (seen.root !== 'svg') throw new Stop({ kind: 'not-a-badge', found: 'XML' });
    if (seen.badge || !isBadge(tag)) return;
    seen.badge = { verify: verifyOf(tag.attributes), body: '' };
    seen.open = true;
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (isBadge(tag)) seen.open = false;
  });
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('error', () => {
    throw damaged();
  });
  let stopped: IntakeError | null = null;
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    stopped = error.reason;
  }
  // Damage inside the badge element itself leaves its data incomplete.
  return { badge: seen.open ? null : seen.badge, stopped };
}

/**
 * Reads the badge out of a baked SVG. A token in `verify` is the credential; else the JSON in the element's body; else
 * `verify` is the address of the hosted assertion. Damage after the badge is told and does not stop it.
 */
export function readSvg(text: string): Result<Baked, IntakeError> {
  const { badge, stopped } = scan(text);
  if (!badge) return failure(stopped ?? { kind: 'svg-without-badge' });
  const oddities: readonly Oddity[] = stopped ? ['cut-short'] : [];
  const read = readElement(badge);
  return read.ok ? success({ ...read.value, oddities }) : read;
}

function readElement(badge: BadgeElement): Result<Reading, IntakeError> {
  const verify = readBaked(badge.verify);
  const token = verify.ok && verify.value.candidates.length > 0;
  if (token || badge.body.trim() === '') return verify;
  const body = readBaked(badge.body);
  // A body that names no badge: what is hosted at the address is the assertion (OB 2.0 Baking "SVGs").
  return body.ok || body.error.kind !== 'not-a-credential' || !verify.ok ? body : verify;
}
