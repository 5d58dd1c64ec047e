import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecipientIdentity } from '../../../shared/credential';
import type { Report } from '../../../shared/report';
import type { RecordView } from '../../../shared/wallet';
import { useReadOnly } from '../keep/read-only';
import { BadgeSection, FactList } from './fact-list';

export function RecipientSection({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const { recipients, recipientName } = record.summary;
  const match = matchOf(record.report, recipients);
  const offersAddress = !useReadOnly() && match === 'not-matched';
  return (
    <BadgeSection title={t('badge:recipient')}>
      <p className="recipient-match">
        {matchWords(match, t)} {offersAddress && <Link to="/settings">{t('badge:recipientAddAddress')}</Link>}
      </p>
      <FactList
        facts={[
          { name: t('badge:recipientName'), value: recipientName },
          { name: t('badge:recipientIdentity'), value: identityLines(recipients, t) },
        ]}
      />
    </BadgeSection>
  );
}

type Match = 'yours' | 'not-matched' | 'none' | 'unchecked';

/** What the report says about the earner: informs, and makes no badge better or worse. */
function matchOf(report: Report, recipients: readonly RecipientIdentity[]): Match {
  const check = report.checks.find(({ step }) => step === 'recipient');
  if (check?.outcome === 'passed') return 'yours';
  if (recipients.length === 0 || check?.reason === 'recipient-none') return 'none';
  return check?.reason === 'recipient-not-matched' || check?.reason === 'recipient-no-identities'
    ? 'not-matched'
    : 'unchecked';
}

function matchWords(match: Match, t: TFunction): string {
  switch (match) {
    case 'yours':
      return t('badge:recipientYours');
    case 'not-matched':
      return t('badge:recipientNotMatched');
    case 'none':
      return t('badge:recipientNone');
    case 'unchecked':
      return t('badge:recipientUnchecked');
  }
}

/** One line each; several hashes of the same earner tell the reader nothing more than one. */
function identityLines(recipients: readonly RecipientIdentity[], t: TFunction): ReactNode {
  const words = recipients.map(({ identity, hashed }) => (hashed ? t('badge:recipientHashed') : identity));
  if (words.length === 0) return null;
  return [...new Set(words)].map((line) => <div key={line}>{line}</div>);
}
