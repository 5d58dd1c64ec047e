import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../../shared/credential';
import { learnerRecord } from '../../../shared/learner-record/read';
import { flatNodes, type RecordNode } from '../../../shared/learner-record/tree';
import type { RecordDetail } from '../../../shared/wallet';
import { useRowsById } from '../../read-model/use-records';
import { Button } from '../../ui/button';
import { BadgeSection } from '../badge/fact-list';
import { partsTally } from '../badge/parts-tally';
import { useNow } from '../badge/use-moments';
import { partsId } from '../badge/words';
import { RecordTree } from './record-tree';
import { ResultTables } from './result-tables';
import './learner-record.css';

interface RecordSectionProps {
  readonly summary: CredentialSummary;
  readonly detail: RecordDetail;
}

/** What a learner record holds, as a tree, and what was reached in it. Each part was checked by itself. */
export function RecordSection({ summary, detail }: RecordSectionProps) {
  const { t } = useTranslation();
  const { raw, parts } = detail;
  const trees = useMemo(
    () => learnerRecord(raw.decoded ?? raw.text, summary.associations ?? []) ?? [],
    [raw, summary.associations],
  );
  const nodes = useMemo(() => flatNodes(trees), [trees]);
  const rows = useRowsById(parts);
  const rowOfId = useMemo(() => new Map(rows.flatMap((row) => row.ids.map((id) => [id, row] as const))), [rows]);
  const { total, verified, missing } = partsTally(summary, rows, useNow());
  const parents = useMemo(() => nodes.filter(({ children }) => children.length > 0).map(({ key }) => key), [nodes]);
  // Closed at first where it is long.
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(nodes.length > 40 ? [] : parents));
  if (nodes.length === 0) return null;
  const rowOf = (node: RecordNode) => node.ids.map((id) => rowOfId.get(id)).find((row) => row !== undefined) ?? null;
  return (
    <>
      <BadgeSection title={t('learnerRecord:title')} id={partsId}>
        {parts.length > 0 ? (
          <>
            <p className="record-told">{t('badge:partsVerified', { verified, count: total })}</p>
            <p className="aside">{t('badge:partsText')}</p>
            {missing > 0 && <p className="aside">{t('badge:partsMissing', { count: missing })}</p>}
          </>
        ) : (
          <p className="aside">{t('badge:contentsText')}</p>
        )}
        {parents.length > 0 && (
          <div className="record-buttons">
            <Button variant="quiet" onPress={() => setOpen(new Set(parents))}>
              {t('learnerRecord:expandAll')}
            </Button>
            <Button variant="quiet" onPress={() => setOpen(new Set())}>
              {t('learnerRecord:collapseAll')}
            </Button>
          </div>
        )}
        <RecordTree trees={trees} count={nodes.length} open={open} onOpen={setOpen} rowOf={rowOf} />
      </BadgeSection>
      <ResultTables nodes={nodes} />
    </>
  );
}
