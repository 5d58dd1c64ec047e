import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { Button, Collection, ListLayout, Tree, TreeItem, TreeItemContent, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RecordNode } from '../../../shared/learner-record/tree';
import { type Row, verdictOfRow } from '../../../shared/row';
import { VerdictPill } from '../../ui/verdict-pill';
import { useMoments, useNow } from '../badge/use-moments';
import { achievedWords } from './result-words';

interface RecordTreeProps {
  readonly trees: readonly RecordNode[];
  readonly count: number;
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
  /** The record of the wallet that a node is; null where it is none of its own. */
  readonly rowOf: (node: RecordNode) => Row | null;
}

/** More than these are drawn only where they are in sight. */
const drawnAtOnce = 200;
const rowSize = 64;

/** The achievements as a tree: the arrow keys go through it, Enter opens the page of a part. */
export function RecordTree({ trees, count, open, onOpen, rowOf }: RecordTreeProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const paths = new Map<string, Row>();
  const note = (nodes: readonly RecordNode[]): void => {
    for (const node of nodes) {
      const row = rowOf(node);
      if (row) paths.set(node.key, row);
      note(node.children);
    }
  };
  note(trees);
  const tree = (
    <Tree
      className={`record-tree${count > drawnAtOnce ? ' record-tree-long' : ''}${count === trees.length ? ' record-tree-flat' : ''}`}
      aria-label={t('learnerRecord:title')}
      items={trees}
      expandedKeys={open}
      onExpandedChange={(keys) => onOpen(new Set([...keys].map(String)))}
      onAction={(key) => {
        const row = paths.get(String(key));
        if (row) void navigate(`/badge/${row.id}`);
      }}
    >
      {(node) => <Node node={node} rows={paths} />}
    </Tree>
  );
  if (count <= drawnAtOnce) return tree;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize }}>
      {tree}
    </Virtualizer>
  );
}

function Node({ node, rows }: { readonly node: RecordNode; readonly rows: ReadonlyMap<string, Row> }) {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  const now = useNow();
  const row = rows.get(node.key);
  const name = node.name ?? t('badge:unnamed');
  const notes = [
    node.type,
    node.level,
    node.credits === null ? null : t('badge:credits', { count: node.credits }),
    node.date === null ? null : issuerDay(node.date),
    ...node.results.slice(0, 2).map((result) => achievedWords(result, t)),
  ].filter((words) => words !== null && words !== '');
  return (
    <TreeItem id={node.key} textValue={name} className="record-node">
      <TreeItemContent>
        {({ level, hasChildItems }) => (
          <div className="record-row" style={{ paddingInlineStart: `${(level - 1) * 24}px` }}>
            {hasChildItems ? (
              <Button slot="chevron" className="record-chevron">
                <ChevronRight aria-hidden="true" />
              </Button>
            ) : (
              <span className="record-chevron" />
            )}
            <div className="record-words">
              <span className={row ? 'record-name record-name-link' : 'record-name'} dir="auto">
                {name}
              </span>
              <span className="record-note">
                {notes.map((words, at) => (
                  <Fragment key={at}>
                    {at > 0 && ' · '}
                    <span>{words}</span>
                  </Fragment>
                ))}
              </span>
            </div>
            {row && <VerdictPill verdict={verdictOfRow(row, now)} />}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Node node={child} rows={rows} />}</Collection>
    </TreeItem>
  );
}
