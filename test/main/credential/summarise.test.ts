import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../main/credential/format';
import { summarise } from '../../../main/credential/summarise';
import type { Payload } from '../../../shared/credential';
import type { JsonObject } from '../../../shared/json';
import { issuer } from '../../issuer/issuer';
import { hostedBadge2 } from '../../issuer/open-badge-2';
import { jwtOpenBadge3, openBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';

const by = issuer('Summary Office', { did: 'web', host: 'summary.example' });
const of = (payload: Payload, documents: (url: string) => JsonObject | null = () => null) =>
  summarise(payload, formatOf(payload), documents);
const jsonOf = (value: unknown): Payload => ({ kind: 'json', text: JSON.stringify(value) });

describe('summarise', () => {
  test.each(['vc2', 'vc1'] as const)('an OB 3.0 badge, %s', (model) => {
    const summary = of(jsonOf(openBadge3(by, { ...plainAward, until: '2030-01-01T00:00:00Z' }, model)));
    expect(summary).toMatchObject({
      format: 'ob3-ldp',
      name: 'Careful Measuring',
      issuer: { id: by.id, name: 'Summary Office' },
      issuedOn: '2026-03-12T09:00:00.000Z',
      expiresOn: '2030-01-01T00:00:00.000Z',
      results: [{ name: 'Final score', resultType: 'Percent', value: '91', level: null, status: null }],
      achievement: { type: 'Competency' },
    });
    expect(summary.skills.map(({ name, from }) => [name, from])).toEqual([
      ['calibrate measuring equipment', 'alignment'],
      ['Measuring', 'tag'],
      ['Error estimates', 'tag'],
    ]);
  });

  test('the same badge as a token says the same', () => {
    const json = of(jsonOf(openBadge3(by, plainAward)));
    const token = of({ kind: 'jws', token: jwtOpenBadge3(by, plainAward, { algorithm: 'EdDSA' }) });
    expect({ ...token, format: 'ob3-ldp' }).toEqual(json);
  });

  test('an OB 2.0 badge with linked badge class and issuer', () => {
    const { assertion, documents } = hostedBadge2(by, plainAward);
    const found = (url: string) => {
      const answer = documents.get(url);
      return answer?.kind === 'json' ? (answer.value as JsonObject) : null;
    };
    expect(of(jsonOf(assertion), found)).toMatchObject({
      name: 'Careful Measuring',
      issuer: { name: 'Summary Office' },
    });
    expect(of(jsonOf(assertion))).toMatchObject({ format: 'ob2-hosted', name: null });
  });

  test('Unix seconds and the 1.0 shape', () => {
    const badge = {
      name: 'Old',
      description: 'd',
      image: 'https://a.example/i',
      criteria: 'https://a.example/c',
      issuer: 'https://a.example/o',
    };
    const old = {
      uid: '1',
      recipient: { type: 'email', hashed: false, identity: 'a@b.example' },
      verify: { type: 'hosted', url: 'https://a.example/1' },
      badge,
      issuedOn: 1_359_217_910,
    };
    expect(of(jsonOf(old))).toMatchObject({
      format: 'ob1',
      name: 'Old',
      issuedOn: '2013-01-26T16:31:50.000Z',
      issuer: { id: 'https://a.example/o' },
      publicPage: 'https://a.example/1',
    });
  });

  test('never throws, whatever it is given', () => {
    const odd = [[], [null], 'x', 7, true, {}, [[{}]], { '@value': 'v' }];
    const members = [
      'credentialSubject',
      'issuer',
      'name',
      'type',
      'evidence',
      'validFrom',
      'image',
      'badge',
      'recipient',
    ];
    for (const value of odd) {
      for (const member of members) {
        const data = {
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: ['VerifiableCredential'],
          [member]: value,
        };
        expect(() => of(jsonOf(data))).not.toThrow();
        expect(() => of(jsonOf({ badge: {}, verify: {}, recipient: {}, [member]: value }))).not.toThrow();
        expect(() =>
          of(jsonOf({ ...data, credentialSubject: { achievement: value, result: value, identifier: value } })),
        ).not.toThrow();
      }
    }
    expect(of({ kind: 'json', text: '{' })).toMatchObject({ name: null, id: null });
  });
});
