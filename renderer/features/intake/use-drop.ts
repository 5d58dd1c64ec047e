import type { Dispatch } from '@reduxjs/toolkit';
import { useEffect, useState } from 'react';
import { firstAddress, isWeb } from './pasted';
import { importFiles, importFilesOr, importPasted } from './start-import';
import { isField } from './use-global-paste';
import { useImportDispatch } from './use-imports';
import { useReadOnly } from '../keep/read-only';

/**
 * Takes what is dropped anywhere on the window, dialogs included; true while something is held over it.
 * Every drop but text into a field is taken: a file the page does not take would make the window navigate to it.
 */
export function useDrop(): boolean {
  const dispatch = useImportDispatch();
  const readOnly = useReadOnly();
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Enter and leave come for every element that is crossed; the window is left when as many have left as entered.
    let depth = 0;
    // A picture or a selected text dragged out of this very window is not a badge coming in.
    let fromHere = false;
    const brings = (event: DragEvent) =>
      !fromHere && !readOnly && kinds.some((type) => event.dataTransfer?.types.includes(type) ?? false);

    const handlers = {
      dragstart: () => {
        fromHere = true;
      },
      dragend: () => {
        fromHere = false;
      },
      dragenter: (event) => {
        depth += 1;
        if (isTyping(event)) return;
        event.preventDefault();
        setOver(brings(event));
      },
      dragleave: () => {
        depth = Math.max(0, depth - 1);
        if (depth === 0) setOver(false);
      },
      dragover: (event) => {
        if (isTyping(event)) return;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = brings(event) ? 'copy' : 'none';
      },
      drop: (event) => {
        depth = 0;
        setOver(false);
        if (isTyping(event)) return;
        event.preventDefault();
        if (!brings(event) || !event.dataTransfer) return;
        const begin = importDropped(event.dataTransfer);
        if (begin !== null) void dispatch(begin);
      },
    } satisfies Partial<Record<keyof WindowEventMap, (event: DragEvent) => void>>;

    const entries = Object.entries(handlers) as [string, EventListener][];
    for (const [name, handler] of entries) window.addEventListener(name, handler);
    return () => {
      for (const [name, handler] of entries) window.removeEventListener(name, handler);
    };
  }, [dispatch, readOnly]);

  return over;
}

/** Text dropped into a field is written there. */
function isTyping(event: DragEvent): boolean {
  return isField(event.target) && event.dataTransfer?.types.includes('Files') === false;
}

const kinds = ['Files', 'text/uri-list', 'text/plain'];

function importDropped(data: DataTransfer): ((dispatch: Dispatch) => Promise<unknown>) | null {
  const files = [...data.files];
  const address = firstAddress(data.getData('text/uri-list'));
  if (files.length > 0) return isWeb(address) ? importFilesOr(files, address) : importFiles(files);
  return importPasted(address || data.getData('text/plain'));
}
