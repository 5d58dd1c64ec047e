import type { TFunction } from 'i18next';
import type { ResultRow } from '../../../shared/learner-record/results';
import { knownWords } from '../../i18n/known-words';

/** What was reached, in a few words; empty where nothing was. */
export function achievedWords({ name, value, level, status, max }: ResultRow, t: TFunction): string {
  const said = value !== null && max !== null ? t('learnerRecord:of', { value, max }) : value;
  const reached = [said, level, status === null ? null : statusWords(status, t)].filter((part) => part !== null);
  if (reached.length === 0) return '';
  return name === null ? reached.join(', ') : t('learnerRecord:result', { name, reached: reached.join(', ') });
}

/** OB 3.0 `ResultStatusType`; another word is the issuer's own and stays as it is. */
export function statusWords(status: string, t: TFunction): string {
  return knownWords(`learnerRecord:status.${status}`, status, t);
}

/** What kind of a result it is (OB 3.0 `ResultType`). */
export function typeWords(type: string, t: TFunction): string {
  return knownWords(`learnerRecord:type.${type.replace(/^ext:/, '')}`, type, t);
}

/** What a result can be; empty where the issuer does not say. */
export function scaleWords({ min, max, allowed, levels }: ResultRow, t: TFunction): readonly string[] {
  const named = levels.map(({ name, points }) =>
    points === null ? name : t('learnerRecord:levelPoints', { name, points }),
  );
  return [
    ...(min !== null && max !== null ? [t('learnerRecord:between', { min, max })] : []),
    ...(min !== null && max === null ? [t('learnerRecord:from', { min })] : []),
    ...(min === null && max !== null ? [t('learnerRecord:upTo', { max })] : []),
    ...(allowed.length > 0 ? [t('learnerRecord:oneOf', { values: allowed.join(', ') })] : []),
    ...(named.length > 0 ? [t('learnerRecord:levels', { levels: named.join(', ') })] : []),
  ];
}
