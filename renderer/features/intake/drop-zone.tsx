import { FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Captures } from './captures';
import { IncomingDialog } from './incoming-dialog';
import { useClipboardWatch } from './use-clipboard-watch';
import { useDrop } from './use-drop';
import { useGlobalPaste } from './use-global-paste';
import { useImportEvents } from './use-import-events';
import './drop-zone.css';

/** The whole window takes badges: files, text and links dropped anywhere, and whatever is pasted outside a field. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  useImportEvents();
  useGlobalPaste();
  useClipboardWatch();
  const over = useDrop();
  return (
    <>
      {children}
      <Captures />
      <IncomingDialog />
      {over && <DropOverlay />}
    </>
  );
}

function DropOverlay() {
  const { t } = useTranslation();
  return (
    <div className="drop-overlay" aria-hidden="true">
      <div className="drop-overlay-card">
        <FileDown />
        <p className="drop-overlay-title">{t('intake:overlayTitle')}</p>
        <p>{t('intake:overlayText')}</p>
      </div>
    </div>
  );
}
