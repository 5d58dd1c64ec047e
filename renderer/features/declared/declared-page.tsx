import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView, Statement } from '../../../shared/declared';
import type { WalletError } from '../../../shared/errors';
import type { RecordView } from '../../../shared/wallet';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Breadcrumbs } from '../../ui/breadcrumbs';
import { Spinner } from '../../ui/spinner';
import { YoursSection } from '../own/yours-section';
import { DeclaredAbout } from './declared-about';
import { ChangeDeclaredDialog } from './declared-dialogs';
import { DeclaredFiles } from './declared-files';
import { DeclaredHead } from './declared-head';
import { DeclaredHistory } from './declared-history';
import './declared.css';

/** An achievement that its earner states: no report and no verdict, for there is nothing to check. */
export function DeclaredPage({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [view, setView] = useState<DeclaredView | null>(null);
  const [problem, setProblem] = useState<WalletError | null>(null);
  const [form, setForm] = useState<Statement | null>(null);
  useEffect(() => {
    let left = false;
    void bridge.declared.read(record.id).then((answer) => {
      if (left) return;
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setView(answer.value);
    });
    return () => {
      left = true;
    };
  }, [record.id, record.revision]);
  const name = record.summary.name ?? t('app:untitled');
  return (
    <article className="badge-page">
      <Breadcrumbs items={[{ label: t('badge:breadcrumb'), to: '/' }, { label: name }]} />
      {problem !== null && <p role="alert">{t('declared:failed', { reason: words(problem) })}</p>}
      {view === null && problem === null && <Spinner label={t('badge:loading')} />}
      {view !== null && (
        <>
          <DeclaredHead record={record} statement={view.now} onEdit={() => setForm(view.now)} />
          <div className="badge-columns">
            <div className="badge-column">
              <DeclaredAbout statement={view.now} />
              <DeclaredFiles id={record.id} statement={view.now} />
              <DeclaredHistory view={view} onAgain={setForm} />
            </div>
            <div className="badge-column">
              <YoursSection record={record} />
            </div>
          </div>
        </>
      )}
      {form !== null && <ChangeDeclaredDialog id={record.id} statement={form} onClose={() => setForm(null)} />}
    </article>
  );
}
