import { describe, expect, test } from 'vitest';
import { json, together } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { endorsement2, profileId } from '../../../issuer/open-badge-2';
import { plainAward } from '../../../issuer/plain-award';
import { told } from './told';

const by = issuer('Guild', { did: 'https', host: 'guild.example' });

describe('Open Badges 2.0 endorsement', () => {
  test('hosted: who says what about which badge class', async () => {
    const { assertion, documents } = endorsement2(by, plainAward);
    const { verdict, bad, summary } = await told(assertion, documents);
    expect([verdict, bad]).toEqual(['verified', []]);
    expect(summary).toMatchObject({
      format: 'endorsement',
      description: 'We hire people who hold this.',
      issuer: { id: profileId(by), name: 'Guild' },
      endorses: (assertion['claim'] as { id: string }).id,
      recipients: [],
      achievement: null,
    });
  });

  test('signed, by its issuer and by another', async () => {
    const good = endorsement2(by, plainAward, { signed: true });
    expect((await told(good.token, good.documents)).verdict).toBe('verified');
    const signer = issuer('Stranger', { did: 'https', host: 's.example' });
    const forged = endorsement2(by, plainAward, { signed: true, signer });
    expect((await told(forged.token, forged.documents)).verdict).toBe('invalid');
  });

  test('a comment that its endorser does not make is a contradiction', async () => {
    const { assertion, documents } = endorsement2(by, plainAward);
    const claim = { ...(assertion['claim'] as object), endorsementComment: 'The best there is.' };
    const { verdict, bad } = await told({ ...assertion, claim }, documents);
    expect([verdict, bad[0]]).toEqual(['invalid', 'proof hosted-copy-differs']);
  });

  test('what is hosted outside the endorser’s scope is invalid', async () => {
    const { assertion, documents } = endorsement2(by, plainAward);
    const moved = { ...assertion, id: 'https://copier.example/e' };
    const { verdict } = await told(moved, together(documents, new Map([[moved.id, json(moved)]])));
    expect(verdict).toBe('invalid');
  });
});
