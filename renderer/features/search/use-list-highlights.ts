import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react';
import type { TextField } from '../../../shared/search/query';
import { highlightName, placesIn, type Wanted, wantedBy } from './marks';
import { useParsed } from './use-search';
import './search-highlights.css';

const fieldOf: Readonly<Record<string, TextField>> = { '.card-name': 'name', '.card-issuer bdi': 'issuer' };

/**
 * Marks what is searched in the names and issuers of a list. Its elements are not touched by that: a letter more lays no
 * card out anew.
 */
export function useListHighlights(list: RefObject<HTMLElement | null>, typed: string): void {
  const { query } = useParsed(typed);
  const wanted = useMemo(() => wantedBy(query), [query]);
  // After each drawing: other badges may stand there, and other lines.
  useLayoutEffect(() => {
    if (typeof Highlight === 'undefined') return;
    if (wanted.length === 0 || list.current === null) CSS.highlights.delete(highlightName);
    else CSS.highlights.set(highlightName, new Highlight(...rangesIn(list.current, wanted)));
  });
  useEffect(
    () => () => {
      if (typeof Highlight !== 'undefined') CSS.highlights.delete(highlightName);
    },
    [],
  );
}

function rangesIn(list: HTMLElement, wanted: readonly Wanted[]): readonly StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const [selector, field] of Object.entries(fieldOf))
    for (const { firstChild: text } of list.querySelectorAll(selector)) {
      if (text === null) continue;
      for (const [startOffset, endOffset] of placesIn(text.nodeValue ?? '', wanted, field))
        ranges.push(new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset }));
    }
  return ranges;
}
