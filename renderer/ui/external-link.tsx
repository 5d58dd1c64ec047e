import type { ReactNode } from 'react';
import { bridge } from '../bridge';
import { useErrorWords } from '../i18n/use-error-words';
import { useToast } from './toasts';
import './page.css';

/**
 * An address outside the app. A button, not an anchor: the main process shows the address and opens it, or does not, and
 * then it is said why.
 * SECURITY: no `href` with untrusted text ever stands in the page.
 */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const words = useErrorWords();
  const toast = useToast();
  const open = async (): Promise<void> => {
    const opened = await bridge.links.open(href);
    if (!opened.ok) toast.show({ message: words(opened.error) });
  };
  return (
    <button type="button" className="link" onClick={() => void open()}>
      {children}
    </button>
  );
}
