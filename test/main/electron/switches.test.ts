import { describe, expect, it } from 'vitest';
import { readSwitches } from '../../../main/electron/switches';

const read = (args: readonly string[], packaged = false) => readSwitches(args, '/here', packaged);

describe('what the program is started with', () => {
  it('is nothing special', () => {
    expect(read([])).toEqual({ data: { kind: 'system' }, demo: false, print: null, files: [], links: [] });
  });

  it('can be another folder for the wallet', () => {
    expect(read(['--lapel-wallet=w']).data).toEqual({ kind: 'folder', folder: '/here/w' });
  });

  it('can be the samples, in a folder that goes with the run unless one is named', () => {
    expect(read(['--lapel-demo'])).toMatchObject({ demo: true, data: { kind: 'temporary' } });
    expect(read(['--lapel-demo', '--lapel-wallet=/w']).data).toEqual({ kind: 'folder', folder: '/w' });
  });

  it('can be a page to print, which needs both names', () => {
    const both = read(['--lapel-print-in=a.html', '--lapel-print-out=/b.pdf'], true);
    expect(both).toMatchObject({ print: { page: '/here/a.html', pdf: '/b.pdf' }, data: { kind: 'temporary' } });
    expect(read(['--lapel-print-in=a.html']).print).toBeNull();
  });

  it('can be files, by path or by file address, from where the person is', () => {
    const files = ['a b.png', '/x/c.json', 'file:///x/d%20e.svg', '--no-sandbox', 'https://example.org/', ''];
    expect(read(files).files).toEqual(['/here/a b.png', '/x/c.json', '/x/d e.svg']);
  });

  it('points a packaged app at no other wallet', () => {
    const packaged = read(['--lapel-wallet=/w', '--lapel-demo'], true);
    expect(packaged).toEqual({ data: { kind: 'system' }, demo: false, print: null, files: [], links: [] });
  });
});
