import { useEffect, useRef, useState } from 'react';
import type { KeptDraft } from '../../../shared/declared';
import { bridge } from '../../bridge';
import { type DraftFields, draftOf } from './draft';

/** Milliseconds without a letter after which what stands there is kept. */
const settle = 600;

interface Draft {
  /** What was written here before and not kept; null where there was nothing, or the person began anew. */
  readonly begun: KeptDraft | null;
  /** The person changed something. */
  readonly typed: (fields: DraftFields) => void;
  /** It is kept, or nobody wants it any more. */
  readonly discard: () => void;
}

/**
 * Keeps a form in the wallet while it is being written, so that a lock takes none of it: the page is gone by the time
 * anybody could ask it. `place`: `new`, or the id of the record that is stated anew.
 */
export function useKeptDraft(place: string, onBegun: (draft: KeptDraft) => void): Draft {
  const [begun, setBegun] = useState<KeptDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(false);
  const last = useRef<DraftFields | null>(null);
  const told = useRef(onBegun);
  useEffect(() => {
    told.current = onBegun;
  });
  useEffect(() => {
    void bridge.declared.draft(place).then((found) => {
      if (!found.ok || found.value === null || touched.current) return;
      setBegun(found.value);
      told.current(found.value);
    });
    return () => {
      // Closed within the pause.
      clearTimeout(timer.current);
      if (last.current) void bridge.declared.keepDraft(place, sendable(last.current));
    };
  }, [place]);
  return {
    begun,
    typed(fields) {
      touched.current = true;
      last.current = fields;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        last.current = null;
        void bridge.declared.keepDraft(place, sendable(fields));
      }, settle);
    },
    discard() {
      touched.current = true;
      last.current = null;
      clearTimeout(timer.current);
      setBegun(null);
      void bridge.declared.dropDraft(place);
    },
  };
}

function sendable(fields: DraftFields) {
  const { skills, ...rest } = draftOf(fields);
  return { ...rest, skills: [...skills] };
}
