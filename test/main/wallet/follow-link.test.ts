import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { followLink } from '../../../main/wallet/follow-link';
import type { Documents } from '../../issuer/documents';
import { bakePng } from '../../issuer/bake-png';
import { makePng } from '../intake/make-png';
import { presentation } from '../intake/badges';
import { must } from '../vault/a-wallet';
import { sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { aBadge, arrival } from './some-arrivals';

const url = 'https://registrar.test/badges/seven.json';
const signal = new AbortController().signal;
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const text = (value: string) => ({ kind: 'text', value, mediaType: 'application/json' }) as const;

function opened(name: string, bytes: Uint8Array) {
  return { arrival: arrival(name, bytes), bytes, found: must(readBytes(bytes)) };
}
const picture = opened('old.png', bakePng(makePng([]), 'openbadges', url, 'tEXt'));
const pasted = opened('', Buffer.from(url));

function follow(from: typeof picture, web: Documents, signalled = signal) {
  const linked = sourceOf(web, '2026-11-22T12:00:00Z');
  const asked = linked.asked;
  return followLink(from, url, { read: inProcessEngine.read, linked }, signalled).then((result) => ({ result, asked }));
}

describe('an address instead of a badge', () => {
  it('is found in the picture and in the pasted text', () => {
    expect([picture.found.links, pasted.found.links]).toEqual([[url], [url]]);
  });

  it('in a picture: the picture stays the original and the record, the answer is what it carries', async () => {
    const badge = await aBadge('Seven');
    const { result } = await follow(picture, new Map([[url, text(badge)]]));
    const [only, ...others] = must(result);
    expect(others).toEqual([]);
    expect(only?.candidate).toMatchObject({
      id: sha256(picture.bytes),
      pointer: '',
      payload: { kind: 'json', text: badge },
    });
    expect([only?.bytes, only?.arrival]).toEqual([picture.bytes, picture.arrival]);
  });

  it('pasted: the answer is the original, under the name it has there', async () => {
    const badge = await aBadge('Seven');
    const { result } = await follow(pasted, new Map([[url, text(badge)]]));
    const [only] = must(result);
    expect(only?.arrival).toMatchObject({ origin: { kind: 'url', url }, fileName: 'seven.json' });
    expect(Buffer.from(only?.bytes ?? []).toString()).toBe(badge);
    expect(only?.candidate.id).toBe(sha256(badge));
  });

  it('in a picture: several credentials there are records of their own, from that address', async () => {
    const parts = [JSON.parse(await aBadge('One')), JSON.parse(await aBadge('Two'))] as unknown[];
    const { result } = await follow(picture, new Map([[url, text(JSON.stringify(presentation(parts)))]]));
    const all = must(result);
    expect(all.length).toBeGreaterThan(1);
    for (const one of all) expect(one.arrival.origin).toEqual({ kind: 'url', url });
    expect(new Set(all.map(({ candidate }) => candidate.id)).size).toBe(all.length);
  });

  it('leads two hops and no further, and the way is told', async () => {
    const way = ['eight', 'nine', 'ten'].map((name) => `https://registrar.test/badges/${name}.json`);
    const [eight = '', nine = '', ten = ''] = way;
    const badge = await aBadge('Nine');
    const short = await follow(
      pasted,
      new Map([
        [url, text(eight)],
        [eight, text(nine)],
        [nine, text(badge)],
      ]),
    );
    const [only] = must(short.result);
    expect(only?.arrival).toMatchObject({ origin: { kind: 'url', url, via: [eight, nine] }, fileName: 'nine.json' });
    expect(short.asked).toEqual([url, eight, nine]);
    const long = await follow(
      pasted,
      new Map([
        [url, text(eight)],
        [eight, text(nine)],
        [nine, text(ten)],
        [ten, text(badge)],
      ]),
    );
    expect(long.result).toEqual({ ok: false, error: { kind: 'too-many-hops', url, limit: 2 } });
    expect(long.asked).toEqual([url, eight, nine]);
  });

  it('asks no address twice, however often it is named', async () => {
    const back = 'https://registrar.test/badges/back.json';
    const { result, asked } = await follow(
      pasted,
      new Map([
        [url, text(`See ${back} or ${url}`)],
        [back, text(`${url} ${back}`)],
      ]),
    );
    expect(result).toEqual({ ok: false, error: { kind: 'not-a-credential' } });
    expect(asked).toEqual([url, back]);
  });

  it.each<[string, Documents, string]>([
    ['nothing answers', new Map(), 'unreachable'],
    ['it is gone', new Map([[url, { kind: 'gone' }]]), 'gone'],
    ['a page for people answers', new Map([[url, text('<!doctype html><p>Sign in</p>')]]), 'html-page'],
    ['an empty answer comes', new Map([[url, text('')]]), 'empty'],
    ['something else answers', new Map([[url, text('{"hello":"world"}')]]), 'not-a-credential'],
  ])('is refused with the reason when %s', async (_what, web, kind) => {
    const { result } = await follow(pasted, web);
    expect(result).toMatchObject({ ok: false, error: { kind } });
  });
});
