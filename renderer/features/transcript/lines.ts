import type { Density, Layout } from '../../store/view-slice';
import type { Group } from './arrange';
import { wholeKey } from './grouping';
import type { Shown } from './shown';

/** One line of the virtual list: a heading, or as many badges as stand side by side. */
export type Line =
  | { readonly kind: 'heading'; readonly group: Group; readonly first: boolean }
  | {
      readonly kind: 'badges';
      readonly group: Group;
      readonly rows: readonly Shown[];
      /** Of the first of them, counted through all groups. */
      readonly place: number;
    };

export interface Look {
  readonly layout: Layout;
  readonly density: Density;
}

const cardWidths: Readonly<Record<Density, number>> = { comfortable: 216, compact: 150 };
const gaps: Readonly<Record<Density, number>> = { comfortable: 14, compact: 10 };
const heights = {
  heading: 44,
  firstHeading: 32,
  grid: { comfortable: 272, compact: 166 },
  list: { comfortable: 65, compact: 45 },
} as const;

/** How many cards stand side by side in so many pixels. */
export function columnsIn(width: number, { layout, density }: Look): number {
  const gap = gaps[density];
  return layout === 'list' ? 1 : Math.max(1, Math.floor((width + gap) / (cardWidths[density] + gap)));
}

interface Span {
  readonly group: Group;
  /** The number of its first line, of its first badge, and the pixels above it. */
  readonly line: number;
  readonly place: number;
  readonly top: number;
  /** How many lines stand above its badges: its heading, or none. */
  readonly headings: 0 | 1;
  readonly headingHeight: number;
}

/**
 * Groups cut into lines, all heights known, so that any line is found by reckoning: nothing is made or measured for a
 * line that is out of sight.
 */
export class Plan {
  readonly columns: number;
  readonly count: number;
  readonly height: number;
  /** How many badges stand in it, counted once in each group. */
  readonly places: number;
  readonly #spans: readonly Span[];
  readonly #lineHeight: number;

  constructor(groups: readonly Group[], columns: number, { layout, density }: Look) {
    this.columns = columns;
    this.#lineHeight = heights[layout][density];
    const spans: Span[] = [];
    let [line, place, top] = [0, 0, 0];
    for (const group of groups) {
      const headed = group.key !== wholeKey;
      const headingHeight = headed ? (spans.length === 0 ? heights.firstHeading : heights.heading) : 0;
      const headings = headed ? 1 : 0;
      spans.push({ group, line, place, top, headings, headingHeight });
      const rows = Math.ceil(group.rows.length / columns);
      line += headings + rows;
      place += group.rows.length;
      top += headingHeight + rows * this.#lineHeight;
    }
    this.#spans = spans;
    this.count = line;
    this.places = place;
    this.height = top;
  }

  line(index: number): Line | undefined {
    const span = this.#last(({ line }) => line <= index);
    if (!span || index < 0 || index >= this.count) return undefined;
    const { group, headings } = span;
    const row = index - span.line - headings;
    if (row < 0) return { kind: 'heading', group, first: span.line === 0 };
    const at = row * this.columns;
    const rows = group.rows.slice(at, at + this.columns);
    return { kind: 'badges', group, rows, place: span.place + at };
  }

  /** Pixels from the top of the list to the top of a line. */
  topOf(index: number): number {
    const span = this.#last(({ line }) => line <= index);
    if (!span || index === span.line) return span?.top ?? 0;
    return span.top + span.headingHeight + (index - span.line - span.headings) * this.#lineHeight;
  }

  /** The line at so many pixels from the top; the first or the last where there is none. */
  lineAt(pixels: number): number {
    const span = this.#last(({ top }) => top <= pixels) ?? this.#spans[0];
    if (!span) return 0;
    const below = pixels - span.top - span.headingHeight;
    const line = below < 0 ? span.line : span.line + span.headings + Math.floor(below / this.#lineHeight);
    return Math.max(0, Math.min(line, this.count - 1));
  }

  /** The line a badge stands in. */
  lineOf(place: number): number {
    const span = this.#last((one) => one.place <= place);
    return span ? span.line + span.headings + Math.floor((place - span.place) / this.columns) : -1;
  }

  at(place: number): { readonly group: Group; readonly shown: Shown } | undefined {
    const span = place < 0 ? undefined : this.#last((one) => one.place <= place);
    const shown = span?.group.rows[place - span.place];
    return span && shown && { group: span.group, shown };
  }

  /** Where a badge stands: in this group if it is there, else in the first that has it; -1 where it is in none. */
  placeOf(id: string, groupKey: string | null): number {
    const inOrder = this.#spans.filter(({ group }) => group.key === groupKey);
    for (const { group, place } of [...inOrder, ...this.#spans]) {
      const at = group.rows.findIndex((one) => one.id === id);
      if (at >= 0) return place + at;
    }
    return -1;
  }

  /** The last span of which this is true; it is true of all before it. */
  #last(holds: (span: Span) => boolean): Span | undefined {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const span = this.#spans[middle];
      if (span && holds(span)) low = middle + 1;
      else high = middle;
    }
    return this.#spans[low - 1];
  }
}
