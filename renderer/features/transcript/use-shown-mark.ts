import { useEffect } from 'react';

const mark = 'transcript-shown';

/** Marks once when the first badges (or the word that there are none) have been drawn; the benches look for it. */
export function useShownMark(shown: boolean): void {
  useEffect(() => {
    if (!shown || performance.getEntriesByName(mark).length > 0) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame begins before it is drawn; what is asked for within it comes after.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => performance.mark(mark));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [shown]);
}
