import { expect, test } from 'vitest';
import { verifyCredential } from '../../main/verify/verify';
import { issuer } from '../issuer/issuer';
import { hostedBadge2 } from '../issuer/open-badge-2';
import { plainAward } from '../issuer/plain-award';
import { jobFor } from '../main/verify/make-job';
import { sourceOf } from '../main/verify/make-source';
import { judgeOf } from './judge';

test('the judge complains of a file that is verified and says something else', async () => {
  const who = issuer('Judged Office', { did: 'web', host: 'judged.example' });
  const [one, other] = [
    hostedBadge2(who, plainAward),
    hostedBadge2(who, { ...plainAward, seed: 'other', name: 'Other' }),
  ];
  const documents = new Map([...one.documents, ...other.documents]);
  const wrap = (text: string) => Buffer.from(text);
  const judge = await judgeOf({ name: 'hosted', text: JSON.stringify(one.assertion), wrap, documents });
  const changed = JSON.stringify(other.assertion);
  const outcome = await verifyCredential(jobFor(changed), sourceOf(documents, '2026-11-22T12:00:00Z'));
  expect(outcome.report.verdict).toBe('verified');
  expect(await judge.complaint(wrap(changed))).toBe('is verified and shows something else');
  expect(await judge.complaint(judge.genuine)).toBeNull();
});
