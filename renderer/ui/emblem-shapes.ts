import type { AchievementClass, AchievementLevel } from '../../shared/classification';

/** The outline of each class on a 24 px field: told apart by shape, in grey, at 18 px. */
export const frames: Readonly<Record<AchievementClass, string>> = {
  'skill-progression': 'M12 2.4 L20.3 7.2 V16.8 L12 21.6 L3.7 16.8 V7.2 Z',
  certificate: scalloped(12, 12, 9.6, 8.2, 12),
  'professional-certification': 'M12 2.3 L20 4.9 V11.6 C20 16.6 16.7 20 12 21.8 C7.3 20 4 16.6 4 11.6 V4.9 Z',
  academic: 'M4.2 21.2 V10.4 C4.2 5.9 7.7 2.6 12 2.6 C16.3 2.6 19.8 5.9 19.8 10.4 V21.2 Z',
  'other-recognition': burst(12, 12, 10, 7.4, 10),
  unclassified: 'M12 2.8 A9.2 9.2 0 1 1 12 21.2 A9.2 9.2 0 1 1 12 2.8 Z',
};

const ranks: Readonly<Record<AchievementLevel, number>> = {
  foundational: 1,
  intermediate: 2,
  advanced: 3,
  'thought-leader': 4,
  associate: 1,
  professional: 2,
  'advanced-professional': 3,
};

/** How many pips a level has: one to four. */
export function pipsOf(level: AchievementLevel | null): number {
  return level === null ? 0 : ranks[level];
}

/** One to four pips beside each other, each an upright bar with round corners. */
export const pipPaths: readonly string[] = [1, 2, 3, 4].map((pips) =>
  Array.from({ length: pips }, (_, index) => bar(12 + (index - (pips - 1) / 2) * 3.4 - 1.2)).join(' '),
);

function bar(x: number): string {
  const round = 'a0.9 0.9 0 0 1';
  return `M${(x + 0.9).toFixed(1)} 8.8 h0.6 ${round} 0.9 0.9 v4.6 ${round} -0.9 0.9 h-0.6 ${round} -0.9 -0.9 v-4.6 ${round} 0.9 -0.9 Z`;
}

function around(x: number, y: number, radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`;
}

/** A seal with round teeth. */
function scalloped(x: number, y: number, outer: number, inner: number, teeth: number): string {
  const arcs = Array.from({ length: teeth }, (_, index) => {
    const middle = around(x, y, outer + 1.2, (index + 0.5) / teeth);
    return `Q${middle} ${around(x, y, inner, (index + 1) / teeth)}`;
  });
  return `M${around(x, y, inner, 0)} ${arcs.join(' ')} Z`;
}

/** A star with blunt points. */
function burst(x: number, y: number, outer: number, inner: number, points: number): string {
  const corners = Array.from({ length: points * 2 }, (_, index) =>
    around(x, y, index % 2 === 0 ? outer : inner, index / (points * 2)),
  );
  return `M${corners.join(' L')} Z`;
}
