import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../shared/quality';
import { knownWords } from '../../i18n/known-words';
import { useMoments } from '../badge/use-moments';

/** What an earner filled a gap with, in the reader's words: a level by its name, a day as the app shows days. */
export function useFilledWords(): (gap: Gap, filled: string) => string {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  return (gap, filled) => {
    if (gap === 'level') return knownWords(`app:level.${filled}`, filled, t);
    return gap === 'expiry' ? issuerDay(filled) : filled;
  };
}
