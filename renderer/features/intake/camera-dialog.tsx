import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundCode } from '../../../shared/capture';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Spinner } from '../../ui/spinner';
import { startImport } from './start-import';
import { useCamera } from './use-camera';
import { useImportDispatch } from './use-imports';
import './capture.css';

/** Looks for a QR code with the camera and takes in what it says. Nothing is filmed or kept. */
export function CameraDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen onClose={onClose} title={t('intake:cameraTitle')} size="wide">
      <Viewfinder onClose={onClose} />
    </Dialog>
  );
}

function Viewfinder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const dispatch = useImportDispatch();
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const found = useCallback(
    (codes: readonly FoundCode[]) => {
      onClose();
      void dispatch(startImport(() => bridge.intake.code(codes.map(({ text }) => text).slice(0, 32), 'camera')));
    },
    [dispatch, onClose],
  );
  const state = useCamera(video, found);
  return (
    <div className="capture">
      <div className="capture-frame" data-state={state.kind}>
        <video ref={setVideo} muted playsInline aria-label={t('intake:cameraPicture')} />
        {state.kind === 'starting' && <Spinner label={t('intake:cameraStarting')} />}
        {state.kind === 'looking' && <span className="capture-finder" aria-hidden="true" />}
        {state.kind === 'failed' && (
          <p className="capture-failed" role="alert">
            {words(state.error)}
          </p>
        )}
      </div>
      <p className="capture-hint">{t('intake:cameraHint')}</p>
      <div className="add-actions">
        <Button variant="secondary" onPress={onClose}>
          {t('intake:cancel')}
        </Button>
      </div>
    </div>
  );
}
