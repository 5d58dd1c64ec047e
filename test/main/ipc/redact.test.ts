import { describe, expect, it } from 'vitest';
import { redact } from '../../../main/ipc/redact';

const home = '/folk/mia kessler';

describe('redacting', () => {
  it.each([
    ['a mail address', 'no badge for mia.kessler+x@mail.example.org here', 'no badge for <e-mail> here'],
    ['one with an umlaut', 'müller@bücher.example', '<e-mail>'],
    ['a mailto link', 'opening mailto:mia@example.org?subject=x', 'opening mailto:…'],
    ['all of an address but its host', 'GET https://issuer.example/a/mia?token=abc#x', 'GET https://issuer.example/…'],
    ['a name and password', 'https://mia:secret@issuer.example/a', 'https://issuer.example/…'],
    ['the home folder', `ENOENT: open '${home}/Badges/diploma.png'`, "ENOENT: open 'diploma.png'"],
    ['folders', 'cannot read /var/data/mia/badge.json: gone', 'cannot read badge.json: gone'],
    ['folders of Windows', 'cannot read C:\\Users\\Mia\\badge.json', 'cannot read badge.json'],
    ['a file address', 'at file:///folk/x/app/dist/index.js:3:4', 'at index.js:3:4'],
    ['a record id', `record ${'0a'.repeat(32)} absent`, 'record <id> absent'],
    ['a UUID', 'urn:uuid:3f2504e0-4f89-11d3-9a0c-0305e82c3301', '<id>'],
    ['a token', 'bad eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJtaWEifQ.c2lnbmF0dXJlAA', 'bad <token>'],
    ['a DID', 'key of did:web:issuer.example:mia not found', 'key of <did> not found'],
    ['nothing where there is nothing', 'Cannot read properties of undefined', 'Cannot read properties of undefined'],
  ])('takes out %s', (_what, text, told) => {
    expect(redact(text, home)).toBe(told);
  });

  it('takes out the home folder of this machine unasked', () => {
    expect(redact(`open '${process.env['HOME'] ?? '/folk/x'}/a b/c.png'`)).not.toContain(
      process.env['HOME'] ?? '/folk',
    );
  });

  it('stays quick on a long text made to slow it down', () => {
    const started = performance.now();
    for (const part of ['/', 'a@', 'a.', '\\a', 'https://', 'did:web:']) redact(part.repeat(20_000), home);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
