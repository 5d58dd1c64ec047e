import './skeleton.css';

interface SkeletonProps {
  /** What is on its way, for those who do not see it. */
  readonly label: string;
  readonly look?: 'cards' | 'lines' | 'badge';
}

const blocks = { cards: 8, lines: 6, badge: 3 } as const;

/** The shape of what is on its way, where it will stand. Shown only when it takes longer than a moment. */
export function Skeleton({ label, look = 'lines' }: SkeletonProps) {
  return (
    <div className={`skeleton skeleton-${look}`}>
      <p className="hidden-words" role="status">
        {label}
      </p>
      <div className="skeleton-title" aria-hidden="true" />
      <div className="skeleton-blocks" aria-hidden="true">
        {Array.from({ length: blocks[look] }, (_, at) => (
          <div key={at} className="skeleton-block" />
        ))}
      </div>
    </div>
  );
}
