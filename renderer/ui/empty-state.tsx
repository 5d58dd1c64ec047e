import type { ReactNode } from 'react';
import { usePageTitle } from './use-page-title';
import './page.css';

interface EmptyStateProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
  /** It is all there is on the page, so it names the page. */
  readonly isPage?: boolean;
}

/** One picture, one sentence, one action. */
export function EmptyState({ picture, title, text, action, isPage = false }: EmptyStateProps) {
  return (
    <section className="empty">
      {picture}
      {isPage ? <PageTitle title={title} /> : <h2>{title}</h2>}
      <p>{text}</p>
      {action !== undefined && <div className="empty-actions">{action}</div>}
    </section>
  );
}

function PageTitle({ title }: { readonly title: string }) {
  usePageTitle(title);
  return <h1>{title}</h1>;
}
