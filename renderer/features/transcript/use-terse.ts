import { type RefObject, useLayoutEffect } from 'react';

/**
 * Marks a row `data-terse` where its words do not fit into what is around it, so that its signs stand alone: how long
 * the words are is a matter of the language. Asked anew, before the page is painted, when they or the room change.
 */
export function useTerse(row: RefObject<HTMLElement | null>, words: string): void {
  useLayoutEffect(() => {
    const { current } = row;
    if (!current?.parentElement) return undefined;
    const fit = (): void => {
      current.removeAttribute('data-terse');
      current.toggleAttribute('data-terse', current.scrollWidth > current.clientWidth);
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(current.parentElement);
    return () => observer.disconnect();
  }, [row, words]);
}
