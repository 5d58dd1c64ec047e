import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../../shared/report';
import type { Privacy } from '../../../shared/settings';
import { waitsForNetwork } from '../../../shared/row';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { VerdictIcon } from '../../ui/verdict-icon';
import { Changing } from '../keep/read-only';
import { ReportLineItem } from './report-line';
import { reportLines } from './report-lines';
import { useMoments, useNow } from './use-moments';

interface ReportCardProps {
  readonly report: Report;
  readonly privacy: Privacy;
  readonly checking: boolean;
  readonly onCheckOnline: () => void;
  /** A line under the verdict: how the parts of a whole stand. */
  readonly note?: ReactNode;
}

/** The verdict in its colour, with the time of the check, then a line a step: what needs the reader first. */
export function ReportCard({ report, privacy, checking, onCheckOnline, note }: ReportCardProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { verdict, told, notApplicable, source } = reportLines(report, privacy, now);
  const online = privacy !== 'never' && waitsForNetwork(report);
  return (
    <section className="report-card" aria-label={t('badge:report')}>
      <header className="report-head" data-verdict={verdict}>
        <VerdictIcon verdict={verdict} />
        <div className="report-head-words">
          <h2 className="report-verdict">{t(`report:verdict.${verdict}`)}</h2>
          <p className="report-time">
            <CheckedAt report={report} source={source} />
          </p>
          {/* Good news needs no advice: the lines below say it all. */}
          {verdict !== 'verified' && <p className="report-hint">{t(`report:verdictHint.${verdict}`)}</p>}
          {note}
        </div>
        {online && (
          <Changing>
            <Button variant="secondary" onPress={onCheckOnline} isDisabled={checking}>
              {checking ? t('badge:checking') : t('badge:checkOnline')}
            </Button>
          </Changing>
        )}
      </header>
      <ul className="report-lines">
        {told.map((line, at) => (
          <ReportLineItem key={`${line.check.step} ${at}`} line={line} />
        ))}
      </ul>
      {notApplicable.length > 0 && (
        <div className="report-rest">
          <Disclosure title={t('badge:notApplicable', { count: notApplicable.length })}>
            <ul className="report-lines">
              {notApplicable.map((line, at) => (
                <ReportLineItem key={`${line.check.step} ${at}`} line={line} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </section>
  );
}

function CheckedAt({ report, source }: { readonly report: Report; readonly source: 'offline' | 'network' | 'kept' }) {
  const { t } = useTranslation();
  const moments = useMoments();
  const now = useNow();
  const time = moments.time(report.checkedAt);
  const checked = moments.isToday(report.checkedAt, now)
    ? t('badge:checkedToday', { time })
    : t('badge:checkedOn', { date: moments.day(report.checkedAt), time });
  if (source === 'offline') return t('badge:onThisComputer', { checked });
  return source === 'network' ? t('badge:withNetwork', { checked }) : t('badge:withKept', { checked });
}
