import { describe, expect, test } from 'vitest';
import { linkToOpen, parseHttpsUrl } from '../../main/net/parse-https-url';

const hostile: readonly (readonly [string, string])[] = [
  ['', 'not-a-url'],
  ['example.org', 'not-a-url'],
  ['//example.org/x', 'not-a-url'],
  ['https:example.org', 'not-a-url'],
  ['https:/example.org', 'not-a-url'],
  ['https:\\\\example.org', 'not-a-url'],
  ['https://', 'not-a-url'],
  ['https:///etc/passwd', 'not-a-url'],
  ['https://exa mple.org', 'not-a-url'],
  ['https://example.org/\u0000', 'not-a-url'],
  ['https://example.org/a\nb', 'not-a-url'],
  ['java\tscript:alert(1)', 'not-a-url'],
  ['https://example.org/\u202egnp.exe', 'not-a-url'],
  ['https://ex\u200bample.org', 'not-a-url'],
  ['https://%00.example.org', 'not-a-url'],
  [`https://example.org/${'a'.repeat(9000)}`, 'not-a-url'],
  ['http://example.org', 'not-https'],
  ['HTTP://example.org', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['JaVaScRiPt:alert(1)', 'not-https'],
  ['data:text/html,<script>alert(1)</script>', 'not-https'],
  ['file:///etc/passwd', 'not-https'],
  ['ftp://example.org', 'not-https'],
  ['smb://example.org/share', 'not-https'],
  ['ms-msdt:/id', 'not-https'],
  ['search-ms:query=x', 'not-https'],
  ['vbscript:x', 'not-https'],
  ['blob:https://example.org/1', 'not-https'],
  ['view-source:https://example.org', 'not-https'],
  ['app://lapel/index.html', 'not-https'],
  ['urn:uuid:0', 'not-https'],
  ['did:web:example.org', 'not-https'],
  ['https://user@example.org', 'has-credentials'],
  ['https://user:secret@example.org', 'has-credentials'],
  ['https://example.org@evil.example', 'has-credentials'],
  ['https://example.org:22/', 'special-port'],
  ['https://example.org:25/', 'special-port'],
  ['https://example.org:80/', 'special-port'],
  ['https://example.org:0/', 'special-port'],
];

describe('parseHttpsUrl', () => {
  test.each(hostile)('refuses %j: %s', (text, rule) => {
    expect(parseHttpsUrl(text)).toMatchObject({ ok: false, error: { kind: 'link-refused', rule } });
  });

  test.each([
    ['https://example.org', 'https://example.org/'],
    [' https://example.org/a?b=c#d ', 'https://example.org/a?b=c#d'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['https://example.org:443/', 'https://example.org/'],
    ['https://example.org:8443/', 'https://example.org:8443/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.org/javascript:alert(1)', 'https://example.org/javascript:alert(1)'],
  ])('takes %j', (text, href) => {
    const parsed = parseHttpsUrl(text);
    expect(parsed.ok && parsed.value.href).toBe(href);
  });

  test('a refusal repeats only the beginning of a long text', () => {
    const parsed = parseHttpsUrl('x'.repeat(5000));
    expect(!parsed.ok && parsed.error.text.length).toBe(200);
  });
});

describe('linkToOpen', () => {
  test.each(hostile)('refuses %j: %s', (text) => {
    expect(linkToOpen(text)).toMatchObject({ ok: false, error: { kind: 'link-refused' } });
  });

  test('takes a page', () => {
    expect(linkToOpen('https://example.org/a')).toEqual({
      ok: true,
      value: { kind: 'page', href: 'https://example.org/a', host: 'example.org' },
    });
  });

  test('takes a mail address and nothing that follows it', () => {
    expect(linkToOpen('mailto:a.b+c@example.org?attach=/etc/passwd&bcc=x@example.org')).toEqual({
      ok: true,
      value: { kind: 'mail', href: 'mailto:a.b+c@example.org', address: 'a.b+c@example.org' },
    });
  });

  test.each([
    'mailto:',
    'mailto:a',
    'mailto:a@b,c@d',
    'mailto:a@b\nc',
    'mailto:"a b"@c',
    'mailto:a%0d@b',
    'mailto://a@b',
  ])('refuses %j', (text) => {
    expect(linkToOpen(text)).toMatchObject({ ok: false, error: { kind: 'link-refused' } });
  });
});
