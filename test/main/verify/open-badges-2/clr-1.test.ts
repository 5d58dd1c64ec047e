import { describe, expect, test } from 'vitest';
import { hostedClr1, signedClr1 } from '../../../issuer/clr-1';
import { json, together } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { compactJws } from '../../../issuer/jwt';
import { told } from './told';

const by = issuer('College', { did: 'https', host: 'college.example' });

describe('CLR 1.0', () => {
  test('hosted: verified, with its achievements, results and associations', async () => {
    const { assertion, documents } = hostedClr1(by);
    const { verdict, bad, summary } = await told(assertion, documents);
    expect([verdict, bad]).toEqual(['verified', []]);
    expect(summary).toMatchObject({
      format: 'clr1',
      name: 'Evening courses of 2025',
      issuer: { name: 'College' },
      recipientName: 'Ada Example',
      issuedOn: '2025-07-01T08:00:00.000Z',
      parts: 2,
    });
    expect(summary.contents).toMatchObject([
      {
        name: 'Algebra',
        type: 'Course',
        awardedBy: 'Faculty of Numbers',
        awardedOn: '2025-06-01T00:00:00.000Z',
        creditsEarned: 4,
        results: [{ name: 'Final grade', resultType: 'LetterGrade', value: 'B', status: 'Completed' }],
      },
      { name: 'Fractions', awardedBy: null, results: [] },
    ]);
    expect(summary.associations).toMatchObject([
      { type: 'isPartOf', sourceName: 'Fractions', targetName: 'Algebra', standing: 'sound' },
    ]);
  });

  test('offline it is unverified, with its achievements', async () => {
    const { verdict, summary } = await told(hostedClr1(by).assertion, null);
    expect([verdict, summary.contents?.length]).toEqual(['unverified', 2]);
  });

  test('a hosted record of another learner contradicts the one in hand', async () => {
    const { assertion, documents } = hostedClr1(by);
    const other = json({ ...assertion, learner: { id: 'urn:uuid:somebody-else' } });
    const { verdict, bad } = await told(assertion, together(documents, new Map([[String(assertion['id']), other]])));
    expect([verdict, bad[0]]).toEqual(['invalid', 'proof hosted-copy-differs']);
  });

  test('an assertion at its address is another document', async () => {
    const { assertion, documents } = hostedClr1(by);
    const id = String(assertion['id']);
    const other = json({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id,
      badge: {},
      recipient: {},
    });
    const { verdict, bad } = await told(assertion, together(documents, new Map([[id, other]])));
    expect(verdict).toBe('invalid');
    expect(bad).toContain('proof hosted-elsewhere');
  });

  test('hosted where the publisher does not host is invalid', async () => {
    const { assertion, documents } = hostedClr1(by);
    const id = 'https://copier.example/1';
    const moved = { ...assertion, id };
    const { verdict, bad } = await told(moved, together(documents, new Map([[id, json(moved)]])));
    expect([verdict, bad]).toEqual(['invalid', ['issuer-key hosted-out-of-scope']]);
  });

  test('signed: verified, revoked, forged', async () => {
    const { token, documents } = signedClr1(by);
    expect(await told(token, documents)).toMatchObject({ verdict: 'verified', bad: [], summary: { format: 'clr1' } });
    const id = 'urn:uuid:3f1b1c1e-0000-4000-8000-000000000001';
    const revoked = signedClr1(by, { revoked: [id] });
    expect((await told(revoked.token, revoked.documents)).verdict).toBe('revoked');
    const forged = signedClr1(by, { signer: issuer('Stranger', { did: 'https', host: 's.example' }) });
    expect((await told(forged.token, forged.documents)).verdict).toBe('invalid');
  });

  test('a key that a forger writes into the record is not the publisher’s', async () => {
    const stranger = issuer('Stranger', { did: 'https', host: 's.example' });
    const { documents } = signedClr1(by);
    const { assertion } = hostedClr1(by);
    const publicKey = {
      id: 'https://s.example/key',
      type: 'CryptographicKey',
      owner: 'https://college.example/clr/publisher',
      publicKeyPem: stranger.keys.rsa.publicPem,
    };
    const publisher = { ...(assertion['publisher'] as object), publicKey };
    const token = compactJws({ ...assertion, publisher, verification: { type: 'Signed' } }, 'RS256', stranger.keys);
    expect((await told(token, documents)).verdict).toBe('invalid');
    expect((await told(token, null)).verdict).toBe('unverified');
  });
});
