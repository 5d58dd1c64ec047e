import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { followLink } from '../../../main/wallet/follow-link';
import type { Documents } from '../../issuer/documents';
import { assertion } from '../intake/badges';
import { makeZip } from '../intake/make-zip';
import { must } from '../vault/a-wallet';
import { sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { arrival } from './some-arrivals';

const signal = new AbortController().signal;
const text = (value: string) => ({ kind: 'text', value, mediaType: 'application/json' }) as const;
const uuid = '7d3f0c1e-52aa-4b8e-9c11-0a4e5f6b7c8d';
const entity = 'Ab3dEf-hIjK_mNoPqRsTuV';
const badge = JSON.stringify(assertion);

async function follow(url: string, web: Documents) {
  const bytes = new TextEncoder().encode(url);
  const opened = { arrival: arrival('', bytes), bytes, found: must(readBytes(bytes)) };
  const linked = sourceOf(web, '2026-11-22T12:00:00Z');
  const result = await followLink(opened, url, { read: inProcessEngine.read, linked }, signal);
  return { result, asked: linked.asked };
}

describe('the page of a known platform', () => {
  const data = `https://api.credly.com/v1/obi/v2/badge_assertions/${uuid}`;

  it('is not asked for: its data is, and the way is told', async () => {
    const page = `https://www.credly.com/badges/${uuid}/public_url`;
    const { result, asked } = await follow(page, new Map([[data, text(badge)]]));
    expect(asked).toEqual([data]);
    expect(must(result)[0]?.arrival.origin).toEqual({ kind: 'url', url: page, via: [data] });
  });

  it('of an older host leads to the same data', async () => {
    const { asked } = await follow(`https://www.youracclaim.com/badges/${uuid}`, new Map([[data, text(badge)]]));
    expect(asked).toEqual([data]);
  });

  it('the host it moved to is asked where its own does not answer', async () => {
    const path = `/public/assertions/${entity}`;
    const moved = `https://api.badges.parchment.eu${path}`;
    const { result, asked } = await follow(`https://eu.badgr.com${path}`, new Map([[moved, text(badge)]]));
    expect(asked).toEqual([`https://api.eu.badgr.io${path}`, moved]);
    expect(must(result)).toHaveLength(1);
  });

  it('a withdrawn badge is not looked for elsewhere', async () => {
    const first = `https://api.badgr.io/public/assertions/${entity}`;
    const { result, asked } = await follow(first, new Map([[first, { kind: 'gone' }]]));
    expect(result).toEqual({ ok: false, error: { kind: 'gone', url: first } });
    expect(asked).toEqual([first]);
  });

  it('a notice that names the assertion is followed (Open Badge Passport)', async () => {
    const notice = 'https://openbadgepassport.com/obpv1/badge/info/918042';
    const hosted = 'https://openbadgefactory.com/v1/assertion/0123456789abcdef0123456789abcdef01234567.json';
    const page = 'https://openbadgepassport.com/app/badge/info/918042';
    const info = JSON.stringify({ id: 918042, visibility: 'public', assertion_url: hosted });
    const { result } = await follow(
      page,
      new Map([
        [notice, text(info)],
        [hosted, text(badge)],
      ]),
    );
    expect(must(result)[0]?.arrival.origin).toEqual({ kind: 'url', url: page, via: [notice, hosted] });
  });
});

describe('the page of any other site', () => {
  const page = 'https://learn.harbour.example/awards/7';

  it('is read for where its data is, counted from its own address', async () => {
    const data = 'https://learn.harbour.example/awards/7.json';
    const html = '<!doctype html><link rel="alternate" type="application/ld+json" href="7.json"><p>Well done';
    const { result } = await follow(
      page,
      new Map([
        [page, text(html)],
        [data, text(badge)],
      ]),
    );
    expect(must(result)[0]?.arrival.origin).toEqual({ kind: 'url', url: page, via: [data] });
  });

  it('with the badge in it is the original, and the badge a part of it', async () => {
    const html = `<!doctype html><script type="application/ld+json">${badge}</script>`;
    const { result, asked } = await follow(page, new Map([[page, text(html)]]));
    const [only] = must(result);
    expect(asked).toEqual([page]);
    expect(only?.candidate).toMatchObject({ pointer: '/script/0', payload: { kind: 'json', text: badge } });
    expect(Buffer.from(only?.bytes ?? []).toString()).toBe(html);
  });

  it('that is an archive is refused with the way to add it', async () => {
    const zip = makeZip([{ name: 'a.json', bytes: badge }]);
    const { result } = await follow(
      page,
      new Map([[page, { kind: 'bytes', value: zip, mediaType: 'application/zip' }]]),
    );
    expect(result).toEqual({ ok: false, error: { kind: 'archive-at-address', url: page } });
  });

  it('that leads round in a circle is asked once', async () => {
    const html = `<!doctype html><link rel="alternate" type="application/json" href="${page}"><p>`;
    const { result, asked } = await follow(page, new Map([[page, text(html)]]));
    expect(result).toEqual({ ok: false, error: { kind: 'html-page' } });
    expect(asked).toEqual([page]);
  });
});
