import { useCallback, useEffect, useRef, useState } from 'react';

/** So long after the last key a text is kept. */
const pause = 400;

interface KeptText {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Keeps at once what has not been kept yet. */
  readonly flush: () => void;
  readonly state: 'kept' | 'unkept' | 'refused';
}

/**
 * A text that keeps itself: after a pause, when the field or the window is left, when the page goes, and before any
 * command key can lock the wallet. What was typed stays in the field until it is known to be kept.
 */
export function useKeptText(kept: string, keep: (text: string) => Promise<boolean>): KeptText {
  const [draft, setDraft] = useState<string | null>(null);
  const [state, setState] = useState<KeptText['state']>('kept');
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keeper = useRef(keep);
  useEffect(() => {
    keeper.current = keep;
  }, [keep]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const text = waiting.current;
    if (text === null) return;
    waiting.current = null;
    void keeper.current(text).then((done) => {
      if (waiting.current !== null) return;
      if (!done) waiting.current = text;
      setState(done ? 'kept' : 'refused');
    });
  }, []);
  const write = useCallback(
    (text: string) => {
      setDraft(text);
      setState('unkept');
      waiting.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pause);
    },
    [flush],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Control' || event.key === 'Meta' || event.key === 'Alt') flush();
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('keydown', onKey, true);
      flush();
    };
  }, [flush]);

  // Once the wallet says the same, the wallet is listened to again.
  if (draft !== null && draft === kept && state === 'kept') setDraft(null);
  return { text: draft ?? kept, write, flush, state };
}
