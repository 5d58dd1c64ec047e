import { useTranslation } from 'react-i18next';
import type { Report } from '../../../shared/report';
import { changesBetween } from '../../../shared/report-changes';
import { Disclosure } from '../../ui/disclosure';
import { VerdictPill } from '../../ui/verdict-pill';
import { changeWords } from './change-words';
import { useMoments } from './use-moments';

/** Every check of this badge, newest first: its day, the verdict it came to then, and what was different. */
export function History({ history }: { readonly history: readonly Report[] }) {
  const { t } = useTranslation();
  return (
    <Disclosure title={t('badge:history')} note={t('badge:historyCount', { count: history.length })}>
      {history.length < 2 && <p className="aside">{t('badge:historyEmpty')}</p>}
      <ol className="lines">
        {history.map((report, at) => (
          <HistoryLine key={`${report.checkedAt} ${at}`} report={report} before={history[at + 1] ?? null} />
        ))}
      </ol>
    </Disclosure>
  );
}

function HistoryLine({ report, before }: { readonly report: Report; readonly before: Report | null }) {
  const { t } = useTranslation();
  const moments = useMoments();
  const when = report.attempt?.at ?? report.checkedAt;
  const changes = before ? changesBetween(before, report) : [];
  return (
    <li className="line">
      <div className="line-row">
        <span>
          <time dateTime={when}>{moments.day(when)}</time> <span className="aside">{moments.time(when)}</span>
        </span>
        <VerdictPill verdict={report.verdict} />
      </div>
      {report.attempt && (
        <div className="line-note">{t('badge:historyAttempt', { date: moments.day(report.checkedAt) })}</div>
      )}
      {changes.map((change) => (
        <div className="line-note" key={`${change.kind} ${change.kind === 'step' ? change.step : ''}`}>
          {changeWords(change, moments, t)}
        </div>
      ))}
    </li>
  );
}
