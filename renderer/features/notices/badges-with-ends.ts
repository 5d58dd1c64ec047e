import type { DatedBadge } from '../../../shared/notices';
import type { Stack } from '../../read-model/use-records';

/** What notices reckon ends from: the edition that counts of every badge that is not archived. A renewal ends the worry. */
export function badgesWithEnds(stacks: readonly Stack[]): readonly DatedBadge[] {
  return stacks.flatMap(([top]) => {
    if (top.until === null || top.own.archivedAt !== null || top.selfDeclared) return [];
    const { id, until, addedAt, verdictWithin } = top;
    return [{ id, until, addedAt, sound: verdictWithin === 'verified' || verdictWithin === 'unverified' }];
  });
}
