import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import { jwtEndorsement, signedEndorsement } from '../../../issuer/endorsement';
import { issuer } from '../../../issuer/issuer';
import { checkOf, jobFor } from '../make-job';
import { offlineSource } from '../make-source';

const chamber = issuer('Chamber of Trades', { did: 'key', host: 'chamber.example' });
const endorsement = {
  seed: 'an endorsement of its own',
  about: 'https://endorsed.example/achievements/careful-measuring',
  comment: 'We take everybody who has this.',
  from: '2026-04-01T00:00:00Z',
};

describe('an endorsement as a record of its own', () => {
  test.each(['document', 'token'] as const)('is verified as a %s, and given to nobody', async (kind) => {
    const text =
      kind === 'token'
        ? jwtEndorsement(chamber, endorsement)
        : JSON.stringify(await signedEndorsement(chamber, endorsement));
    const job = jobFor(text, { identities: ['mia@example.org'] });
    const { report, summary } = await verifyCredential(job, offlineSource);
    expect([report.verdict, job.format]).toEqual(['verified', 'endorsement']);
    expect(checkOf(report, 'recipient').outcome).toBe('not-applicable');
    expect(summary).toMatchObject({
      issuer: { name: 'Chamber of Trades' },
      description: endorsement.comment,
      endorses: endorsement.about,
      recipients: [],
    });
  });

  test('one that was altered is invalid', async () => {
    const text = JSON.stringify(await signedEndorsement(chamber, endorsement)).replace('everybody', 'nobody');
    expect((await verifyCredential(jobFor(text), offlineSource)).report.verdict).toBe('invalid');
  });
});
