import { useEffect } from 'react';
import { importFiles, importPasted } from './start-import';
import { useImportDispatch } from './use-imports';

/** Ctrl+V anywhere outside a field adds what is on the clipboard: badge files, or text. */
export function useGlobalPaste(): void {
  const dispatch = useImportDispatch();
  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      if (event.defaultPrevented || isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) {
        event.preventDefault();
        void dispatch(importFiles(files));
        return;
      }
      const begin = importPasted(text);
      if (begin === null) return;
      event.preventDefault();
      void dispatch(begin);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [dispatch]);
}

/** A place where pasting means typing. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
