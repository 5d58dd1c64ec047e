import { lazy, Suspense } from 'react';
import { useAppSelector } from '../../store/store';
import { useAhead } from '../../ui/use-ahead';

const palette = () => import('../palette/palette');
const Palette = lazy(() => palette().then((module) => ({ default: module.Palette })));
const NewDeclaredDialog = lazy(() =>
  import('../declared/declared-dialogs').then((module) => ({ default: module.NewDeclaredDialog })),
);
const KeyboardMap = lazy(() => import('../keys/keyboard-map').then((module) => ({ default: module.KeyboardMap })));

const ExportDialog = lazy(() =>
  import('../exports/export-dialog').then((module) => ({ default: module.ExportDialog })),
);

/** The palette, the keyboard map, what is asked before an export, and the form for what the earner states, loaded when they are first asked for. */
export function CommandDialogs() {
  const open = useAppSelector(({ palette }) => palette.open);
  const exporting = useAppSelector(({ exports }) => exports.asked !== null);
  // Letters that are typed right after its keys would go nowhere while its code is read.
  useAhead(palette);
  return (
    <Suspense>
      {open === 'palette' && <Palette />}
      {open === 'keys' && <KeyboardMap />}
      {exporting && <ExportDialog />}
      {open === 'declare' && <NewDeclaredDialog />}
    </Suspense>
  );
}
