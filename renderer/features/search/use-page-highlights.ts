import { type RefObject, useEffect } from 'react';
import { parseSearch } from '../../../shared/search/parse';
import { highlightName, placesIn, wantedBy } from './marks';
import { useVocabulary } from './use-search';
import './search-highlights.css';

const rest = 120;

/** What Lapel says itself, in which nobody searched, and the title, which says why it was found. */
const unmarked = 'h1, h2, h3, dt, label, button, .breadcrumbs, .kind, .aside, .report-card, .record-told, .record-note';

/**
 * Marks what is searched in all the text of a page, without touching its elements. The page may still be filling, so it
 * is looked at again a moment after it changed.
 */
export function usePageHighlights(page: RefObject<HTMLElement | null>, typed: string): void {
  const vocabulary = useVocabulary();
  useEffect(() => {
    const root = page.current;
    const wanted = wantedBy(parseSearch(typed, vocabulary).query);
    if (root === null || wanted.length === 0 || typeof Highlight === 'undefined') return undefined;
    const mark = (): void => {
      const ranges: Range[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest(unmarked)) continue;
        for (const [from, to] of placesIn(node.nodeValue ?? '', wanted, null)) {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          ranges.push(range);
        }
      }
      CSS.highlights.set(highlightName, new Highlight(...ranges));
    };
    mark();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(mark, rest);
    });
    watch.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      clearTimeout(timer);
      CSS.highlights.delete(highlightName);
    };
  }, [page, typed, vocabulary]);
}
