import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../../shared/credential';
import { useRowsNaming } from '../../read-model/use-records';
import { BadgeSection } from './fact-list';
import { RecordLine } from './record-line';

/** An endorsement that is a record of its own: its words, what it vouches for, and where that is in the wallet. */
export function EndorsesSection({ summary }: { readonly summary: CredentialSummary }) {
  const { t } = useTranslation();
  const endorsed = summary.endorses ?? null;
  const rows = useRowsNaming(endorsed);
  return (
    <BadgeSection title={t('badge:endorses')}>
      {summary.description !== null && (
        <p className="endorsement-comment" dir="auto">
          {summary.description}
        </p>
      )}
      {endorsed === null ? (
        <p className="not-said">{t('badge:endorsesUnstated')}</p>
      ) : (
        <p>
          {t('badge:endorsesId')} <code>{endorsed}</code>
        </p>
      )}
      {endorsed !== null && (
        <p className="aside">{rows.length === 0 ? t('badge:endorsesNone') : t('badge:endorsesHere')}</p>
      )}
      <ul className="lines">
        {rows.map((row) => (
          <RecordLine key={row.id} row={row} />
        ))}
      </ul>
    </BadgeSection>
  );
}
