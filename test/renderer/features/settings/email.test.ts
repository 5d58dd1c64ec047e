import { describe, expect, it } from 'vitest';
import { emailLimit, parseEmail } from '../../../../renderer/features/settings/email';

describe('an e-mail address of the earner', () => {
  it.each([
    [' mia@example.org ', 'mia@example.org'],
    ['mailto:mia@example.org', 'mia@example.org'],
    ['Mia.Kessler+badges@mail.example.org', 'Mia.Kessler+badges@mail.example.org'],
    ['müller@bücher.example', 'müller@bücher.example'],
  ])('takes %j', (raw, value) => {
    expect(parseEmail(raw, [])).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'mia',
    'mia@',
    '@example.org',
    'mia@example',
    'mia@exa mple.org',
    'a@b@c.org',
    'mia@example..org',
    'Mia <mia@example.org>',
  ])('refuses %j', (raw) => {
    expect(parseEmail(raw, [])).toEqual({ ok: false, error: 'not-valid' });
  });

  it('refuses one that is there, whatever its case, and one too many', () => {
    expect(parseEmail('MIA@example.org', ['mia@example.org'])).toEqual({ ok: false, error: 'already-there' });
    const full = Array.from({ length: emailLimit }, (_, n) => `a${n}@example.org`);
    expect(parseEmail('b@example.org', full)).toEqual({ ok: false, error: 'too-many' });
  });
});
