import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../main/ipc/our-page';

describe('a page of ours', () => {
  it.each(['app://lapel/', 'app://lapel/index.html', 'app://lapel/?x#y'])('is %s', (address) => {
    expect(isOurPage(address, null)).toBe(true);
  });

  it.each([
    '',
    'lapel',
    'app:',
    'app:lapel',
    'app:///lapel',
    'app://lapel.attacker.test/',
    'app://lapel@attacker.test/',
    'app://lapel:8080/',
    'app://print/',
    'application://lapel/',
    'https://lapel/',
    'https://attacker.test/?app://lapel/',
    'file:///app://lapel/',
    'javascript:app://lapel/',
    'data:text/html,app://lapel/',
    'blob:app://lapel/1',
    'about:blank',
    `app://lapel/image/${'a'.repeat(64)}`,
  ])('is not %s', (address) => {
    expect(isOurPage(address, null)).toBe(false);
  });

  it('is the development server while there is one, by its whole origin', () => {
    const origin = 'http://localhost:5173';
    expect(isOurPage('http://localhost:5173/', origin)).toBe(true);
    expect(isOurPage('http://localhost:5173/', null)).toBe(false);
    for (const other of [
      'https://localhost:5173/',
      'http://localhost:51730/',
      'http://localhost:5173.attacker.test/',
    ]) {
      expect(isOurPage(other, origin), other).toBe(false);
    }
  });
});
