import type { Layout } from '../../store/view-slice';
import type { Group, Shown } from './arrange';

/** One line of the virtual list: a heading, or as many badges as stand side by side. */
export type Line =
  | { readonly kind: 'heading'; readonly key: string; readonly group: Group; readonly first: boolean }
  | { readonly kind: 'badges'; readonly key: string; readonly rows: readonly Shown[] };

const cardWidth = 216;
const gap = 14;

/** How many cards stand side by side in so many pixels. */
export function columnsIn(width: number, layout: Layout): number {
  return layout === 'list' ? 1 : Math.max(1, Math.floor((width + gap) / (cardWidth + gap)));
}

/** Groups cut into lines. */
export function linesOf(groups: readonly Group[], columns: number): readonly Line[] {
  const lines: Line[] = [];
  for (const [index, group] of groups.entries()) {
    lines.push({ kind: 'heading', key: `heading ${group.key}`, group, first: index === 0 });
    for (let at = 0; at < group.rows.length; at += columns) {
      lines.push({ kind: 'badges', key: `${group.key} ${at}`, rows: group.rows.slice(at, at + columns) });
    }
  }
  return lines;
}

const heights = { heading: 44, firstHeading: 32, grid: 272, list: 65 } as const;

export function heightOf(line: Line | undefined, layout: Layout): number {
  if (line?.kind === 'heading') return line.first ? heights.firstHeading : heights.heading;
  return heights[layout];
}
