import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { compactDecrypt, CompactEncrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { deriveBackupKey, newBackupKey } from '../../../main/backup/backup-key';
import { isKeyOf, type LinePlace, openLine, readHeader, sealLine } from '../../../main/backup/jwe';

const passphrase = 'a passphrase for bäckups';
const place: LinePlace = {
  backup: '7b6ad2a8-3d2e-4c62-a3f5-0f3f3a9d7a11',
  made: '2026-11-22T10:00:00.000Z',
  part: 3,
  holds: 'wallet',
};
const text = JSON.stringify({ entries: [{ kind: 'settings' }] });
const key = newBackupKey(passphrase, 1000);
const line = async () => sealLine(await key, place, deflateRawSync(text));

describe('a line of a backup', () => {
  it('is opened by jose with the passphrase alone', async () => {
    const secret = new TextEncoder().encode(passphrase);
    const { plaintext, protectedHeader } = await compactDecrypt(await line(), secret, {
      keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
      maxPBES2Count: 1000,
    });
    expect(new TextDecoder().decode(plaintext)).toBe(text);
    expect(protectedHeader).toMatchObject({ enc: 'A256GCM', zip: 'DEF', p2c: 1000, lapel: { part: 3 } });
  });

  it('opens what jose wrote', async () => {
    const { backup, made, part, holds } = place;
    const theirs = await new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({
        ...{ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', zip: 'DEF', cty: 'json' },
        lapel: { backup, version: 1, made, part, holds },
      })
      .setKeyManagementParameters({ p2c: 1000 })
      .encrypt(new TextEncoder().encode(passphrase));
    const read = readHeader(theirs);
    if (read.kind !== 'header') throw new Error('no header');
    expect(read.header).toMatchObject(place);
    const opened = openLine(await deriveBackupKey(passphrase, read.header), theirs);
    expect(opened && inflateRawSync(opened).toString('utf8')).toBe(text);
  });

  it('tells its place to anybody, and which key is its own', async () => {
    const { salt, iterations } = await key;
    expect(readHeader(await line())).toEqual({ kind: 'header', header: { ...place, salt, iterations } });
    expect(isKeyOf(await key, await line())).toBe(true);
    expect(isKeyOf(await deriveBackupKey('another one', { salt, iterations }), await line())).toBe(false);
  });

  it('opens for every spelling of the passphrase', async () => {
    const { salt, iterations } = await key;
    const decomposed = await deriveBackupKey(passphrase.normalize('NFD'), { salt, iterations });
    expect(openLine(decomposed, await line())).not.toBeNull();
  });

  it('opens no more once any bit of it was flipped', async () => {
    const bytes = Buffer.from(await line());
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openLine(await key, flipped.toString('latin1'))).toBeNull();
    }
  });

  it('names a later version, and knows what is no line at all', async () => {
    const [, ...rest] = (await line()).split('.');
    const { salt: p2s } = await key;
    const head = (header: unknown) => Buffer.from(JSON.stringify(header)).toString('base64url');
    const lapel = { backup: place.backup, version: 1, made: place.made, part: 1, holds: 'files' };
    const good = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', zip: 'DEF', cty: 'json', p2s, p2c: 1000, lapel };
    const kindOf = (header: unknown) => readHeader([head(header), ...rest].join('.')).kind;
    expect(kindOf(good)).toBe('header');
    expect(kindOf({ lapel: { version: 7 } })).toBe('newer');
    for (const other of [null, [], {}, { ...good, p2c: 900_000_000 }, { ...good, p2c: 10 }, { ...good, alg: 'dir' }]) {
      expect(kindOf(other)).toBe('other');
    }
    for (const noLine of ['', '.', 'no line', '%%%.a.b.c.d', `${'A'.repeat(10_000)}.a.b.c.d`]) {
      expect(readHeader(noLine).kind).toBe('other');
    }
  });
});
