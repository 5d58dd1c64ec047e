import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stack } from '../../read-model/use-records';

/** How much there is: what issuers say, what its earner alone says, and what else stands behind. */
export function useSubtitle(stacks: readonly Stack[]): string {
  const { t } = useTranslation();
  const { achievements, issuers, own, editions } = useMemo(() => {
    let [said, declared, others] = [0, 0, 0];
    const sayers = new Set<string>();
    for (const stack of stacks) {
      const { own: words, issuer, selfDeclared } = stack[0];
      if (words.archivedAt !== null) continue;
      others += stack.length - 1;
      if (selfDeclared) declared += 1;
      else said += 1;
      if (!selfDeclared && issuer !== null) sayers.add(issuer);
    }
    return { achievements: said, issuers: sayers.size, own: declared, editions: others };
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
