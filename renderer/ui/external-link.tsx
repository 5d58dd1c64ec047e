import type { ReactNode } from 'react';
import { bridge } from '../bridge';
import './page.css';

/**
 * An address outside the app. A button, not an anchor: the main process shows the address and opens it, or does not.
 * SECURITY: no `href` with untrusted text ever stands in the page.
 */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <button type="button" className="link" onClick={() => void bridge.links.open(href)}>
      {children}
    </button>
  );
}
