import type { Plan } from './lines';

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const;
export type Move = (typeof keys)[number];

export function isMove(key: string): key is Move {
  return (keys as readonly string[]).includes(key);
}

/** Lines that the page keys go at once. */
const page = 4;

/** The place the arrow keys lead to; null where they lead nowhere. Left and right are those of the reading direction. */
export function nextPlace(plan: Plan, from: number, key: Move, rightToLeft: boolean): number | null {
  if (plan.places === 0) return null;
  if (plan.at(from) === undefined) return 0;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return plan.places - 1;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = from + (key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight') ? 1 : -1);
      return plan.at(next) ? next : null;
    }
    case 'ArrowUp':
      return vertical(plan, from, -1, 1);
    case 'ArrowDown':
      return vertical(plan, from, 1, 1);
    case 'PageUp':
      return vertical(plan, from, -1, page);
    case 'PageDown':
      return vertical(plan, from, 1, page);
  }
}

/** Up or down in the column, over headings; at a shorter line the last of it. */
function vertical(plan: Plan, from: number, step: 1 | -1, lines: number): number | null {
  const begin = plan.lineOf(from);
  const beginning = plan.line(begin);
  if (beginning?.kind !== 'badges') return null;
  const column = from - beginning.place;
  let found: number | null = null;
  for (let at = begin + step, left = lines; left > 0; at += step) {
    const line = plan.line(at);
    if (!line) break;
    if (line.kind === 'heading') continue;
    found = line.place + Math.min(column, line.rows.length - 1);
    left -= 1;
  }
  return found;
}
