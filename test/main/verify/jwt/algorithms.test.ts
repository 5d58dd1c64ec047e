import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compactVerify, importJWK } from 'jose';
import { verifyCredential } from '../../../../main/verify/verify';
import { base64url, base64urlJson } from '../../../issuer/encodings';
import { signer, type Signer, tokenAlgorithms } from '../../../issuer/signer';
import { checkOf, jobFor } from '../make-job';
import { sourceOf } from '../make-source';

const at = '2026-11-22T12:00:00Z';

const plainVc = (issuer: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:mia', role: 'guide' },
});

async function told(token: string) {
  const source = sourceOf(new Map(), at);
  const { report } = await verifyCredential(jobFor(token), source);
  const { outcome, reason, detail } = checkOf(report, 'proof');
  return { verdict: report.verdict, proof: `${outcome} ${reason}`, detail, asked: source.asked };
}

describe.each(tokenAlgorithms)('%s', (algorithm) => {
  const by = signer(algorithm);

  test('is verified, and as the other library says', async () => {
    const token = by.token(plainVc(by.did), { typ: 'vc+jwt' });
    expect(await told(token)).toMatchObject({ verdict: 'verified', proof: 'passed signature-good', asked: [] });
    if (algorithm === 'ES256K') return;
    const key = await importJWK({ ...by.jwk }, algorithm);
    await expect(compactVerify(token, key)).resolves.toBeDefined();
  });

  test('is invalid when a letter of the payload or of the signature changes, or bytes are missing', async () => {
    const token = by.token(plainVc(by.did));
    const [header = '', payload = '', signature = ''] = token.split('.');
    const changed = base64urlJson({ ...plainVc(by.did), credentialSubject: { role: 'mayor' } });
    const other = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`;
    for (const text of [`${header}.${changed}.${signature}`, `${header}.${payload}.${other}`]) {
      expect(await told(text)).toMatchObject({ verdict: 'invalid', proof: 'failed signature-bad' });
    }
    for (const cut of [signature.slice(0, 20), `${signature}AAAA`, '']) {
      expect(await told(`${header}.${payload}.${cut}`)).toMatchObject({ verdict: 'invalid' });
    }
  });
});

/** Every pair of an algorithm and the key of another kind; RSA keys serve six algorithms. */
const mismatched = tokenAlgorithms.flatMap((algorithm) =>
  tokenAlgorithms
    .filter((other) => signer(other).jwk['kty'] !== 'RSA' || signer(algorithm).jwk['kty'] !== 'RSA')
    .filter((other) => signer(other).jwk['crv'] !== signer(algorithm).jwk['crv'])
    .map((other) => [algorithm, other] as const),
);

test.each(mismatched)('a header that says %s over a key for %s is refused', async (algorithm, other) => {
  const by = signer(other);
  expect(await told(by.token(plainVc(by.did), { alg: algorithm }))).toMatchObject({
    verdict: 'invalid',
    proof: 'failed signature-bad',
  });
});

describe('forgeries by the header', () => {
  const by = signer('RS256');
  const headed = (header: object, sign: (input: string) => Uint8Array) => {
    const input = `${base64urlJson({ kid: `${by.did}#0`, ...header })}.${base64urlJson(plainVc(by.did))}`;
    return `${input}.${base64url(sign(input))}`;
  };

  test.each(['none', 'None', 'nOnE'])('alg %s', async (alg) => {
    expect(await told(headed({ alg }, () => new Uint8Array()))).toMatchObject({
      verdict: 'invalid',
      proof: 'failed no-proof',
    });
  });

  test.each(['HS256', 'HS512', 'dir', '__proto__', 'constructor', 'RSA1_5'])('alg %s is never checked', async (alg) => {
    const hmac = (input: string) => createHmac('sha256', JSON.stringify(by.jwk)).update(input).digest();
    expect(await told(headed({ alg }, hmac))).toMatchObject({
      verdict: 'unverified',
      proof: 'unknown unsupported-proof',
      asked: [],
    });
  });

  test('a private key in the header, with its good signature', async () => {
    const token = by.token(plainVc(by.did), { jwk: by.privateJwk });
    expect(await told(token)).toMatchObject({ verdict: 'invalid', proof: 'failed proof-malformed' });
  });

  test('jku and x5u are never fetched', async () => {
    const header = { jku: 'https://evil.example/jwks.json', x5u: 'https://evil.example/x.pem' };
    expect(await told(by.token(plainVc(by.did), header))).toMatchObject({ verdict: 'verified', asked: [] });
    const nameless = by.token(plainVc('https://issuer.example'), { ...header, kid: undefined });
    expect((await told(nameless)).asked.filter((url) => url.includes('evil'))).toEqual([]);
  });

  test.each([
    [{ crit: ['exp'], exp: 1 }, 'unverified', 'unknown unsupported-proof'],
    [{ crit: ['b64'], b64: false }, 'invalid', 'failed proof-malformed'],
    [{ b64: false }, 'invalid', 'failed proof-malformed'],
    [{ crit: ['b64'], b64: true }, 'verified', 'passed signature-good'],
    [{ crit: [] }, 'invalid', 'failed proof-malformed'],
    [{ crit: ['absent'] }, 'invalid', 'failed proof-malformed'],
    [{ crit: [7] }, 'invalid', 'failed proof-malformed'],
  ])('%j', async (header, verdict, proof) => {
    expect(await told(by.token(plainVc(by.did), header))).toMatchObject({ verdict, proof });
  });

  test('a token made for another use', async () => {
    for (const typ of ['at+jwt', 'kb+jwt', 'dpop+jwt', 'secevent+jwt']) {
      expect((await told(by.token(plainVc(by.did), { typ }))).verdict).toBe('unverified');
    }
    for (const typ of ['JWT', 'vc+jwt', 'application/vc+jwt', 'vc+ld+json+jwt']) {
      expect((await told(by.token(plainVc(by.did), { typ, cty: 'vc' }))).verdict).toBe('verified');
    }
  });

  test('an RSA key that is too short decides nothing', async () => {
    const short = (await import('node:crypto')).generateKeyPairSync('rsa', { modulusLength: 1024 });
    const did = `did:jwk:${base64urlJson({ ...short.publicKey.export({ format: 'jwk' }) })}`;
    expect(await told(headed({ alg: 'RS256', kid: `${did}#0` }, () => new Uint8Array(128)))).toMatchObject({
      proof: 'unknown unsupported-key',
    });
  });
});

test('a key whose JWK is for another algorithm is not used with this one', async () => {
  const by = signer('RS256');
  const named = { ...by.jwk, alg: 'PS256' };
  const did = `did:jwk:${base64urlJson(named)}`;
  expect((await told(by.token(plainVc(did), { kid: `${did}#0` }))).proof).toBe('failed signature-bad');
  const edwards: Signer = signer('Ed25519');
  const same = `did:jwk:${base64urlJson({ ...edwards.jwk, alg: 'EdDSA' })}`;
  expect((await told(edwards.token(plainVc(same), { kid: `${same}#0` }))).verdict).toBe('verified');
});
