import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values; a fact nobody stated (null, empty) is left out, and the whole list with the last of them. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const stated = facts.filter(({ value }) => value !== null && value !== '');
  if (stated.length === 0) return null;
  return (
    <dl className="fact-list">
      {stated.map(({ name, value }) => (
        <div className="fact" key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface BadgeSectionProps {
  readonly title: string;
  /** Where other places of the page lead to this section. */
  readonly id?: string;
  readonly children: ReactNode;
}

export function BadgeSection({ title, id, children }: BadgeSectionProps) {
  return (
    <section className="badge-section" {...(id !== undefined && { id, tabIndex: -1, 'aria-label': title })}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
