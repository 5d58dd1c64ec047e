import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { assertion, badge, token } from './badges';

const ob2 = 'http://openbadges.org';
const ob3 = 'https://purl.imsglobal.org/ob/v3p0';
const json = JSON.stringify(badge);
const svg = (inner: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inner}<rect width="1" height="1"/></svg>`;
const element = (name: string, uri: string, attributes: string, body: string, prefix = 'openbadges') =>
  `<${prefix}:${name} xmlns:${prefix}="${uri}" ${attributes}>${body}</${prefix}:${name}>`;
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const read = (text: string | Uint8Array) => {
  const found = readBytes(typeof text === 'string' ? Buffer.from(text) : text);
  return found.ok ? found.value : found.error;
};

describe('a baked SVG', () => {
  test.each([
    ['OB 3.0 body', element('credential', ob3, '', cdata(json)), 'ob3-ldp'],
    [
      'OB 3.0 body in the namespace others use',
      element('credential', 'https://purl.imsglobal.org/spec/ob/v3p0', '', cdata(json)),
      'ob3-ldp',
    ],
    ['OB 3.0 token', element('credential', ob3, `verify="${token(badge)}"`, ''), 'ob3-jwt'],
    [
      'OB 2.0 body',
      element('assertion', ob2, 'verify="https://issuer.example/assertions/1"', cdata(JSON.stringify(assertion))),
      'ob2-hosted',
    ],
    ['OB 2.0 token', element('assertion', ob2, `verify="${token(assertion)}"`, ''), 'ob2-signed'],
    [
      'text with escapes',
      element('assertion', ob2, '', JSON.stringify(assertion).replaceAll('"', '&quot;')),
      'ob2-hosted',
    ],
    ['another prefix', element('credential', ob3, '', cdata(json), 'ob'), 'ob3-ldp'],
  ])('%s', (_name, inner, format) => {
    expect(read(svg(inner))).toMatchObject({
      container: 'svg',
      candidates: [{ pointer: '', format }],
      picture: { mediaType: 'image/svg+xml' },
      oddities: [],
    });
  });

  test('keeps the body to the letter, also where CDATA had to be split', () => {
    const text = JSON.stringify({ ...assertion, narrative: 'a ]]> “b” ® & <c>' });
    expect(read(svg(element('assertion', ob2, '', cdata(text))))).toMatchObject({
      candidates: [{ payload: { text } }],
    });
  });

  test('an address alone is a link; a body that is no badge gives way to it', () => {
    const verify = 'verify="https://issuer.example/assertions/1"';
    for (const body of ['', cdata('{"verify":{"url":"x"}}')]) {
      expect(read(svg(element('assertion', ob2, verify, body)))).toMatchObject({
        candidates: [],
        links: ['https://issuer.example/assertions/1'],
      });
    }
  });

  test.each([
    ['an XML declaration', '<?xml version="1.0" encoding="UTF-8"?>\n'],
    ['a byte order mark', '\uFEFF'],
    ['a comment', '<!-- made by hand -->\n'],
    [
      'the usual document type',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
    ],
  ])('with %s', (_name, before) => {
    expect(read(svg(element('credential', ob3, '', cdata(json)), before))).toMatchObject({ candidates: [{}] });
  });

  test('in UTF-16, and in Latin-1 where it says so', () => {
    const text = svg(element('assertion', ob2, '', cdata(JSON.stringify({ ...assertion, narrative: 'é' }))));
    expect(read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject({ candidates: [{ format: 'ob2-hosted' }] });
    const latin1 = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1');
    const found = read(latin1);
    expect('candidates' in found && found.candidates[0]?.payload).toMatchObject({
      text: expect.stringContaining('"é"'),
    });
  });

  test('the first element counts, damage after it is told', () => {
    const first = element('credential', ob3, '', cdata(json));
    const second = element('credential', ob3, '', cdata('{}'));
    expect(read(svg(first + second))).toMatchObject({ candidates: [{ format: 'ob3-ldp' }], oddities: [] });
    expect(read(svg(`${first}<g>`))).toMatchObject({ candidates: [{ format: 'ob3-ldp' }], oddities: ['cut-short'] });
  });
});

describe('an SVG that is no badge', () => {
  test('has no badge element, or one of the wrong namespace', () => {
    expect(read(svg(''))).toEqual({ kind: 'svg-without-badge' });
    expect(read(svg(element('assertion', 'https://example.org', '', cdata(json))))).toEqual({
      kind: 'svg-without-badge',
    });
    expect(read(svg(element('assertion', ob3, '', cdata(json))))).toEqual({ kind: 'svg-without-badge' });
  });

  test('is damaged: says where', () => {
    expect(read('<svg xmlns="http://www.w3.org/2000/svg">\n<g></svg>')).toMatchObject({ kind: 'svg-damaged', line: 2 });
    expect(read(svg(`<ob:credential xmlns:ob="${ob3}">{"a`).slice(0, -30))).toMatchObject({ kind: 'svg-damaged' });
  });

  test('holds broken JSON or nothing', () => {
    expect(read(svg(element('assertion', ob2, '', '{{{')))).toMatchObject({ kind: 'json-malformed' });
    expect(read(svg(element('assertion', ob2, '', '')))).toEqual({ kind: 'not-a-credential' });
  });

  test('is other XML or a web page', () => {
    expect(read('<?xml version="1.0"?><feed></feed>')).toEqual({ kind: 'not-a-badge', found: 'XML' });
    expect(read(`<!DOCTYPE html><html>${svg(element('credential', ob3, '', cdata(json)))}</html>`)).toEqual({
      kind: 'html-page',
    });
    expect(read('\n<html lang="en"></html>')).toEqual({ kind: 'html-page' });
  });
});
