import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../../shared/credential';
import { useRowsById } from '../../read-model/use-records';
import { JumpTo } from './jump-to';
import { partsTally } from './parts-tally';
import { useNow } from './use-moments';
import { partsId } from './words';

interface PartsNoteProps {
  readonly summary: CredentialSummary;
  readonly parts: readonly string[];
}

/** Under the verdict of a whole: how its parts stand, so that one word is not taken for all of them. */
export function PartsNote({ summary, parts }: PartsNoteProps) {
  const { t } = useTranslation();
  const { total, verified } = partsTally(summary, useRowsById(parts), useNow());
  if (total === 0) return null;
  return (
    <p className="report-hint">
      <JumpTo section={partsId}>{t('badge:partsVerified', { verified, count: total })}</JumpTo>
    </p>
  );
}
