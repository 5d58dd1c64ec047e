import type { ReactNode } from 'react';
import { usePageTitle } from './use-page-title';
import './page.css';

interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly children?: ReactNode;
}

/** Title of a page, a line below it, and what can be done on it at the end. */
export function PageHeader({ title, subtitle, children }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {subtitle !== undefined && <p className="page-subtitle">{subtitle}</p>}
      </div>
      {children !== undefined && <div className="page-actions">{children}</div>}
    </header>
  );
}
