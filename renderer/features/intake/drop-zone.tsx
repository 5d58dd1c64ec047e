import { FileDown } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importFiles, importPasted } from './start-import';
import { useGlobalPaste } from './use-global-paste';
import { useImportEvents } from './use-import-events';
import { useImportDispatch } from './use-imports';
import './drop-zone.css';

/**
 * The whole window takes badges: files, text and links dropped anywhere, and whatever is pasted outside a field.
 * A drop is always taken by the page, for a file the page does not take would make the window navigate to it.
 */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const dispatch = useImportDispatch();
  const [over, setOver] = useState(false);
  // Enter and leave come for every child that is crossed; the window is left when as many have left as entered.
  const depth = useRef(0);
  useImportEvents();
  useGlobalPaste();

  function enter(event: DragEvent): void {
    if (!bringsSomething(event)) return;
    event.preventDefault();
    depth.current += 1;
    setOver(true);
  }

  function leave(): void {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) {
      void dispatch(importFiles(files));
      return;
    }
    const begin = importPasted(event.dataTransfer.getData('text/uri-list') || event.dataTransfer.getData('text/plain'));
    if (begin !== null) void dispatch(begin);
  }

  return (
    <div
      className="drop-zone"
      onDragEnter={enter}
      onDragLeave={leave}
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = bringsSomething(event) ? 'copy' : 'none';
      }}
      onDrop={drop}
    >
      {children}
      {over && <DropOverlay />}
    </div>
  );
}

function bringsSomething(event: DragEvent): boolean {
  return ['Files', 'text/uri-list', 'text/plain'].some((type) => event.dataTransfer.types.includes(type));
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
