import { describe, expect, it } from 'vitest';
import { badge, token } from '../badges';
import { readExport } from './read-export';

const headerOf = (header: object): string => Buffer.from(JSON.stringify(header)).toString('base64url');
const signed = token({ vc: badge });

describe('wallets for identities', () => {
  it('of walt.id: tokens with what they disclose, and JSON', () => {
    const row = (document: string, disclosures: string | null) => ({
      wallet: 'w',
      id: 'urn:uuid:1',
      document,
      disclosures,
      addedOn: '2026-01-01T00:00:00Z',
      format: 'jwt_vc_json',
    });
    const disclosed = token({ vct: 'https://issuer.example/knots', iss: 'https://issuer.example' });
    const found = readExport([row(signed, null), row(JSON.stringify(badge), null), row(disclosed, 'WyJhIl0~WyJiIl0')]);
    expect(found).toMatchObject({
      wallet: 'walt.id',
      candidates: [
        { payload: { token: signed } },
        { payload: { text: JSON.stringify(badge) } },
        { payload: { token: `${disclosed}~WyJhIl0~WyJiIl0~` } },
      ],
    });
  });

  it('of Sphereon: what the issuer sent, not its restatement', () => {
    const record = { id: '1', documentFormat: 'JWT', rawDocument: signed, uniformDocument: JSON.stringify(badge) };
    for (const value of [[record], [{ hash: 'h', digitalCredential: record }], { digitalCredentials: [record] }]) {
      expect(readExport(value)).toMatchObject({ wallet: 'Sphereon', candidates: [{ payload: { token: signed } }] });
    }
  });

  it('of Veramo: the credential beside its hash, and the others of the list as they are', () => {
    const value = [{ hash: 'h', verifiableCredential: badge }, { verifiableCredential: signed }, { hash: 'only' }];
    expect(readExport(value)).toMatchObject({
      wallet: 'Veramo',
      candidates: [{ pointer: '/0/verifiableCredential' }, { pointer: '/1/verifiableCredential' }],
      refused: [{ pointer: '/2' }],
    });
  });
});

describe('what is encrypted', () => {
  it.each([
    ['as JWE in JSON', { protected: 'eyJh', recipients: [{}], iv: 'a', ciphertext: 'b', tag: 'c' }, 'file-encrypted'],
    ['as compact JWE', `eyJhbGciOiJkaXIifQ..${'a'.repeat(16)}.YWJj.dGFn`, 'file-encrypted'],
    ['as a backup of ours', `${headerOf({ enc: 'A256GCM', lapel: {} })}.YQ.YQ.YQ.YQ\n`, 'own-backup'],
    ['as lines of it', `eyJhbGciOiJkaXIifQ.YQ.YQ.YQ.YQ\neyJhbGciOiJkaXIifQ.YQ.YQ.YQ.YQ\n`, 'file-encrypted'],
    ['by LearnCard', { ciphertext: 'b', iv: 'a', salt: 's', kdfParams: { algorithm: 'argon2id' } }, 'wallet-locked'],
  ])('%s is said to be so', (_how, value, kind) => {
    expect(readExport(value)).toMatchObject({ kind });
  });
});
