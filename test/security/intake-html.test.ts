import { describe, expect, it } from 'vitest';
import { readBytes } from '../../main/intake/read-bytes';
import { limits } from '../../main/intake/limits';

/** A page chosen by whoever issued the badge must cost no more than reading it once. */
const read = (html: string) => {
  const start = performance.now();
  const result = readBytes(Buffer.from(`<!doctype html>${html}`), { name: 'https://issuer.example/1' });
  return { result, milliseconds: performance.now() - start };
};
const times = (text: string, megabytes: number) => text.repeat(Math.ceil((megabytes * 1024 * 1024) / text.length));

describe('a hostile page', () => {
  it.each([
    ['tags without an end', times('<link ', 8)],
    ['quotes without an end', times('<meta content="', 8)],
    ['attributes without an end', `<link ${times('a=', 8)}`],
    ['comments without an end', times('<!--', 8)],
    ['nothing but brackets', times('<', 8)],
    ['scripts without an end', times('<script type="application/ld+json">', 8)],
    ['one huge script', `<script type="application/ld+json">${times('[', 8)}</script>`],
    ['many scripts', times('<script type="application/ld+json">[[[[</script>', 8)],
    ['many links', times('<link rel="alternate" type="application/json">', 8)],
    ['many styles', times('<style></style>', 8)],
    ['letters that grow when folded', times('<script>İ', 8)],
  ])('is read in no time: %s', (_what, html) => {
    const { result, milliseconds } = read(html);
    expect(result).toEqual({ ok: false, error: { kind: 'html-page' } });
    expect(milliseconds).toBeLessThan(limits.readMilliseconds);
  });

  it('names a few addresses, never a flood of them', () => {
    const many = Array.from({ length: 1000 }, (_v, n) => `<link rel="alternate" type="application/json" href="/${n}">`);
    const { result } = read(many.join(''));
    expect(result.ok && result.value.links).toHaveLength(limits.htmlLinks);
  });
});
