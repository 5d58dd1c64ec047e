import { lazy, Suspense, useEffect, useState } from 'react';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router';
import { ReadModelProvider } from '../../read-model/read-model-context';
import { useAppSelector } from '../../store/store';
import { Toasts } from '../../ui/toasts';
import { WhenIdle } from '../../ui/when-idle';
import { DropZone } from '../intake/drop-zone';
import { ReadOnlyProvider } from '../keep/read-only';
import { Frame } from './frame';
import { takeWallet } from './open-wallet';

const AddPanel = lazy(() => import('../intake/add-panel').then((module) => ({ default: module.AddPanel })));
const PendingRestoreDialog = lazy(async () => ({
  default: (await import('../backup/pending-restore-dialog')).PendingRestoreDialog,
}));

/** Everything that is there only while the wallet is open: the read model, the store, the pages. */
export function Unlocked({ readOnly }: { readonly readOnly: boolean }) {
  const [{ model, store, drawn, end }] = useState(takeWallet);
  useEffect(() => end, [end]);
  useEffect(() => {
    // A frame begins before it is drawn; what is asked for within it comes after.
    const frame = requestAnimationFrame(() => setTimeout(drawn));
    return () => cancelAnimationFrame(frame);
  }, [drawn]);
  return (
    <Provider store={store}>
      <ReadModelProvider model={model}>
        <ReadOnlyProvider readOnly={readOnly}>
          <MemoryRouter>
            <DropZone>
              <Frame />
              <Adding />
              <WhenIdle>
                <PendingRestoreDialog />
              </WhenIdle>
              <Toasts />
            </DropZone>
          </MemoryRouter>
        </ReadOnlyProvider>
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
