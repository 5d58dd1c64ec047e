import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../main/verify/verify';
import { digest, disclosure, sdClaims, sdJwt } from '../issuer/sd-jwt';
import { signer } from '../issuer/signer';
import { checkOf, jobFor } from '../main/verify/make-job';
import { offlineSource } from '../main/verify/make-source';

const by = signer('ES256');
const past = '2026-04-01T00:00:00Z';

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: by.did,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:mia', role: 'guide' },
};

async function told(token: string) {
  const { report } = await verifyCredential(jobFor(token), offlineSource);
  return { verdict: report.verdict, proof: checkOf(report, 'proof').outcome, report };
}

const verdictOf = async (more: object) => (await told(by.token({ ...credential, ...more }))).verdict;

describe('claims of a kind nobody expects', () => {
  test('the token is good as it is', async () => {
    expect(await verdictOf({})).toBe('verified');
  });

  test.each([
    ['text', '2099-01-01'],
    ['digits as text', '4070908800'],
    ['a list', [4_070_908_800]],
    ['nothing', null],
    ['an object', {}],
    ['beyond every date', 1e300],
  ])('an end (`exp`) that is %s is not taken for no end', async (_name, exp) => {
    const { verdict, report } = await told(by.token({ ...credential, exp }));
    expect([verdict, checkOf(report, 'validity-period').reason]).toEqual(['unverified', 'dates-unreadable']);
  });

  test.each([
    ['in a list', [past], 'expired'],
    ['beside a later one', ['2099-01-01T00:00:00Z', past], 'unverified'],
    ['as an object', { '@value': past }, 'unverified'],
  ])('an end that stands %s is not replaced by a later `exp`', async (_name, validUntil, verdict) => {
    expect(await verdictOf({ validUntil, exp: 4_070_908_800 })).toBe(verdict);
    expect(await verdictOf({ validUntil })).toBe(verdict);
  });

  test.each([['text'], [[]], [{}], [null], [7]])('a `status` claim of %j is no want of status', async (status) => {
    const { verdict, report } = await told(by.token({ ...credential, status }));
    expect([verdict, checkOf(report, 'status').reason]).toEqual(['unverified', 'unsupported-status']);
  });

  test('a `credentialStatus` beside `vc`, as did-jwt writes its `status`, is asked for like one within', async () => {
    const { validFrom, '@context': _newer, ...common } = credential;
    const vc = { ...common, '@context': ['https://www.w3.org/2018/credentials/v1'], issuanceDate: validFrom };
    expect((await told(by.token({ iss: by.did, vc }))).verdict).toBe('verified');
    const entry = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '3' };
    for (const credentialStatus of [{ ...entry, statusListCredential: 'https://lists.example/1' }, [], null, 'odd']) {
      const none = JSON.stringify(credentialStatus ?? []) === '[]';
      const { verdict } = await told(by.token({ iss: by.did, vc, credentialStatus }));
      expect(verdict, JSON.stringify(credentialStatus)).toBe(none ? 'verified' : 'unverified');
    }
  });

  test('a status list of a kind that is not supported leaves it open, in both kinds of token', async () => {
    const status = { status_list: { idx: 3, uri: 'https://lists.example/1' } };
    expect(await verdictOf({ status })).toBe('unverified');
    expect((await told(sdJwt(by, sdClaims(by, [], { status }), []))).verdict).toBe('unverified');
  });

  test('a start that is null does not hide a start in the future', async () => {
    expect(await verdictOf({ validFrom: null, nbf: 4_070_908_800 })).toBe('not-yet-valid');
  });

  test('whoever holds a credential has not issued it', async () => {
    const { issuer: _none, ...unnamed } = credential;
    const { verdict, report } = await told(by.token({ ...unnamed, holder: by.did }, { kid: `${by.did}#0` }));
    expect([verdict, checkOf(report, 'issuer-key').outcome]).toEqual(['unverified', 'unknown']);
  });
});

describe('what a holder can disclose', () => {
  test.each([
    ['iss', 'did:example:other'],
    ['exp', 4_070_908_800],
    ['nbf', 1_000_000_000],
    ['vct', 'https://types.example/doctor'],
    ['cnf', {}],
    ['status', {}],
  ])('never the claim `%s`, even where it was signed as hidden', async (name, value) => {
    const hidden = disclosure(value, name);
    const claims = { ...sdClaims(by, []), _sd: [digest(hidden)] };
    const { verdict } = await told(sdJwt(by, claims, [hidden]));
    expect(verdict).not.toBe('verified');
  });

  test('nor a claim that is there in the open already', async () => {
    const second = disclosure(4_070_908_800, 'exp');
    const claims = { ...sdClaims(by, [], { exp: 1_775_000_000 }), _sd: [digest(second)] };
    expect((await told(sdJwt(by, claims, []))).verdict).toBe('expired');
    expect((await told(sdJwt(by, claims, [second]))).verdict).toBe('invalid');
  });
});
