import type { ReactNode } from 'react';
import './page.css';

interface EmptyStateProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}

/** One picture, one sentence, one action. */
export function EmptyState({ picture, title, text, action }: EmptyStateProps) {
  return (
    <section className="empty">
      {picture}
      <h2>{title}</h2>
      <p>{text}</p>
      {action !== undefined && <div className="empty-actions">{action}</div>}
    </section>
  );
}
