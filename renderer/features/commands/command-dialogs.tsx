import { lazy, Suspense } from 'react';
import { useAppSelector } from '../../store/store';

const Palette = lazy(() => import('../palette/palette').then((module) => ({ default: module.Palette })));
const NewDeclaredDialog = lazy(() =>
  import('../declared/declared-dialogs').then((module) => ({ default: module.NewDeclaredDialog })),
);
const KeyboardMap = lazy(() => import('../keys/keyboard-map').then((module) => ({ default: module.KeyboardMap })));

/** The palette, the keyboard map and the form for what the earner states, loaded when they are first asked for. */
export function CommandDialogs() {
  const open = useAppSelector(({ palette }) => palette.open);
  return (
    <Suspense>
      {open === 'palette' && <Palette />}
      {open === 'keys' && <KeyboardMap />}
      {open === 'declare' && <NewDeclaredDialog />}
    </Suspense>
  );
}
