import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stack } from '../../read-model/use-records';
import { isSelfDeclared } from './shown';

/** How much there is: what issuers say, what its earner alone says, and what else stands behind. */
export function useSubtitle(stacks: readonly Stack[]): string {
  const { t } = useTranslation();
  const { achievements, issuers, own, editions } = useMemo(() => {
    const inSight = stacks.filter(([row]) => row.own.archivedAt === null);
    const said = inSight.filter(([row]) => !isSelfDeclared(row));
    return {
      achievements: said.length,
      issuers: new Set(said.flatMap(([{ issuer }]) => issuer ?? [])).size,
      own: inSight.length - said.length,
      editions: inSight.reduce((sum, stack) => sum + stack.length - 1, 0),
    };
  }, [stacks]);
  return useMemo(() => {
    const words = {
      achievements: t('transcript:achievements', { count: achievements }),
      issuers: t('transcript:issuers', { count: issuers }),
      editions: t('transcript:otherEditions', { count: editions }),
      own: t('transcript:selfDeclaredCount', { count: own }),
    };
    if (own > 0) return t(editions > 0 ? 'transcript:subtitleEditionsOwn' : 'transcript:subtitleOwn', words);
    return t(editions > 0 ? 'transcript:subtitleEditions' : 'transcript:subtitle', words);
  }, [t, achievements, issuers, own, editions]);
}
