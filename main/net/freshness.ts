import type { IncomingHttpHeaders } from 'node:http';

/** How an answer may be used again (RFC 9111), boiled down to what one private cache in memory needs. */
export type Freshness =
  | { readonly kind: 'never-store' }
  /** Good without asking until then (milliseconds since the epoch); afterwards only once the server confirms it. */
  | { readonly kind: 'until'; readonly time: number };

/** Longer than any server allows it: a revocation must be seen the same day. */
const longest = 60 * 60 * 1000;
/** RFC 9111 4.2.2: where the server says nothing, a burst of checks on one status list asks it once. */
const unsaid = 60 * 1000;

function directives(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(',').map((part) => {
    const [name = '', value = ''] = part.trim().split('=', 2);
    return [name.toLowerCase(), value.replace(/^"|"$/g, '')] as const;
  });
  return new Map(pairs);
}

/** Judges the headers of an answer received at `now` (milliseconds since the epoch). */
export function freshnessOf(headers: IncomingHttpHeaders, now: number): Freshness {
  const control = directives(headers['cache-control'] ?? '');
  if (control.has('no-store')) return { kind: 'never-store' };
  if (control.has('no-cache')) return { kind: 'until', time: now };
  const age = Number(headers.age ?? 0) * 1000 || 0;
  const lifetime = lifetimeOf(headers, control, now);
  return { kind: 'until', time: now + Math.min(Math.max(lifetime - age, 0), longest) };
}

function lifetimeOf(headers: IncomingHttpHeaders, control: ReadonlyMap<string, string>, now: number): number {
  const maxAge = control.get('max-age');
  if (maxAge !== undefined) return /^\d+$/.test(maxAge) ? Number(maxAge) * 1000 : 0;
  if (headers.expires === undefined) return unsaid;
  const expires = Date.parse(headers.expires);
  const sent = headers.date === undefined ? now : Date.parse(headers.date);
  // An unreadable date counts as past (RFC 9111 5.3); a server often writes `Expires: 0`.
  return Number.isNaN(expires) || Number.isNaN(sent) ? 0 : expires - sent;
}
