import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../main/verify/verify';
import { jobFor } from '../main/verify/make-job';
import { sourceOf } from '../main/verify/make-source';
import { canonicalQuads, type Json } from './canonical';
import { issuer } from './issuer';
import { openBadge3 } from './open-badge-3';
import { peerVerifies } from './peer';
import { plainAward } from './plain-award';
import { signed } from './proofs';

const own = 'https://words.example/';
const at = '2026-11-22T12:00:00Z';
const by = issuer('Number Test School', { did: 'web', host: 'numbers.example' });

/** The object of the one quad a value comes to. */
async function written(value: unknown): Promise<string> {
  const [line = ''] = (await canonicalQuads({ '@context': { '@vocab': own }, '@id': 'urn:a', p: value })).split('\n');
  return line.replace(`<urn:a> <${own}p> `, '').replace(/ \.$/, '');
}

const type = (name: string) => `^^<http://www.w3.org/2001/XMLSchema#${name}>`;

describe('literals are written as RDFC-1.0 says', () => {
  test.each([
    [5, `"5"${type('integer')}`],
    [-3, `"-3"${type('integer')}`],
    [5.5, `"5.5E0"${type('double')}`],
    [true, `"true"${type('boolean')}`],
    ['text', '"text"'],
    ['two\nlines, a "quote" and a \\', String.raw`"two\nlines, a \"quote\" and a \\"`],
    ['tab\tbell\u0007delete\u007f', String.raw`"tab\tbell\u0007delete\u007F"`],
    ['Größe 🎓', '"Größe 🎓"'],
    [{ '@value': 'Hallo', '@language': 'de' }, '"Hallo"@de'],
    [{ '@value': '2026-01-01', '@type': 'http://www.w3.org/2001/XMLSchema#date' }, `"2026-01-01"${type('date')}`],
  ])('%j', async (value, expected) => {
    expect(await written(value)).toBe(expected);
  });
});

describe('a badge with JSON numbers', () => {
  const numbered = async (): Promise<Json> => {
    const badge = openBadge3(by, plainAward);
    const subject = badge['credentialSubject'] as Json;
    const course = { hours: 5, average: 2.5, passed: true, motto: 'Weiter 🎓' };
    const document = {
      ...badge,
      '@context': [
        ...(badge['@context'] as readonly string[]),
        Object.fromEntries(
          ['course', 'hours', 'average', 'passed', 'motto'].map((term) => [`${term}Taken`, `${own}${term}`]),
        ),
      ],
      // Nodes without a name: their labels hang on how their literals are written.
      credentialSubject: {
        ...subject,
        courseTaken: [course, { ...course, hours: 6 }, { ...course, average: 1 }].map((entry) =>
          Object.fromEntries(Object.entries(entry).map(([term, value]) => [`${term}Taken`, value])),
        ),
      },
    };
    return signed(document, {
      suite: 'eddsa-rdfc-2022',
      keys: by.keys,
      verificationMethod: by.method('ed25519'),
      created: plainAward.from,
    });
  };

  test('verifies in the peer library and in Lapel', async () => {
    const badge = await numbered();
    expect(await peerVerifies(badge, by.documents)).toBe(true);
    const { report } = await verifyCredential(jobFor(JSON.stringify(badge), { at }), sourceOf(by.documents, at));
    expect(report.verdict).toBe('verified');
  });

  test('does not once a number is another', async () => {
    const badge = JSON.parse(JSON.stringify(await numbered()).replace('"hoursTaken":6', '"hoursTaken":7')) as Json;
    expect(await peerVerifies(badge, by.documents)).toBe(false);
    const { report } = await verifyCredential(jobFor(JSON.stringify(badge), { at }), sourceOf(by.documents, at));
    expect(report.verdict).toBe('invalid');
  });
});
