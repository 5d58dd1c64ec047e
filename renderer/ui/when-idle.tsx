import { type ReactNode, Suspense, useEffect, useState } from 'react';

interface WhenIdleProps {
  /** What keeps the place until then. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Milliseconds after which it comes all the same. */
const latest = 500;

/** What the first picture of the window can do without: its code is asked for once that is drawn, not beside it. */
export function WhenIdle({ fallback = null, children }: WhenIdleProps) {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setIdle(true), { timeout: latest });
    return () => cancelIdleCallback(asked);
  }, []);
  return idle ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
