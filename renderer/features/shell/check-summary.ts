import type { TFunction } from 'i18next';
import type { CheckOutcome, ImportProgress } from '../../../shared/wallet';

/** What the checks of one job came to. */
export interface CheckSummary {
  readonly checked: number;
  /** Badges of which something changed, in the order they were checked. */
  readonly changed: readonly CheckOutcome[];
  /** How many were not answered for; their earlier results stand. */
  readonly stands: number;
}

export const noChecks: CheckSummary = { checked: 0, changed: [], stands: 0 };

/** The summary with the lines of one more message. */
export function summarised(before: CheckSummary, { lines }: Pick<ImportProgress, 'lines'>): CheckSummary {
  const outcomes = lines.flatMap(({ outcome }) => (outcome.kind === 'checked' ? [outcome] : []));
  return {
    checked: before.checked + outcomes.length,
    changed: [...before.changed, ...outcomes.filter(({ changes }) => changes.length > 0)],
    stands: before.stands + outcomes.filter(({ standsSince }) => standsSince !== null).length,
  };
}

const namesAtMost = 3;

/**
 * “3 badges have changed: A, B and C.” Null where nobody waits to hear it: after a quiet turn that found nothing, and
 * after the check of one badge, whose page says it all.
 */
export function checkWords(summary: CheckSummary, quiet: boolean, t: TFunction): string | null {
  const { checked, changed, stands } = summary;
  if (checked === 0 || (quiet ? changed.length === 0 : checked === 1)) return null;
  const parts = [
    changed.length > 0
      ? t('transcript:checkChanged', { count: changed.length, names: names(changed, t) })
      : stands < checked && t('transcript:checkNoChange'),
    !quiet && stands > 0 && t('transcript:checkStands', { count: stands }),
  ].filter((part) => part !== false);
  return [...(quiet ? [] : [t('transcript:checkDone', { count: checked })]), ...parts].join(' ');
}

function names(changed: readonly CheckOutcome[], t: TFunction): string {
  const said = changed
    .slice(0, namesAtMost)
    .map(({ name }) => name ?? t('app:untitled'))
    .join(', ');
  const more = changed.length - namesAtMost;
  return more > 0 ? t('transcript:namesMore', { names: said, count: more }) : said;
}
