import { useTranslation } from 'react-i18next';
import type { Report } from '../../../shared/report';
import { changesBetween } from '../../../shared/report-changes';
import { changeWords } from './change-words';
import { paramsInWords } from './moments';
import { useMoments, useNow } from './use-moments';

/** Under the verdict: that it was tried again and nobody answered, so that the result of an earlier day stands. */
export function AttemptNote({ report }: { readonly report: Report }) {
  const { t } = useTranslation();
  const moments = useMoments();
  const { attempt } = report;
  if (attempt === undefined) return null;
  const [first] = attempt.open;
  return (
    <p className="report-hint" role="note">
      {t('badge:attempt', { date: moments.day(attempt.at), since: moments.day(report.checkedAt) })}{' '}
      {first && t(`report:reason.${first.reason}`, paramsInWords(first.params, moments))}
    </p>
  );
}

/** Under the verdict: what is different since the check before, where the last check found something. */
export function ChangesNote({ history }: { readonly history: readonly Report[] }) {
  const { t, i18n } = useTranslation();
  const moments = useMoments();
  const now = useNow();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const [latest, before] = history;
  if (!latest || !before) return null;
  const changes = changesBetween(before, latest);
  if (changes.length === 0) return null;
  const at = before.checkedAt;
  // The lines below give the reasons; here stands which of them to read.
  const steps = changes.flatMap((change) => (change.kind === 'step' ? [t(`report:step.${change.step}`)] : []));
  return (
    <div className="report-hint report-changes">
      <p>
        {moments.isToday(at, now)
          ? t('badge:changedSinceToday', { time: moments.time(at) })
          : t('badge:changedSince', { date: moments.day(at) })}
      </p>
      <ul>
        {changes.map((change) =>
          change.kind === 'step' ? null : <li key={change.kind}>{changeWords(change, moments, t)}</li>,
        )}
        {steps.length > 0 && <li>{t('badge:changedSteps', { steps: list.format(steps) })}</li>}
      </ul>
    </div>
  );
}
