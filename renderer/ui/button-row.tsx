import type { ReactNode } from 'react';
import './dialog.css';

interface ButtonRowProps {
  /** The button that does what the dialog is about. */
  readonly action: ReactNode;
  readonly cancel: ReactNode;
}

/** The buttons at the end of a dialog, in the order of the platform: Windows puts Cancel last, the others first. */
export function ButtonRow({ action, cancel }: ButtonRowProps) {
  const cancelLast = navigator.userAgent.includes('Windows');
  return (
    <div className="dialog-actions">
      {cancelLast ? action : cancel}
      {cancelLast ? cancel : action}
    </div>
  );
}
