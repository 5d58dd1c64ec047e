import type { ReactNode, Ref } from 'react';
import './plate.css';

interface PlateProps {
  readonly size: 'card' | 'page' | 'row';
  readonly ref?: Ref<HTMLDivElement>;
  readonly children?: ReactNode;
}

/** The cloth a badge is pinned on. */
export function Plate({ size, ref, children }: PlateProps) {
  return (
    <div className={`plate plate-${size}`} ref={ref}>
      {children}
    </div>
  );
}
