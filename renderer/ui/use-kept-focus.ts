import { type RefObject, useEffect } from 'react';

/**
 * Gives a dialog the focus back when it was lost to the page, as when what had it went away with a dialog above: the
 * next key is the dialog's again, and Escape closes it. Of several dialogs the topmost takes it.
 */
export function useKeptFocus(dialog: RefObject<HTMLElement | null>, isOpen: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const [top] = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].slice(-1);
      if (event.target !== document.body || !dialog.current || top !== dialog.current) return;
      dialog.current.focus();
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [dialog, isOpen, onClose]);
}
