import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../../renderer/features/unlock/passphrase-strength';

describe('passphrase strength', () => {
  it.each([
    ['', { kind: 'too-short', missing: 10 }],
    ['ninechars', { kind: 'too-short', missing: 1 }],
  ])('counts what is missing in %j', (text, expected) => {
    expect(passphraseStrength(text)).toEqual(expected);
  });

  it.each([
    ['aaaaaaaaaaaa', 'weak'],
    ['1234567890', 'weak'],
    ['password123', 'weak'],
    ['passwordpassword', 'weak'],
    ['qwertzuiop12', 'weak'],
    ['harbour lantern', 'weak'],
    ['harbour lantern violet', 'fair'],
    ['harbour lantern violet anchor', 'strong'],
    ['harbour lantern violet anchor mossy tram', 'very-strong'],
  ])('%j is %s', (text, kind) => {
    expect(passphraseStrength(text).kind).toBe(kind);
  });

  it('does not count a repeated word twice', () => {
    const once = passphraseStrength('harbour lantern violet');
    const twice = passphraseStrength('harbour lantern violet harbour');
    if (once.kind === 'too-short' || twice.kind === 'too-short') throw new Error('long enough');
    expect(twice.bits - once.bits).toBeLessThan(4);
  });

  it('counts characters and not code units, as the vault does', () => {
    expect(passphraseStrength('🙂🙂🙂🙂🙂')).toEqual({ kind: 'too-short', missing: 5 });
  });

  it('is quick on a very long text', () => {
    // Of the processor's time: what else the machine does is no fault of it.
    const before = process.cpuUsage();
    passphraseStrength('correct horse '.repeat(100_000));
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(200_000);
  });
});
