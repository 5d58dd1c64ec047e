import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../main/credential/format';
import { summarise } from '../../../main/credential/summarise';
import type { Payload } from '../../../shared/credential';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const of = (value: unknown) => {
  const payload: Payload = { kind: 'json', text: JSON.stringify(value) };
  return summarise(payload, formatOf(payload), () => null);
};

const school = {
  id: 'urn:epass:org:1',
  type: 'Organisation',
  legalName: { fr: ['École du soir'], en: ['Evening School'] },
  homepage: [{ type: 'WebResource', contentUrl: 'https://school.example' }],
};

const credential = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  id: 'urn:credential:1',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: school,
  issuanceDate: '2024-05-01T00:00:00+02:00',
  expirationDate: '2034-05-01T00:00:00+02:00',
  displayParameter: {
    title: { en: ['Micro-credential in measuring'] },
    description: { en: 'A short course.' },
    primaryLanguage: { id: 'http://publications.europa.eu/resource/authority/language/ENG' },
    individualDisplay: [
      {
        displayDetail: [
          {
            page: 1,
            image: {
              content: 'iVBORw0KGgo=',
              contentType: { id: 'http://publications.europa.eu/resource/authority/file-type/PNG' },
            },
          },
        ],
      },
    ],
  },
  credentialSubject: {
    id: 'urn:epass:person:1',
    type: 'Person',
    givenName: { en: ['Ada'] },
    familyName: { en: ['Example'] },
    hasClaim: [
      {
        id: 'urn:epass:learningAchievement:1',
        type: 'LearningAchievement',
        title: { en: ['Measuring'] },
        awardedBy: { awardingBody: [school], awardingDate: '2024-04-30T00:00:00Z' },
        creditReceived: [{ point: '5' }],
        provenBy: [{ title: { en: ['Practical test'] }, grade: { noteLiteral: { en: ['B'] } } }],
        specifiedBy: {
          id: 'urn:epass:qualification:1',
          volumeOfLearning: 'PT125H',
          dcType: [{ prefLabel: { en: ['Micro-credential'] } }],
          learningOutcome: [
            {
              title: { en: ['Read a scale'] },
              relatedESCOSkill: [{ id: 'http://data.europa.eu/esco/skill/1', prefLabel: { en: ['calibrate'] } }],
            },
          ],
        },
        hasPart: [
          { id: 'urn:epass:learningAchievement:2', type: 'LearningAchievement', title: { en: ['Estimating'] } },
        ],
      },
    ],
  },
};

describe('a European Digital Credential', () => {
  test('is read with its title, issuer, dates and achievements', () => {
    const summary = of(credential);
    expect(summary).toMatchObject({
      format: 'vc-ldp',
      name: 'Micro-credential in measuring',
      description: 'A short course.',
      language: 'en',
      issuer: { id: 'urn:epass:org:1', name: 'Evening School', url: 'https://school.example' },
      issuedOn: '2024-04-30T22:00:00.000Z',
      expiresOn: '2034-04-30T22:00:00.000Z',
      awardedOn: '2024-04-30T00:00:00.000Z',
      recipientName: 'Ada Example',
      achievement: { name: 'Measuring', type: 'Micro-credential', creator: { name: 'Evening School' } },
      results: [{ name: 'Practical test', value: 'B' }],
      creditsEarned: 5,
      picture: { kind: 'data', url: 'data:image/png;base64,iVBORw0KGgo=' },
      stated: [{ fact: 'workload', value: 'PT125H' }],
    });
    expect(summary.contents?.map(({ name }) => name)).toEqual(['Measuring', 'Estimating']);
    expect(summary.skills.map(({ name, framework }) => [name, framework])).toEqual([
      ['Read a scale', null],
      ['calibrate', 'ESCO'],
    ]);
  });

  test('says the same inside its seal', () => {
    const seal = { payload: part(credential), signatures: [{ protected: part({ sigT: 'x' }), signature: 'c2ln' }] };
    expect(of(seal)).toEqual(of(credential));
  });

  test('shows no page of HTML as a picture, and never throws', () => {
    const html = { content: 'PGI+', contentType: { id: '…/HTML' } };
    const displayParameter = { individualDisplay: { displayDetail: { image: html } } };
    expect(of({ ...credential, displayParameter }).picture).toEqual({ kind: 'none' });
    for (const odd of [[], [[null]], 7, 'x', {}, { en: {} }, null]) {
      for (const member of Object.keys(credential)) {
        if (member === 'type') continue;
        expect(() => of({ ...credential, [member]: odd })).not.toThrow();
        expect(() =>
          of({ ...credential, credentialSubject: { hasClaim: { [member]: odd, hasPart: odd } } }),
        ).not.toThrow();
      }
    }
  });
});
