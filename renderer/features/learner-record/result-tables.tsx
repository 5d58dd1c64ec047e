import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultRow } from '../../../shared/learner-record/results';
import type { RecordNode } from '../../../shared/learner-record/tree';
import { Button } from '../../ui/button';
import { BadgeSection } from '../badge/fact-list';
import { scaleWords, statusWords, typeWords } from './result-words';

/** So many tables are shown at once. */
const step = 20;

/** What was reached in each achievement, on which scale, and what had to be. */
export function ResultTables({ nodes }: { readonly nodes: readonly RecordNode[] }) {
  const { t } = useTranslation();
  const [most, setMost] = useState(step);
  const told = nodes.filter(({ results }) => results.length > 0);
  if (told.length === 0) return null;
  return (
    <BadgeSection title={t('learnerRecord:results')}>
      {told.slice(0, most).map((node) => (
        <ResultTable key={node.key} node={node} />
      ))}
      {told.length > most && (
        <Button onPress={() => setMost(most + step)}>
          {t('quality:more', { count: Math.min(step, told.length - most) })}
        </Button>
      )}
    </BadgeSection>
  );
}

function ResultTable({ node }: { readonly node: RecordNode }) {
  const { t } = useTranslation();
  return (
    <table className="result-table">
      <caption dir="auto">{node.name ?? t('badge:unnamed')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('learnerRecord:column.result')}</th>
          <th scope="col">{t('learnerRecord:column.achieved')}</th>
          <th scope="col">{t('learnerRecord:column.scale')}</th>
          <th scope="col">{t('learnerRecord:column.required')}</th>
        </tr>
      </thead>
      <tbody>
        {node.results.map((result, at) => (
          <ResultLine key={`${result.name ?? ''} ${at}`} result={result} />
        ))}
      </tbody>
    </table>
  );
}

function ResultLine({ result }: { readonly result: ResultRow }) {
  const { t } = useTranslation();
  const { name, type, value, level, status, required } = result;
  const achieved = [value, level, status === null ? null : statusWords(status, t)].filter((part) => part !== null);
  return (
    <tr>
      <th scope="row" dir="auto">
        {name ?? t('badge:resultUnnamed')}
        {type !== null && <span className="result-type">{typeWords(type, t)}</span>}
      </th>
      <td dir="auto">{achieved.length === 0 ? t('learnerRecord:notReached') : achieved.join(', ')}</td>
      <td dir="auto">
        {scaleWords(result, t).map((words) => (
          <div key={words}>{words}</div>
        ))}
      </td>
      <td dir="auto">{required ?? ''}</td>
    </tr>
  );
}
