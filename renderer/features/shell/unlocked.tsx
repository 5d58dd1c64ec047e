import { lazy, Suspense, useEffect, useState } from 'react';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router';
import { bridge } from '../../bridge';
import { createReadModel } from '../../read-model/read-model';
import { ReadModelProvider } from '../../read-model/read-model-context';
import { startSync } from '../../read-model/sync';
import { createStore, useAppSelector } from '../../store/store';
import { Toasts } from '../../ui/toasts';
import { DropZone } from '../intake/drop-zone';
import { loadSettings } from '../settings/use-settings';
import { Frame } from './frame';

const AddPanel = lazy(() => import('../intake/add-panel').then((module) => ({ default: module.AddPanel })));
const PendingRestoreDialog = lazy(async () => ({
  default: (await import('../backup/pending-restore-dialog')).PendingRestoreDialog,
}));

/** Everything that is there only while the wallet is open: the read model, the store, the pages. */
export function Unlocked() {
  const [model] = useState(createReadModel);
  const [store] = useState(createStore);
  useEffect(() => startSync(model, bridge), [model]);
  useEffect(() => void store.dispatch(loadSettings()), [store]);
  return (
    <Provider store={store}>
      <ReadModelProvider model={model}>
        <MemoryRouter>
          <DropZone>
            <Frame />
            <Adding />
            <Suspense>
              <PendingRestoreDialog />
            </Suspense>
            <Toasts />
          </DropZone>
        </MemoryRouter>
      </ReadModelProvider>
    </Provider>
  );
}

/** Loaded when it is first asked for, and there from then on. */
function Adding() {
  const open = useAppSelector(({ imports }) => imports.panel === 'open');
  const [asked, setAsked] = useState(open);
  if (open && !asked) setAsked(true);
  return asked ? (
    <Suspense>
      <AddPanel />
    </Suspense>
  ) : null;
}
