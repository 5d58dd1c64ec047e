import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../../shared/credential';
import type { Row } from '../../../shared/row';
import { useRowsById } from '../../read-model/use-records';
import { Disclosure } from '../../ui/disclosure';
import { Markdown } from '../../ui/markdown';
import { BadgeSection } from './fact-list';
import { partsTally } from './parts-tally';
import { RecordLine } from './record-line';
import { useNow } from './use-moments';
import { partsId } from './words';

/** So many are shown at once; a learner record of a whole school has hundreds. */
const shownAtOnce = 40;

interface PartsSectionProps {
  readonly summary: CredentialSummary;
  readonly parts: readonly string[];
}

/** The credentials that a learner record or a presentation wraps: each checked by itself, and no verdict for the other. */
export function PartsSection({ summary, parts }: PartsSectionProps) {
  const { t } = useTranslation();
  const rows = useRowsById(parts);
  const { total, verified, missing } = partsTally(summary, rows, useNow());
  if (total === 0) return null;
  return (
    <BadgeSection title={t('badge:partsTitle')} id={partsId}>
      {summary.achievement === null && summary.description !== null && <Markdown text={summary.description} />}
      <p>{t('badge:partsVerified', { verified, count: total })}</p>
      <p className="aside">{t('badge:partsText')}</p>
      {missing > 0 && <p className="aside">{t('badge:partsMissing', { count: missing })}</p>}
      <RecordLines rows={rows.slice(0, shownAtOnce)} />
      {rows.length > shownAtOnce && (
        <Disclosure title={t('badge:partsMore', { count: rows.length - shownAtOnce })}>
          <RecordLines rows={rows.slice(shownAtOnce)} />
        </Disclosure>
      )}
    </BadgeSection>
  );
}

/** What a badge came wrapped in. */
export function PartOfSection({ wholes }: { readonly wholes: readonly string[] }) {
  const { t } = useTranslation();
  const rows = useRowsById(wholes);
  if (rows.length === 0) return null;
  return (
    <BadgeSection title={t('badge:partOf')}>
      <RecordLines rows={rows} />
    </BadgeSection>
  );
}

function RecordLines({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="lines">
      {rows.map((row) => (
        <RecordLine key={row.id} row={row} />
      ))}
    </ul>
  );
}
