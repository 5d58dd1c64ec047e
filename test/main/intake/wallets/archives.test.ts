import { describe, expect, it } from 'vitest';
import { badge, token } from '../badges';
import { makeZip } from '../make-zip';
import { type BundleEntry, learnCardBundle } from './learncard-bundle';
import { linksOf, readExport } from './read-export';

const entry = (name: string, more: Partial<BundleEntry> = {}): BundleEntry => ({
  id: `urn:sha256:${name}`,
  type: 'credential',
  path: `credentials/${name}.json`,
  content: JSON.stringify({ ...badge, id: `urn:${name}` }),
  ...more,
});
const seed: BundleEntry = {
  id: 'keys/private-key-seed.txt',
  type: 'key-private-seed',
  path: 'keys/private-key-seed.txt',
  content: 'ab'.repeat(32),
};
const index: BundleEntry = {
  id: 'urn:index',
  type: 'index-record',
  path: 'index-records/a.json',
  content: JSON.stringify({ id: '1', uri: 'lc:1', title: 'My knots', category: 'Achievement' }),
};
const names = (value: unknown) => {
  const found = readExport(value);
  return 'kind' in found ? found : found.files?.map(({ name }) => name);
};

describe('a bundle of LearnCard', () => {
  it('that is not encrypted gives its credentials with what its index says, and nothing else', () => {
    for (const folder of ['', 'bundle/']) {
      const bundle = learnCardBundle([seed, index, entry('a', { indexRecordRef: 'urn:index' }), entry('b')], folder);
      expect(names(bundle)).toEqual([`${folder}credentials/a.json`, `${folder}credentials/b.json`]);
      expect(readExport(bundle)).toMatchObject({
        wallet: 'LearnCard',
        refused: [],
        files: [{ brought: { title: 'My knots', tags: ['Achievement'] } }, {}],
      });
    }
  });

  it('that is encrypted gives nothing but the files that wait for its passphrase, keys left out', () => {
    const locked = [
      entry('a', { encrypted: true, indexRecordRef: 'urn:index' }),
      entry('b', { encrypted: true }),
      { ...seed, encrypted: true },
      { ...index, encrypted: true },
    ];
    const about = new Uint8Array(Buffer.from(index.content));
    expect(readExport(learnCardBundle(locked))).toMatchObject({
      files: [],
      refused: [],
      locked: [{ name: 'credentials/a.json', about }, { name: 'credentials/b.json' }],
    });
    expect(readExport(learnCardBundle([entry('a'), ...locked.slice(1)]))).toMatchObject({
      files: [{ name: 'credentials/a.json' }],
      locked: [{ name: 'credentials/b.json' }],
      refused: [],
    });
    expect(readExport(learnCardBundle([entry('a', { encrypted: true, stored: 'x' })]))).toMatchObject({
      refused: [{ error: { kind: 'bundle-entry-altered' } }],
    });
  });

  it('of which something was changed or is missing says so and gives the rest', () => {
    const bundle = learnCardBundle([entry('a', { stored: '{}' }), entry('b', { stored: null }), entry('c')]);
    expect(names(bundle)).toEqual(['credentials/c.json']);
    expect(readExport(bundle)).toMatchObject({
      refused: [
        { pointer: 'credentials/a.json', error: { kind: 'bundle-entry-altered', name: 'credentials/a.json' } },
        { pointer: 'credentials/b.json', error: { kind: 'bundle-entry-missing', name: 'credentials/b.json' } },
      ],
    });
    expect(readExport(learnCardBundle([entry('a')], '', '00'))).toMatchObject({
      files: [{}],
      refused: [{ error: { kind: 'bundle-list-altered', wallet: 'LearnCard' } }],
    });
  });

  it('without credentials is said to be empty', () => {
    expect(readExport(learnCardBundle([seed]))).toEqual({ kind: 'wallet-empty', wallet: 'LearnCard' });
  });
});

describe('a pass for a phone', () => {
  const pass = (more: object) =>
    makeZip([
      { name: 'pass.json', bytes: JSON.stringify({ formatVersion: 1, passTypeIdentifier: 'pass.example', ...more }) },
      { name: 'icon.png', bytes: 'x' },
    ]);

  it('is read for the address or the token of its code', () => {
    const message = 'https://www.credential.net/1';
    const bundle = readExport(pass({ barcodes: [{ message }], barcode: { message } }));
    expect(bundle).toMatchObject({ wallet: 'Apple Wallet', files: [{ bytes: new TextEncoder().encode(message) }] });
  });

  it('without one is refused in words', () => {
    expect(readExport(pass({ barcode: { message: '12345' } }))).toEqual({ kind: 'pass-without-badge' });
    expect(readExport(pass({}))).toEqual({ kind: 'pass-without-badge' });
    expect(readExport({ genericObjects: [{ barcode: { value: '12345' } }] })).toEqual({ kind: 'pass-without-badge' });
  });

  it('of Google is read from its JSON and from its token', () => {
    const payload = { genericObjects: [{ barcode: { type: 'QR_CODE', value: 'https://issuer.example/1' } }] };
    const claims = { typ: 'savetowallet', iss: 'a@b.example', payload };
    for (const value of [payload, claims, token(claims)]) {
      expect(linksOf(value)).toEqual([['https://issuer.example/1', undefined]]);
    }
  });
});

describe('an archive with a manifest of something else', () => {
  it.each([{ name: 'An app' }, { walletName: 'LearnCard' }, [], 'no JSON'])('is any archive', (manifest) => {
    const bytes = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
    expect(names(makeZip([{ name: 'manifest.json', bytes }]))).toEqual(['manifest.json']);
  });
});
