import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { AddWays } from './add-ways';
import { AskOnline } from './ask-online';
import { ImportProgressBar } from './import-progress-bar';
import { importedIds, importLines, summaryWords, tallyOf } from './import-summary';
import { panelClosed, resultsCleared } from './imports-slice';
import { Results } from './results';
import { useImportDispatch, useImports } from './use-imports';
import './intake.css';

/** “Add badges”: the ways in, and then what became of each. Open while the store says so. */
export function AddPanel() {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const { panel } = useImports();
  const close = useCallback(() => dispatch(panelClosed()), [dispatch]);
  return (
    <Dialog isOpen={panel === 'open'} onClose={close} title={t('intake:title')} size="wide">
      <PanelContent onClose={close} />
    </Dialog>
  );
}

function PanelContent({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const dispatch = useImportDispatch();
  const { jobs, problem } = useImports();
  const lines = useMemo(() => importLines(jobs), [jobs]);
  const running = jobs.find((job) => job.state === 'running');
  const begun = jobs.some((job) => job.kind !== 'check');
  return (
    <div className="add-panel">
      {problem !== null && (
        <div className="add-problem" role="alert">
          <p className="add-problem-title">{t('intake:failedTitle')}</p>
          <p>{words(problem)}</p>
        </div>
      )}
      {!begun && <AddWays onLeave={onClose} />}
      {running !== undefined && <ImportProgressBar job={running} />}
      {begun && (
        <>
          {running === undefined && <p className="add-summary">{summaryWords(tallyOf(lines), t)}</p>}
          <Results lines={lines} isRunning={running !== undefined} onOpened={onClose} />
          {running === undefined && <AskOnline ids={importedIds(lines)} />}
          <div className="add-actions">
            <Button variant="secondary" onPress={() => dispatch(resultsCleared())} isDisabled={running !== undefined}>
              {t('intake:addMore')}
            </Button>
            <Button variant="primary" onPress={onClose}>
              {running === undefined ? t('intake:done') : t('intake:close')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
