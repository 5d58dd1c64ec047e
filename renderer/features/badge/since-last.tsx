import { useTranslation } from 'react-i18next';
import type { Report } from '../../../shared/report';
import { changesBetween } from '../../../shared/report-changes';
import { changeWords } from './change-words';
import { paramsInWords } from './moments';
import { useMoments } from './use-moments';

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
  const { t } = useTranslation();
  const moments = useMoments();
  const [latest, before] = history;
  if (!latest || !before) return null;
  const changes = changesBetween(before, latest);
  if (changes.length === 0) return null;
  return (
    <div className="report-hint">
      <p>{t('badge:changedSince', { date: moments.day(before.checkedAt) })}</p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.kind === 'step' ? change.step : ''}`}>{changeWords(change, moments, t)}</li>
        ))}
      </ul>
    </div>
  );
}
