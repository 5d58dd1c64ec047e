import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCollections } from '../../read-model/use-collections';
import type { Grouping } from '../../store/view-slice';

const certificationLevels: readonly string[] = ['associate', 'professional', 'advanced-professional'];

/** What a group is called. */
export function useGroupTitle(grouping: Grouping): (title: string | null) => string {
  const { t } = useTranslation();
  const { collections } = useCollections();
  return useCallback(
    (title) => {
      if (title === null) return t(`transcript:without.${grouping}`);
      switch (grouping) {
        case 'class':
          return t(`app:class.${title}`);
        case 'level':
          // Both ladders have an “Advanced”, and they are not the same.
          return certificationLevels.includes(title)
            ? t('app:classAndLevel', {
                className: t('app:class.professional-certification'),
                levelName: t(`app:level.${title}`),
              })
            : t(`app:level.${title}`);
        case 'verdict':
          return t(`report:verdict.${title}`);
        case 'collection':
          return collections.find(({ id }) => id === title)?.name ?? title;
        case 'year':
        case 'issuer':
        case 'skill':
        case 'none':
          return title;
      }
    },
    [t, grouping, collections],
  );
}
