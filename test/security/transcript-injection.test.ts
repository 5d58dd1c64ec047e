import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../main/publish/html';
import { csvCell } from '../../main/publish/transcript-csv';
import { publishTranscript } from '../../main/publish/transcript';
import { failure } from '../../shared/result';
import { aBadge, someMaterial } from '../main/publish/some-badges';
import { must } from '../main/vault/a-wallet';

const effects = {
  print: () => Promise.resolve(failure({ kind: 'pdf-unavailable', detail: '' } as const)),
  rasterise: () => Promise.resolve(null),
};
/** The attributes the page uses. */
const known =
  'class src alt style scope aria-hidden width height viewBox fill stroke stroke-width stroke-linecap stroke-linejoin d'.split(
    ' ',
  );
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=https://evil.example/x onerror=alert(1)>',
  "' onload='alert(1)",
  '</title></style><iframe src="https://evil.example">',
  '<!--',
  ']]><svg/onload=alert(1)>',
  '`${alert(1)}`',
  '{{count}} $t(publish:title) $&',
  '&lt;b&gt;',
  'a\u0000b\u202e\ud800',
];

test.each(hostile)('%j as name, issuer, level source and owner stays text', async (text) => {
  const issuer = { id: null, name: text, url: text, email: null, description: text, image: text };
  const badge = aBadge(text, { id: '0'.repeat(64) }, { issuer, publicPage: `javascript:${text}`, description: text });
  const material = someMaterial([badge]);
  const owner = { name: text, email: text, purpose: text };
  const page = new TextDecoder().decode(must(await publishTranscript('html', { ...material, owner }, effects)).bytes);
  const body = page.slice(page.indexOf('</head>'));
  const tags = new Set([...body.matchAll(/<\/?([a-z][\w-]*)/gi)].map(([, name]) => name?.toLowerCase()));
  const ours =
    'a bdi body dd div dl dt footer h1 h2 head header html img li main p path section span svg table tbody td th thead tr ul';
  expect([...tags].filter((name) => !ours.split(' ').includes(name ?? ''))).toEqual([]);
  const attributes = [...body.matchAll(/<[a-z]+\d?((?: [\w-]+="[^"]*")*) ?\/?>/gi)]
    .map(([, list]) => list ?? '')
    .join('');
  const names = new Set([...attributes.matchAll(/ ([\w-]+)="/g)].map(([, name]) => name));
  expect([...names].filter((name) => !known.includes(name ?? ''))).toEqual([]);
  // Every opening bracket belongs to a tag of exactly that shape, so nothing hides in a tag that was not read.
  expect(body.match(/<[a-z]/gi)).toHaveLength(body.match(/<[a-z]+\d?(?: [\w-]+="[^"]*")* ?\/?>/gi)?.length ?? 0);
  expect(
    [...attributes.matchAll(/ (?:src|href)="([^"]*)"/g)].filter(([, at]) => !at?.startsWith('data:image/png')),
  ).toEqual([]);
  expect(page).toContain(`<h1><bdi>${escapeHtml(text)}</bdi></h1>`);
  expect(page.match(/<title>/g)).toHaveLength(1);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).not.toContain('\u0000');
});

test.each([
  'javascript:alert(1)',
  'http://a.example',
  'file:///etc/passwd',
  'https://user:pw@a.example/',
  'data:text/html,x',
])('the page %s becomes neither link nor code', async (publicPage) => {
  const material = someMaterial([aBadge('Badge', {}, { publicPage })]);
  const page = new TextDecoder().decode(must(await publishTranscript('html', material, effects)).bytes);
  expect(page).not.toContain('href=');
  expect(page).not.toContain('Code of');
});

test('a picture that claims to be something else is not let in', async () => {
  const picture = { mediaType: 'image/png', bytes: Buffer.from('<svg onload="alert(1)"/>') };
  const material = someMaterial([aBadge('Badge', { picture })]);
  const page = new TextDecoder().decode(must(await publishTranscript('html', material, effects)).bytes);
  expect(page).not.toContain(Buffer.from(picture.bytes).toString('base64'));
});

describe('a cell of the table', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1', '|calc'])('%j is no formula', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  test('is quoted where it must be', () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell('two\r\nlines')).toBe('"two\r\nlines"');
    expect(csvCell('plain - text')).toBe('plain - text');
  });
});
