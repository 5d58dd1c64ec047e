import { lazy, Suspense, useCallback } from 'react';
import { captureClosed } from './imports-slice';
import { useImportDispatch, useImports } from './use-imports';

const CameraDialog = lazy(async () => ({ default: (await import('./camera-dialog')).CameraDialog }));
const ScreenDialog = lazy(async () => ({ default: (await import('./screen-dialog')).ScreenDialog }));

/** The camera's or the screen's dialog, while it is asked for. */
export function Captures() {
  const dispatch = useImportDispatch();
  const { capture } = useImports();
  const close = useCallback(() => dispatch(captureClosed()), [dispatch]);
  if (capture === null) return null;
  return (
    <Suspense>{capture === 'camera' ? <CameraDialog onClose={close} /> : <ScreenDialog onClose={close} />}</Suspense>
  );
}
