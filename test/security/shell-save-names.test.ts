import fc from 'fast-check';
import { basename, join, relative, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveName } from '../../main/electron/save-name';

describe('the name a save dialog begins with', () => {
  it.each([
    ['diploma.png', 'diploma.png'],
    ['Brücken & Stahl (2026).json', 'Brücken & Stahl (2026).json'],
    ['木版画.png', '木版画.png'],
    ['archive.tar.gz', 'archive.tar.gz'],
  ])('is the badge’s own where it can be: %s', (name, told) => {
    expect(saveName(name)).toBe(told);
  });

  it.each([
    ['../../x', 'x'],
    ['..\\..\\x.png', 'x.png'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Windows\\System32\\x.dll', 'x.dll'],
    ['..', 'badge'],
    ['.', 'badge'],
    ['', 'badge'],
    ['   ', 'badge'],
    ['a/', 'badge'],
    ['.bashrc', 'bashrc'],
    ['x.png\0.exe', 'x.png_.exe'],
    ['a\r\nb', 'a__b'],
    ['CON', '_CON'],
    ['con.png', '_con.png'],
    ['NUL .txt', '_NUL .txt'],
    ['LPT¹', '_LPT¹'],
    ['COM1.json', '_COM1.json'],
    ['file.txt:stream', 'file.txt_stream'],
    ['a<b>|?*".png', 'a_b_____.png'],
    ['badge.png. . .', 'badge.png'],
    ['diploma\u202egnp.exe', 'diploma_gnp.exe'],
    ['dip\u200bloma.png', 'dip_loma.png'],
    ['\ud800.png', '_.png'],
  ])('loses what could do harm: %j', (name, told) => {
    expect(saveName(name)).toBe(told);
  });

  it('is short enough for every file system, and keeps what says which kind of file it is', () => {
    for (const letter of ['a', '木', '🎓']) {
      const name = saveName(`${letter.repeat(500)}.json`);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name.endsWith('.json')).toBe(true);
    }
  });

  it('is one name in the folder the person chooses, whatever a badge says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = saveName(text);
        expect(name).not.toBe('');
        expect(relative('/chosen', join('/chosen', name))).toBe(name);
        expect([basename(name), win32.basename(name)]).toEqual([name, name]);
        expect(saveName(name)).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});
