import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { assertion, badge, token } from './badges';

const page = 'https://learn.harbour.example/awards/7';
const read = (html: string, name = page) => readBytes(Buffer.from(`<!DOCTYPE html><html><head>${html}`), { name });
const links = (html: string, name = page) => {
  const result = read(html, name);
  return result.ok ? result.value.links : result.error;
};
const alternate = (href: string, type = 'application/ld+json') =>
  `<link rel="alternate" type="${type}" href="${href}">`;
const uuid = '7d3f0c1e-52aa-4b8e-9c11-0a4e5f6b7c8d';

describe('a page for people', () => {
  it.each([
    ['JSON-LD', alternate('https://a.example/7.json'), ['https://a.example/7.json']],
    ['relative', alternate('../7.json'), ['https://learn.harbour.example/7.json']],
    ['plain JSON', alternate('/7', 'application/json; charset=utf-8'), ['https://learn.harbour.example/7']],
    [
      'unquoted, shouted',
      '<LINK REL=alternate TYPE=application/vc+jwt HREF=/7.jwt>',
      ['https://learn.harbour.example/7.jwt'],
    ],
    ['references', alternate('/7?a=1&amp;b=&#50;&#x33;'), ['https://learn.harbour.example/7?a=1&b=23']],
    [
      'a bracket in a value',
      `<link title="a > b" rel='alternate' type='application/json' href='/7'>`,
      ['https://learn.harbour.example/7'],
    ],
    [
      'a platform’s badge',
      `<meta property="og:url" content="https://www.credly.com/badges/${uuid}">`,
      [`https://www.credly.com/badges/${uuid}`],
    ],
  ])('names its data: %s', (_what, html, found) => {
    expect(links(html)).toEqual(found);
  });

  it.each([
    ['nothing', ''],
    ['a feed', alternate('/feed', 'application/rss+xml')],
    ['a style sheet', '<link rel="stylesheet" type="application/json" href="/a">'],
    ['another picture', '<meta property="og:image" content="https://a.example/b.png">'],
    ['a comment', `<!-- ${alternate('/7')} -->`],
    ['a comment without an end', `<!-- ${alternate('/7')}`],
    ['a script', `<script>"${alternate('/7')}"</script>`],
    ['a style', `<style>${alternate('/7')}</style>`],
    ['a scheme that runs', alternate('javascript:alert(1)')],
    ['a file', alternate('file:///etc/passwd')],
    ['itself', alternate(page)],
    [
      'other linked data',
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Course"}</script>',
    ],
    ['damaged linked data', '<script type="application/ld+json">{"@context":</script>'],
    ['a script without an end', `<script type="application/ld+json">${JSON.stringify(badge)}`],
  ])('without data is refused as a page: %s', (_what, html) => {
    expect(links(html)).toEqual({ kind: 'html-page' });
  });

  it('saved as a file has no address to count from', () => {
    expect(links(alternate('7.json'), 'page.html')).toEqual({ kind: 'html-page' });
    expect(links(alternate('https://a.example/7.json'), 'page.html')).toEqual(['https://a.example/7.json']);
  });

  it.each([
    ['an assertion', assertion],
    ['a credential', badge],
    ['a credential in a list', [badge]],
  ])('with the badge in it is that badge: %s', (_what, value) => {
    const html = `<script type="application/ld+json">{"@type":"Course"}</script>
      <script type='application/ld+json' id=a>\n${JSON.stringify(value)}\n</SCRIPT >`;
    const result = read(html + alternate('/7'));
    expect(result).toMatchObject({ ok: true, value: { container: 'html', mediaType: 'text/html', links: [] } });
    if (result.ok) expect(result.value.candidates.map(({ pointer }) => pointer.split('/')[2])).toEqual(['1']);
  });

  it('a token in a page stays what it is: words', () => {
    expect(links(`<p>${token(assertion)}</p>`)).toEqual({ kind: 'html-page' });
  });
});
