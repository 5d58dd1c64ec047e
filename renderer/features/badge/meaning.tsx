import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordView } from '../../../shared/wallet';
import { ExternalLink } from '../../ui/external-link';
import { Markdown } from '../../ui/markdown';
import { type Assessment, type LevelAnswer, type Meaning, meaningOf, type ValidityAnswer } from './five-questions';
import { useMoments, useNow } from './use-moments';
import { levelWords } from './words';

/** “What this means”: five plain questions, the same for every badge, so that silence shows. */
export function MeaningSection({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const meaning = meaningOf(record.summary, record.classification, record.report, useNow());
  return (
    <section className="badge-section">
      <h2>{t('badge:meaning')}</h2>
      <dl className="questions">
        <Question name={t('badge:whatEarned')}>
          {meaning.earned === null ? <NotSaid /> : <Markdown text={meaning.earned} />}
        </Question>
        <Question name={t('badge:howAssessed')}>
          <AssessedWords assessed={meaning.assessed} />
        </Question>
        <Question name={t('badge:level')}>
          <LevelWords meaning={meaning} record={record} />
        </Question>
        <Question name={t('badge:effort')}>
          {meaning.credits === null ? <NotSaid /> : t('badge:credits', { count: meaning.credits })}
        </Question>
        <Question name={t('badge:validity')}>
          <ValidityWords validity={meaning.validity} />
        </Question>
      </dl>
    </section>
  );
}

function Question({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="question">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function NotSaid() {
  const { t } = useTranslation();
  return <span className="not-said">{t('badge:notSaid')}</span>;
}

function AssessedWords({ assessed }: { readonly assessed: Assessment }) {
  const { t } = useTranslation();
  if (assessed.kind === 'not-said') return <NotSaid />;
  if (assessed.kind === 'page') {
    return (
      <>
        {t('badge:assessedOnPage')} <ExternalLink href={assessed.url}>{assessed.url}</ExternalLink>
      </>
    );
  }
  return (
    <>
      <Markdown text={assessed.markdown} />
      {assessed.more && <p className="aside">{t('badge:assessedMore')}</p>}
    </>
  );
}

function LevelWords({ meaning, record }: { readonly meaning: Meaning; readonly record: RecordView }) {
  const { t } = useTranslation();
  const { classification } = record;
  const inferred = meaning.level.kind === 'level' && !meaning.level.statedByIssuer;
  return (
    <>
      <LevelSentence level={meaning.level} />
      {meaning.reached.map((level) => (
        <p key={level}>{t('badge:levelReached', { level })}</p>
      ))}
      {inferred && classification.reasons.length > 0 && (
        <p className="aside">
          {t('badge:levelWhy')}{' '}
          {[...new Set(classification.reasons.map(({ field, value }) => t('badge:levelRule', { field, value })))].join(
            '; ',
          )}
        </p>
      )}
    </>
  );
}

function LevelSentence({ level }: { readonly level: LevelAnswer }) {
  const { t } = useTranslation();
  if (level.kind === 'not-said') return <NotSaid />;
  if (level.kind === 'certificate') return t('badge:levelCertificate');
  return (
    <>
      {t(levelWords[level.level])}{' '}
      <span className="aside">{level.statedByIssuer ? t('badge:statedByIssuer') : t('badge:inferred')}</span>
    </>
  );
}

function ValidityWords({ validity }: { readonly validity: ValidityAnswer }) {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  switch (validity.kind) {
    case 'no-dates':
      return t('badge:validNoDates');
    case 'no-end':
      return t('badge:validFromNoEnd', { from: issuerDay(validity.from) });
    case 'ended':
      return t('badge:validEnded', { until: issuerDay(validity.until) });
    case 'not-yet':
      return t('badge:validNotYet', { from: issuerDay(validity.from) });
    case 'until':
      return validity.from === null
        ? t('badge:validUntil', { until: issuerDay(validity.until) })
        : t('badge:validFromUntil', { from: issuerDay(validity.from), until: issuerDay(validity.until) });
  }
}
