import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../ui/toasts';
import { useReadOnly } from '../keep/read-only';
import { importFiles, importPasted } from './start-import';
import { useImportDispatch } from './use-imports';

/** Ctrl+V anywhere outside a field adds what is on the clipboard: badge files, or text. */
export function useGlobalPaste(): void {
  const { t } = useTranslation();
  const { show } = useToast();
  const readOnly = useReadOnly();
  const dispatch = useImportDispatch();
  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      if (event.defaultPrevented || isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const pasted = files.length > 0 ? null : importPasted(text);
      if (files.length === 0 && pasted === null) return;
      event.preventDefault();
      if (readOnly) show({ message: t('errors:read-only') });
      else if (pasted === null) void dispatch(importFiles(files));
      else void dispatch(pasted);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [dispatch, readOnly, show, t]);
}

/** A place where pasting means typing. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
