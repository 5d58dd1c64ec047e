import type { AchievementClass, AchievementLevel } from '../../shared/classification';
import { type Markup, trusted } from './html';

/** Outlines in a 24 unit frame, one a class, told apart in grey (look, "Emblems"). */
const frames: Readonly<Record<AchievementClass, string>> = {
  'skill-progression': 'M12 2.2l8.5 4.9v9.8L12 21.8l-8.5-4.9V7.1z',
  certificate:
    'M12 2l2.4 1.9 3-.4 1.1 2.8 2.8 1.1-.4 3L22.8 12l-1.9 2.4.4 3-2.8 1.1-1.1 2.8-3-.4L12 22.8l-2.4-1.9-3 .4-1.1-2.8-2.8-1.1.4-3L1.2 12l1.9-2.4-.4-3 2.8-1.1 1.1-2.8 3 .4z',
  'professional-certification': 'M12 2l8 2.8v6.4c0 5-3.3 8.8-8 10.8-4.7-2-8-5.8-8-10.8V4.8z',
  academic: 'M4 21.5V11a8 8 0 0 1 16 0v10.5z',
  'other-recognition':
    'M12.0 1.4L14.7 5.5L19.5 4.5L18.5 9.3L22.6 12.0L18.5 14.7L19.5 19.5L14.7 18.5L12.0 22.6L9.3 18.5L4.5 19.5L5.5 14.7L1.4 12.0L5.5 9.3L4.5 4.5L9.3 5.5z',
  unclassified: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
};

const pips: Readonly<Record<AchievementLevel, number>> = {
  foundational: 1,
  intermediate: 2,
  advanced: 3,
  'thought-leader': 4,
  associate: 1,
  professional: 2,
  'advanced-professional': 3,
};

/** The emblem of a class, with a pip a level. Decoration: the words stand beside it. */
export function emblem(kind: AchievementClass, level: AchievementLevel | null, size: number): Markup {
  const count = level === null ? 0 : pips[level];
  const first = 12 - (count - 1) * 1.6;
  const marks = Array.from({ length: count }, (_, index) => `M${(first + index * 3.2).toFixed(1)} 9.2v5.6`).join('');
  const inner = kind === 'certificate' ? 'M8.3 12.2l2.6 2.6 4.8-5.2' : marks;
  return trusted(
    `<svg aria-hidden="true" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="${frames[kind]}"/><path d="${inner}"/></svg>`,
  );
}
