import type { AchievementClass, AchievementLevel } from '../../shared/classification';
import { frames, pipPaths, pipsOf } from './emblem-shapes';

interface EmblemProps {
  readonly class: AchievementClass;
  readonly level: AchievementLevel | null;
  readonly size?: number;
}

/** The sign of a class and level. Words always stand beside it, so it is hidden from screen readers. */
export function Emblem({ class: kind, level, size = 18 }: EmblemProps) {
  const pips = pipsOf(level);
  return (
    <svg className="emblem" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={frames[kind]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      {kind === 'certificate' ? (
        <path
          d="M8.4 12.3 L11 14.8 L15.8 9.6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : (
        pips > 0 && <path d={pipPaths[pips - 1]} fill="currentColor" />
      )}
    </svg>
  );
}
