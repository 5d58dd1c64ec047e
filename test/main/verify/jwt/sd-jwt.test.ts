import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import { json, type Documents } from '../../../issuer/documents';
import { bound, brokenDisclosure, digest, disclosure, sdClaims, sdJwt } from '../../../issuer/sd-jwt';
import { signer } from '../../../issuer/signer';
import { checkOf, jobFor } from '../make-job';
import { offlineSource, sourceOf } from '../make-source';

const at = '2026-11-22T12:00:00Z';
const by = signer('ES256');
const holder = signer('EdDSA');
const name = disclosure('Mia', 'given_name');
const role = disclosure('guide', 'role');

async function told(token: string, documents: Documents = new Map()) {
  const source = sourceOf(documents, at);
  const { report, summary } = await verifyCredential(jobFor(token), source);
  const { outcome, reason, detail } = checkOf(report, 'proof');
  const key = checkOf(report, 'issuer-key').reason;
  return { verdict: report.verdict, proof: `${outcome} ${reason}`, detail, key, summary, asked: source.asked };
}

describe('SD-JWT VC', () => {
  test('with everything, something and nothing disclosed', async () => {
    for (const shown of [[name, role], [role], []]) {
      const { verdict, summary } = await told(sdJwt(by, sdClaims(by, [name, role]), shown));
      expect(verdict).toBe('verified');
      expect(summary).toMatchObject({ format: 'vc-jwt', name: 'town pass', issuer: { id: by.did } });
      expect(summary.issuedOn).toBe(new Date(1_770_000_000_000).toISOString());
    }
  });

  test('a disclosure that was changed, invented, doubled or broken is refused', async () => {
    const claims = sdClaims(by, [name, role]);
    const forged = disclosure('mayor', 'role');
    for (const shown of [[forged], [name, forged], [name, name], [brokenDisclosure], ['AAAA']]) {
      expect(await told(sdJwt(by, claims, shown))).toMatchObject({
        verdict: 'invalid',
        proof: 'failed proof-malformed',
      });
    }
  });

  test('what was signed and is not what the issuer signed is a bad signature', async () => {
    const other = signer('ES256', true);
    const token = sdJwt(other, sdClaims(by, [name]), [name], { kid: `${by.did}#0` });
    expect(await told(token)).toMatchObject({ verdict: 'invalid', proof: 'failed signature-bad' });
  });

  test.each(['sha384', 'sha512'])('digests of %s', async (hash) => {
    const claims = { ...sdClaims(by, []), _sd_alg: hash.replace('sha', 'sha-'), _sd: [digest(name, hash)] };
    expect((await told(sdJwt(by, claims, [name]))).verdict).toBe('verified');
  });

  test('an unknown hash leaves it open', async () => {
    const claims = { ...sdClaims(by, [name]), _sd_alg: 'sha-1' };
    expect(await told(sdJwt(by, claims, [name]))).toMatchObject({
      verdict: 'unverified',
      proof: 'unknown unsupported-proof',
    });
  });

  test('a claim that must be signed in the open may not be disclosed', async () => {
    const end = disclosure(1_999_999_999, 'exp');
    expect((await told(sdJwt(by, sdClaims(by, [end]), [end]))).verdict).toBe('unverified');
  });

  test('its end and its status count', async () => {
    const ended = sdClaims(by, [name], { exp: 1_780_000_000 });
    expect((await told(sdJwt(by, ended, [name]))).verdict).toBe('expired');
    const unread = sdClaims(by, [name], { exp: 'never' });
    expect((await told(sdJwt(by, unread, [name]))).verdict).toBe('unverified');
    const listed = sdClaims(by, [], { status: { status_list: { idx: 3, uri: 'https://status.example/1' } } });
    const { report } = await verifyCredential(jobFor(sdJwt(by, listed, [])), offlineSource);
    expect([report.verdict, checkOf(report, 'status').outcome]).toEqual(['unverified', 'unknown']);
  });

  test('a type in the header is required', async () => {
    for (const typ of ['vc+sd-jwt', 'application/dc+sd-jwt']) {
      expect((await told(sdJwt(by, sdClaims(by, [name]), [name], { typ }))).verdict).toBe('verified');
    }
    for (const typ of ['JWT', 'kb+jwt', undefined]) {
      expect((await told(sdJwt(by, sdClaims(by, [name]), [name], { typ }))).verdict).toBe('unverified');
    }
  });
});

describe('whose key', () => {
  const web = 'https://issuer.example/tenant/7';
  const claims = sdClaims(by, [name], { iss: web });
  const set = {
    keys: [
      { ...by.jwk, kid: 'k1' },
      { ...signer('ES384').jwk, kid: 'k2' },
    ],
  };
  const metadata = 'https://issuer.example/.well-known/jwt-vc-issuer/tenant/7';
  const token = (kid?: string) => sdJwt(by, claims, [name], { kid });

  test('is in the metadata of its issuer, by value or by address', async () => {
    const inside = new Map([[metadata, json({ issuer: web, jwks: set })]]);
    expect(await told(token('k1'), inside)).toMatchObject({ verdict: 'verified', key: 'key-of-issuer' });
    const linked = new Map([
      [metadata, json({ issuer: web, jwks_uri: 'https://issuer.example/keys' })],
      ['https://issuer.example/keys', json(set)],
    ]);
    expect(await told(token('k1'), linked)).toMatchObject({ verdict: 'verified', key: 'key-of-issuer' });
  });

  test('is only the one that was named', async () => {
    const inside = new Map([[metadata, json({ issuer: web, jwks: set })]]);
    expect(await told(token('k2'), inside)).toMatchObject({ verdict: 'invalid', proof: 'failed signature-bad' });
    expect(await told(token('k3'), inside)).toMatchObject({ verdict: 'unverified', proof: 'unknown key-not-found' });
    expect(await told(token(), inside)).toMatchObject({ verdict: 'unverified', proof: 'unknown key-not-found' });
    const alone = new Map([[metadata, json({ issuer: web, jwks: { keys: [by.jwk] } })]]);
    expect((await told(token(), alone)).verdict).toBe('verified');
  });

  test('is not in metadata that speaks for another issuer', async () => {
    const foreign = new Map([[metadata, json({ issuer: 'https://issuer.example/tenant/8', jwks: set })]]);
    expect(await told(token('k1'), foreign)).toMatchObject({ verdict: 'unverified', proof: 'unknown key-not-found' });
  });

  test('cannot be asked for without a network', async () => {
    const { report } = await verifyCredential(jobFor(token('k1')), offlineSource);
    expect([report.verdict, checkOf(report, 'proof').reason]).toEqual(['unverified', 'network-not-allowed']);
  });
});

describe('recursive disclosure', () => {
  const city = disclosure('Ulm', 'city');
  const address = disclosure({ _sd: [digest(city), digest('decoy')] }, 'address');
  const [first, second] = [disclosure('German'), disclosure('Frisian')];
  const nested = {
    ...sdClaims(by, [address]),
    languages: [{ '...': digest(first) }, { '...': digest(second) }, 'Danish'],
  };

  test('opens what is inside what was opened', async () => {
    expect((await told(sdJwt(by, nested, [address, city, second]))).verdict).toBe('verified');
    expect((await told(sdJwt(by, nested, [address]))).verdict).toBe('verified');
  });

  test('needs the outer for the inner', async () => {
    expect(await told(sdJwt(by, nested, [city]))).toMatchObject({
      verdict: 'invalid',
      detail: 'a disclosure is not asked for',
    });
  });

  test.each([
    ['a digest twice', { _sd: [digest(name), digest(name)] }, [name]],
    ['a digest twice, in two places', { _sd: [digest(name)], more: [{ '...': digest(name) }] }, []],
    ['a member that is there already', { _sd: [digest(name)], given_name: 'Eve' }, [name]],
    ['a list element as a member', { _sd: [digest(first)] }, [first]],
    ['a member as a list element', { list: [{ '...': digest(name) }] }, [name]],
    ['digests that are no list', { _sd: digest(name) }, []],
    ['digests that are no text', { _sd: [1] }, []],
    ['a digest outside a list', { inside: { '...': digest(name) } }, []],
    ['a digest with something beside it', { list: [{ '...': digest(first), more: 1 }] }, [first]],
  ])('%s is refused', async (_name, more, shown) => {
    const { _sd: _hidden, ...open } = sdClaims(by, []);
    expect(await told(sdJwt(by, { ...open, ...more }, shown))).toMatchObject({
      verdict: 'invalid',
      proof: 'failed proof-malformed',
    });
  });

  test('a reserved name cannot be disclosed', async () => {
    for (const reserved of [disclosure(['x'], '_sd'), disclosure('x', '...')]) {
      expect((await told(sdJwt(by, sdClaims(by, [reserved]), [reserved]))).verdict).toBe('invalid');
    }
  });

  test('nests no deeper than any other badge', async () => {
    let inner = disclosure('deep', 'x');
    const all = [inner];
    for (let depth = 0; depth < 80; depth += 1) {
      inner = disclosure({ _sd: [digest(inner)] }, 'x');
      all.push(inner);
    }
    expect(await told(sdJwt(by, sdClaims(by, [inner]), all))).toMatchObject({ detail: 'nested too deep' });
  });
});

describe('key binding', () => {
  const token = sdJwt(by, sdClaims(by, [name], { cnf: { jwk: holder.jwk } }), [name]);

  test('by the key the issuer named', async () => {
    expect((await told(bound(token, holder))).verdict).toBe('verified');
    const byDid = sdJwt(by, sdClaims(by, [name], { cnf: { kid: `${holder.did}#0` } }), [name]);
    expect((await told(bound(byDid, holder))).verdict).toBe('verified');
  });

  test.each([
    ['another set of disclosures', { sd_hash: digest('other') }, {}],
    ['no nonce', { nonce: undefined }, {}],
    ['no audience', { aud: undefined }, {}],
    ['a token of another use', {}, { typ: 'JWT' }],
    ['alg none', {}, { alg: 'none' }],
  ])('over %s is refused', async (_name, claims, header) => {
    expect((await told(bound(token, holder, claims, header))).verdict).toBe('invalid');
  });

  test('by another key, or where the issuer named none, is refused', async () => {
    expect((await told(bound(token, signer('EdDSA', true)))).verdict).toBe('invalid');
    const unbound = sdJwt(by, sdClaims(by, [name]), [name]);
    expect((await told(bound(unbound, holder))).verdict).toBe('invalid');
    const shown = sdJwt(by, sdClaims(by, [name], { cnf: { jwk: holder.privateJwk } }), [name]);
    expect((await told(bound(shown, holder))).verdict).toBe('invalid');
  });
});

describe('a W3C credential as SD-JWT', () => {
  const achievement = disclosure(
    {
      id: 'https://issuer.example/a/1',
      type: ['Achievement'],
      name: 'Bee keeping',
      description: 'Keeps bees',
      criteria: { narrative: 'Keep bees' },
    },
    'achievement',
  );
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:0b0a3a2e-3f6c-4f43-9d2b-6a4c5c9ad001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: by.did, type: ['Profile'], name: 'Apiary' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:mia', type: ['AchievementSubject'], _sd: [digest(achievement)] },
    iss: by.did,
    sub: 'did:example:mia',
    jti: 'urn:uuid:0b0a3a2e-3f6c-4f43-9d2b-6a4c5c9ad001',
    nbf: 1_767_225_600,
  };

  test('is an Open Badge, and shows what is disclosed', async () => {
    const { verdict, summary } = await told(sdJwt(by, credential, [achievement], { typ: 'vc+sd-jwt' }));
    expect(verdict).toBe('verified');
    expect(summary).toMatchObject({ format: 'ob3-jwt', name: 'Bee keeping', issuer: { name: 'Apiary' } });
  });

  test('whose achievement is kept back is not complete', async () => {
    const { summary } = await told(sdJwt(by, credential, [], { typ: 'vc+sd-jwt' }));
    expect(summary).toMatchObject({ format: 'ob3-jwt', achievement: null });
  });
});
