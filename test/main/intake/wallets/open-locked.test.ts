import { describe, expect, it } from 'vitest';
import { openLocked } from '../../../../main/intake/wallets/open-locked';
import { cheapest, seal } from './seal';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const name = 'credentials/a.json.enc';
const passphrase = 'korrekte Pferde, größer';

/** Made with @noble/hashes and WebCrypto, with LearnCard's own parameters: another Argon2id than the one that opens it. */
const known = {
  ...{
    ciphertext: 'l1774lfUCv+HgPkG8XpcyjZmInDBl7S0GmmhC5uy4IGJxAc=',
    iv: 'AQIDBAUGBwgJCgsM',
    salt: 'ABEiM0RVZneImaq7zN3u/w==',
  },
  kdfParams: { algorithm: 'argon2id', timeCost: 3, memoryCost: 65_536, parallelism: 4 },
};

describe('a file of an encrypted bundle', () => {
  it('opens with its passphrase, as another implementation wrote it, also where it does not say how', async () => {
    const { kdfParams: _usual, ...silent } = known;
    for (const envelope of [known, silent]) {
      const opened = await openLocked({ name, bytes: bytesOf(JSON.stringify(envelope)) }, passphrase);
      expect(opened).toEqual({ ok: true, value: { name, bytes: bytesOf('{"id":"urn:knots"}\n') } });
    }
  });

  it('stays closed with another passphrase, and when a byte of it was changed', async () => {
    const sealed = await seal('{}', passphrase);
    const locked = { ok: false, error: { kind: 'bundle-entry-locked', name } };
    expect(await openLocked({ name, bytes: bytesOf(sealed) }, `${passphrase} `)).toEqual(locked);
    const envelope = JSON.parse(sealed) as { ciphertext: string };
    const ciphertext = Buffer.from(envelope.ciphertext, 'base64');
    ciphertext[0] = (ciphertext[0] ?? 0) ^ 1;
    const changed = JSON.stringify({ ...envelope, ciphertext: ciphertext.toString('base64') });
    expect(await openLocked({ name, bytes: bytesOf(changed) }, passphrase)).toEqual(locked);
  });

  it('brings along what the index knew of it, and does without where that does not open', async () => {
    const bytes = bytesOf(await seal('{"a":1}', passphrase));
    const about = bytesOf(await seal('{"title":"My knots","category":"Achievement"}', passphrase));
    const value = { name, bytes: bytesOf('{"a":1}') };
    expect(await openLocked({ name, bytes, about }, passphrase)).toEqual({
      ok: true,
      value: { ...value, brought: { title: 'My knots', tags: ['Achievement'] } },
    });
    const other = bytesOf(await seal('{"title":"x"}', 'another one'));
    for (const about of [other, bytesOf('no envelope')]) {
      expect(await openLocked({ name, bytes, about }, passphrase)).toEqual({ ok: true, value });
    }
  });

  it.each([
    ['no envelope', '[]'],
    ['no JSON', 'PK'],
    ['another kind of key', { ...known, kdfParams: { ...cheapest, algorithm: 'argon2i' } }],
    ['parameters that are none', { ...known, kdfParams: 'argon2id' }],
    ['a vector of another length', { ...known, iv: 'AAAA' }],
    ['no room for the tag', { ...known, ciphertext: 'AAAA' }],
    ['a text that is no base64', { ...known, salt: '????????????????????????' }],
  ])('that is %s is not known', async (_what, envelope) => {
    const bytes = bytesOf(typeof envelope === 'string' ? envelope : JSON.stringify(envelope));
    const unknown = { ok: false, error: { kind: 'bundle-entry-unknown', name } };
    expect(await openLocked({ name, bytes }, passphrase)).toEqual(unknown);
  });
});
