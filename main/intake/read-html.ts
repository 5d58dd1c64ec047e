import { canParse } from '../../shared/can-parse';
import { badgeIdentity } from '../../shared/platform-identity';
import { parseJsonText } from '../credential/json-text';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { type PageTag, pageTags } from './html-tags';
import { limits } from './limits';
import { type Reading, Sink } from './sink';
import { splitJson } from './split';

/** Media types under which pages name a badge's data (RFC 8288 `alternate`; VCDM 2.0, section 6.2; OB 2.0). */
const dataTypes: ReadonlySet<string> = new Set([
  'application/ld+json',
  'application/json',
  'application/vc',
  'application/vc+jwt',
  'application/vc+ld+json',
  'application/jwt',
]);

const typeOf = (tag: PageTag): string =>
  (tag.attributes.get('type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** The address in full; null where it is no web address, or none without the page's own. */
function inFull(address: string | undefined, page: string | undefined): string | null {
  const base = page !== undefined && /^https?:/i.test(page) && canParse(page) ? page : undefined;
  if (address === undefined || address.trim() === '' || !canParse(address.trim(), base)) return null;
  const url = new URL(address.trim(), base);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** Where a page for people says its data is: an alternate of a data type, or a known platform's address for a badge. */
function linkOf(tag: PageTag, page: string | undefined): string | null {
  if (tag.name === 'link') {
    const rel = (tag.attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const target = inFull(tag.attributes.get('href'), page);
    if (rel.includes('alternate') && dataTypes.has(typeOf(tag))) return target;
    return rel.includes('canonical') && badgeIdentity(target) !== null ? target : null;
  }
  const target = inFull(tag.attributes.get('content'), page);
  return badgeIdentity(target) === null ? null : target;
}

/**
 * Reads a page for people: the badge it carries as JSON-LD, else the addresses where it says the badge's data is.
 * @param page the page's own address, where it came from one: relative addresses count from there, and it is not named again
 */
export function readHtml(text: string, page?: string): Result<Reading, IntakeError> {
  const scripts: string[] = [];
  const links = new Set<string>();
  for (const tag of pageTags(text, limits.htmlTags)) {
    if (tag.name === 'script') {
      const data = typeOf(tag) === 'application/ld+json' && tag.body.length <= limits.inflatedBytes;
      if (data && scripts.length < limits.htmlScripts) scripts.push(tag.body);
      continue;
    }
    const link = linkOf(tag, page);
    if (link !== null && link !== page && links.size < limits.htmlLinks) links.add(link);
  }
  const embedded = readScripts(scripts);
  if (embedded) return success(embedded);
  if (links.size === 0) return failure({ kind: 'html-page' });
  return success({ container: 'text', candidates: [], links: [...links], refused: [] });
}

/** The first script that holds credentials. Most hold other data, which is nobody's fault. */
function readScripts(scripts: readonly string[]): Reading | null {
  for (const [index, script] of scripts.entries()) {
    const parsed = parseJsonText(script.trim());
    if (!parsed.ok) continue;
    const sink = new Sink();
    splitJson(parsed.value, script.trim(), `/script/${index}`, sink);
    const reading = sink.reading('json');
    if (reading.ok && reading.value.candidates.length > 0) return { ...reading.value, links: [] };
  }
  return null;
}
