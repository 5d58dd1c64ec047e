import { useEffect, useState } from 'react';

/** Milliseconds without a key after which somebody is taken to have typed what they wanted. */
const rest = 150;

/** What was typed, as soon as no further key has come for a while; null until then. */
export function useRested(typed: string): string | null {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested === typed ? typed : null;
}
