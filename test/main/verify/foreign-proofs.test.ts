import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../main/verify/verify';
import { issuer } from '../../issuer/issuer';
import { signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { checkOf, jobFor } from './make-job';
import { offlineSource } from './make-source';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const sealed = (value: unknown) => ({
  payload: part(value),
  signatures: [{ protected: part({ alg: 'ES256', sigT: '2026-01-01T00:00:00Z' }), signature: 'c2ln' }],
});
const report = async (value: unknown) => {
  const { report, summary } = await verifyCredential(jobFor(JSON.stringify(value)), offlineSource);
  return { verdict: report.verdict, proof: checkOf(report, 'proof'), parse: checkOf(report, 'parse'), summary };
};

const european = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  id: 'urn:credential:1',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: 'urn:epass:org:1', type: 'Organisation', legalName: { en: 'Evening School' } },
  issuanceDate: '2024-05-01T00:00:00Z',
  displayParameter: { title: { en: ['Measuring'] } },
  credentialSubject: { id: 'urn:epass:person:1', type: 'Person' },
};

describe('proofs that are not checked are told by name, and nothing else is made of them', () => {
  test('a European Digital Credential in its seal', async () => {
    const { verdict, proof, parse, summary } = await report(sealed(european));
    expect([verdict, proof.outcome, proof.reason, proof.params]).toEqual([
      'unverified',
      'unknown',
      'unsupported-proof',
      { method: 'JAdES' },
    ]);
    expect(parse.outcome).toBe('passed');
    expect(summary).toMatchObject({ name: 'Measuring', issuer: { name: 'Evening School' } });
  });

  test('the same out of its seal is not signed at all', async () => {
    const { verdict, proof } = await report(european);
    expect([verdict, proof.reason]).toEqual(['unverified', 'no-proof']);
  });

  test('a good badge inside a seal that nobody checked is not verified', async () => {
    const badge = await signedOpenBadge3(issuer('Seal Office', { did: 'key', host: 'seal.example' }), plainAward);
    const { verdict, proof } = await report(sealed(badge));
    expect([verdict, proof.reason]).toEqual(['unverified', 'unsupported-proof']);
  });

  test.each([
    [{ type: 'MerkleProof2019', proofPurpose: 'assertionMethod' }, 'MerkleProof2019'],
    [{ type: 'MerkleProof2017' }, 'MerkleProof2017'],
    [{ type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019' }, 'merkle-proof-2019'],
  ])('a Blockcerts proof %j', async (proof, name) => {
    const blockcert = {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
      id: 'urn:uuid:bbba8553-8ec1-445f-82c9-a57251dd731c',
      type: ['VerifiableCredential', 'BlockcertsCredential'],
      issuer: 'https://blockcerts.example/issuer',
      issuanceDate: '2022-07-13T20:21:40Z',
      credentialSubject: { id: 'did:example:1', claim: { name: 'Careful hands' } },
      proof,
    };
    const told = await report(blockcert);
    expect([told.verdict, told.proof.reason]).toEqual(['unverified', 'unsupported-proof']);
    expect(String(told.proof.params['method'])).toContain(name);
  });
});
