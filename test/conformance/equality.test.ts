import { describe, expect, test } from 'vitest';
import { formatOf } from '../../main/credential/format';
import { summarise } from '../../main/credential/summarise';
import { badgeMarks, isSameBadge } from '../../shared/badge-identity';
import { noDecisions, stacksOf } from '../../shared/stacks';
import { haveVectors, vectorBytes } from './vector-rows';

const folder = '1EdTech+openbadges-specification/_extracted/ob_v3p0-equality';

function marksOf(letter: string) {
  const text = new TextDecoder().decode(vectorBytes(`${folder}/Sample-credential-${letter}.json`));
  const payload = { kind: 'json', text } as const;
  return badgeMarks(
    summarise(payload, formatOf(payload), () => null),
    { checks: [], verdict: 'unverified' },
  );
}

/** OB 3.0 "Credential equality and comparison algorithm": A, B and D are one credential, C is its newer edition. */
describe.runIf(haveVectors)('the samples of the equality algorithm', () => {
  test('the same id of the same issuer is the same credential', () => {
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(marksOf);
    if (!a || !b || !c || !d) throw new Error('a sample is missing');
    expect(a.credential).not.toBeNull();
    expect([isSameBadge(a, b), isSameBadge(a, d), isSameBadge(a, c)]).toEqual([true, true, false]);
    expect(c.credential).toBe(a.credential);
  });

  test('the newer one supersedes', () => {
    const editions = ['A', 'C'].map((id) => ({ id, marks: marksOf(id) }));
    expect(stacksOf(editions, noDecisions).map((stack) => stack.map(({ id }) => id))).toEqual([['C', 'A']]);
  });
});
