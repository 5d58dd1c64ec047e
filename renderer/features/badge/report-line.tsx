import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CheckSource, Outcome } from '../../../shared/report';
import { JumpTo } from './jump-to';
import { paramsInWords } from './moments';
import { OutcomeIcon } from './outcome-icon';
import type { Advice, ReportLine } from './report-lines';
import { useMoments, useNow } from './use-moments';
import { endorsementsId, outcomeWords } from './words';

/** One step: its icon, its name, why it ended so, where the answer came from, and what can be done. */
export function ReportLineItem({ line }: { readonly line: ReportLine }) {
  const { t } = useTranslation();
  const moments = useMoments();
  const { check, advice } = line;
  const name = useId();
  return (
    <li className="report-line" data-outcome={check.outcome} aria-labelledby={name}>
      <span className="report-line-icon">
        <OutcomeIcon outcome={check.outcome} label={t(outcomeWords[check.outcome])} />
      </span>
      <div className="report-line-words">
        <div className="report-line-name" id={name}>
          {t(`report:step.${check.step}`)}
        </div>
        <div className="report-line-reason">
          {t(`report:reason.${check.reason}`, paramsInWords(check.params, moments))}
        </div>
        {check.detail !== null && isTrouble(check.outcome) && <p className="report-line-detail">{check.detail}</p>}
        <AdviceWords advice={advice} />
      </div>
      <SourceWords source={check.source} outcome={check.outcome} />
    </li>
  );
}

function isTrouble(outcome: Outcome): boolean {
  return outcome === 'failed' || outcome === 'unknown';
}

function AdviceWords({ advice }: { readonly advice: Advice }) {
  const { t } = useTranslation();
  switch (advice) {
    case 'none':
      return null;
    case 'check-online':
      return <p className="report-line-advice">{t('badge:adviceOnline')}</p>;
    case 'retry':
      return <p className="report-line-advice">{t('badge:adviceRetry')}</p>;
    case 'network-forbidden':
      return (
        <p className="report-line-advice">
          {t('badge:adviceNever')} <Link to="/settings">{t('badge:adviceNeverLink')}</Link>
        </p>
      );
    case 'see-endorsements':
      return (
        <p className="report-line-advice">
          <JumpTo section={endorsementsId}>{t('badge:endorsementsSee')}</JumpTo>
        </p>
      );
    case 'add-address':
      return (
        <p className="report-line-advice">
          <Link to="/settings">{t('badge:recipientAddAddress')}</Link>
        </p>
      );
  }
}

function SourceWords({ source, outcome }: { readonly source: CheckSource; readonly outcome: Outcome }) {
  const { t } = useTranslation();
  const moments = useMoments();
  const now = useNow();
  if (outcome === 'not-applicable') return null;
  const words =
    source.kind === 'offline'
      ? t('badge:sourceOffline')
      : source.kind === 'kept'
        ? t('badge:sourceKept', { date: moments.day(source.at) })
        : moments.isToday(source.at, now)
          ? t('badge:sourceToday')
          : t('badge:sourceOn', { date: moments.day(source.at) });
  return <span className="report-line-source">{words}</span>;
}
