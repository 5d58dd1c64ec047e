import type { Shown } from './arrange';
import type { Line } from './lines';

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
type Move = (typeof keys)[number];

export function isMove(key: string): key is Move {
  return (keys as readonly string[]).includes(key);
}

/** Which badge the arrow keys lead to; null where they lead nowhere. Left and right are those of the reading direction. */
export function nextId(lines: readonly Line[], current: string, key: Move, rightToLeft: boolean): string | null {
  const rows = lines.flatMap((line) => (line.kind === 'badges' ? [line.rows] : []));
  const line = rows.findIndex((row) => row.some(({ id }) => id === current));
  const column = rows[line]?.findIndex(({ id }) => id === current) ?? -1;
  if (line < 0 || column < 0) return rows[0]?.[0]?.id ?? null;
  const flat = rows.flat();
  const place = flat.findIndex(({ id }) => id === current);
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'Home':
      return flat[0]?.id ?? null;
    case 'End':
      return flat.at(-1)?.id ?? null;
    case 'ArrowLeft':
    case 'ArrowRight':
      return flat[place + (key === forward ? 1 : -1)]?.id ?? null;
    case 'ArrowUp':
    case 'ArrowDown': {
      const target = rows[line + (key === 'ArrowDown' ? 1 : -1)];
      return (target?.[column] ?? target?.at(-1))?.id ?? null;
    }
  }
}

export function rowOf(lines: readonly Line[], id: string): Shown | undefined {
  const line = lines[lineOf(lines, id)];
  return line?.kind === 'badges' ? line.rows.find((row) => row.id === id) : undefined;
}

/** The line a badge stands in, for scrolling to it. */
export function lineOf(lines: readonly Line[], id: string): number {
  return lines.findIndex((line) => line.kind === 'badges' && line.rows.some((row) => row.id === id));
}
