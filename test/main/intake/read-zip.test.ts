import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { limits } from '../../../main/intake/limits';
import { makeZip } from './make-zip';

const read = (bytes: Uint8Array) => {
  const result = readBytes(bytes);
  return result.ok ? result.value : result.error;
};
const names = (bytes: Uint8Array) => {
  const result = readBytes(bytes);
  return result.ok ? result.value.files?.map(({ name }) => name) : result.error;
};
const text = (value: string) => new TextEncoder().encode(value);

describe('a ZIP archive', () => {
  it('gives its files as they are, packed or stored', () => {
    const found = read(
      makeZip([
        { name: 'a.json', bytes: '{"a":1}' },
        { name: 'b/ü.txt', bytes: 'words', method: 0 },
      ]),
    );
    expect(found).toMatchObject({
      container: 'archive',
      mediaType: 'application/zip',
      candidates: [],
      files: [
        { name: 'a.json', bytes: text('{"a":1}') },
        { name: 'b/ü.txt', bytes: text('words') },
      ],
    });
  });

  it('of another packer is read, too, with a comment at its end', () => {
    const packed = zipSync(
      { 'badges/one.json': text('1'), 'badges/two.json': [text('22'), { level: 0 }] },
      { comment: 'x' },
    );
    expect(names(packed)).toEqual(['badges/one.json', 'badges/two.json']);
    expect(names(makeZip([{ name: 'a', bytes: 'a' }], 'a comment'))).toEqual(['a']);
  });

  it('leaves out folders, empty files and what systems put in', () => {
    const files = ['folder/', '__MACOSX/._a.png', '.DS_Store', 'a/.hidden', 'Thumbs.db', 'kept.png'];
    const packed = makeZip([...files.map((name) => ({ name, bytes: 'x' })), { name: 'empty.json', bytes: '' }]);
    expect(names(packed)).toEqual(['kept.png']);
  });

  it('tells what of it cannot be read and takes the rest', () => {
    const packed = makeZip([
      { name: 'locked.png', bytes: 'x', flags: 1 },
      { name: 'strange.png', bytes: 'x', method: 14 },
      { name: 'lying.png', bytes: 'xx', claimed: 1 },
      { name: 'good.png', bytes: 'good' },
    ]);
    expect(read(packed)).toMatchObject({
      files: [{ name: 'good.png' }],
      refused: [
        { pointer: 'locked.png', error: { kind: 'archive-encrypted' } },
        { pointer: 'strange.png', error: { kind: 'archive-not-supported', format: 'ZIP 14' } },
        { pointer: 'lying.png', error: { kind: 'archive-damaged' } },
      ],
    });
  });

  it.each([
    ['nothing in it', makeZip([]), { kind: 'archive-empty' }],
    ['only folders', makeZip([{ name: 'a/', bytes: '' }]), { kind: 'archive-empty' }],
    ['all of it locked', makeZip([{ name: 'a', bytes: 'x', flags: 1 }]), { kind: 'archive-encrypted' }],
    ['its end cut off', makeZip([{ name: 'a', bytes: 'x'.repeat(99) }]).slice(0, 60), { kind: 'archive-damaged' }],
    [
      'too many files',
      makeZip(Array.from({ length: limits.archiveFiles + 1 }, (_v, n) => ({ name: `${n}`, bytes: 'x', method: 0 }))),
      { kind: 'too-many', count: limits.archiveFiles + 1, limit: limits.archiveFiles },
    ],
  ])('with %s is refused', (_what, bytes, error) => {
    expect(read(bytes)).toEqual(error);
  });
});
