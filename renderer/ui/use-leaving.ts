import { useEffect, useRef } from 'react';

/**
 * Acts when a component goes. A field that goes with its page, as when a key of the menu opens another, is left as much
 * as one that is tabbed out of, and no blur tells of it.
 */
export function useLeaving(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => () => latest.current(), []);
}
