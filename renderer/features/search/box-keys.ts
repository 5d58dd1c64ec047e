/** What a key does in the search field. `-1` is no suggestion at all: what is typed stands. */
export type BoxAct =
  | { readonly kind: 'open' }
  | { readonly kind: 'point'; readonly at: number }
  | { readonly kind: 'take'; readonly at: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'clear' };

interface BoxState {
  /** How many suggestions the open list has; 0 while there is none. */
  readonly count: number;
  readonly active: number;
  readonly isEmpty: boolean;
}

/**
 * The arrow keys open the list and go round in it, by way of what is typed; Enter takes one; Escape closes the list and
 * then clears the field. Null where the key is none of these, or has nothing to do.
 */
export function boxActOf(key: string, { count, active, isEmpty }: BoxState): BoxAct | null {
  const isShown = count > 0;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      if (!isShown) return key === 'ArrowDown' ? { kind: 'open' } : null;
      const places = count + 1;
      return { kind: 'point', at: ((active + 1 + (key === 'ArrowDown' ? 1 : -1) + places) % places) - 1 };
    }
    case 'Enter':
      return active >= 0 && active < count ? { kind: 'take', at: active } : { kind: 'close' };
    case 'Escape':
      if (isShown) return { kind: 'close' };
      return isEmpty ? null : { kind: 'clear' };
    default:
      return null;
  }
}
