import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../main/credential/format';
import { summarise } from '../../../main/credential/summarise';
import type { Payload } from '../../../shared/credential';

const of = (more: object) => {
  const value = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'https://e.example/issuer',
    ...more,
  };
  const payload: Payload = { kind: 'json', text: JSON.stringify(value) };
  return summarise(payload, formatOf(payload), () => null);
};

describe('the name of a plain credential', () => {
  const degree = { type: 'BachelorDegree', name: 'Bachelor of Science' };
  test.each([
    ['its own', 'Diploma', { name: 'Diploma', credentialSubject: { degree } }],
    ['that of what it claims', 'Bachelor of Science', { credentialSubject: { name: 'Ada', degree } }],
    ['that of the only thing with a name', 'Rowing', { credentialSubject: { sport: { name: 'Rowing' } } }],
    [
      'a title beside the subject',
      'Chemistry 1',
      { credentialSubject: { id: 'did:key:z1', courseName: 'Chemistry 1' } },
    ],
    [
      'its type in words',
      'Alumni club card',
      { type: ['VerifiableCredential', 'AlumniClubCard'], credentialSubject: { name: 'Ada' } },
    ],
    [
      'of a type with an abbreviation',
      'EU member',
      { type: ['VerifiableCredential', 'EU_Member'], credentialSubject: {} },
    ],
    ['the subject, where there is nothing else', 'Ada', { credentialSubject: { name: 'Ada' } }],
  ])('is %s', (_, name, more) => {
    expect(of(more).name).toBe(name);
  });

  test('is not guessed between two things', () => {
    expect(of({ credentialSubject: { one: { name: 'One' }, two: { name: 'Two' } } }).name).toBeNull();
  });
});

test('a date of the award is read where the subject has one', () => {
  expect(of({ credentialSubject: { degree: { name: 'D', awardedDate: '2020-02-01' } } }).awardedOn).toBe(
    '2020-02-01T00:00:00.000Z',
  );
});

test('Blockcerts v3: the claim is what was achieved, and a drawn certificate its picture', () => {
  const blockcert = {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
    type: ['VerifiableCredential', 'BlockcertsCredential'],
    credentialSubject: { id: 'did:example:1', name: 'Ada', claim: { name: 'Careful hands', description: 'Awarded…' } },
    display: { contentMediaType: 'image/png', contentEncoding: 'base64', content: 'iVBORw0KGgo=' },
    proof: { type: 'MerkleProof2019' },
  };
  expect(of(blockcert)).toMatchObject({
    format: 'vc-ldp',
    name: 'Careful hands',
    description: 'Awarded…',
    recipientName: 'Ada',
    picture: { kind: 'data', url: 'data:image/png;base64,iVBORw0KGgo=' },
  });
  const page = { contentMediaType: 'text/html', content: '<b>never shown</b>' };
  expect(of({ ...blockcert, display: page }).picture).toEqual({ kind: 'none' });
});
