import type { ReactNode } from 'react';
import './plate.css';

/** The cloth a badge is pinned on. */
export function Plate({ size, children }: { readonly size: 'card' | 'page' | 'row'; readonly children: ReactNode }) {
  return <div className={`plate plate-${size}`}>{children}</div>;
}
