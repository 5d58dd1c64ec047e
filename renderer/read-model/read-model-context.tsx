import { liveQuery } from 'dexie';
import { createContext, type ReactNode, startTransition, use, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadModel } from './database';
import { advance, emptySnapshot, type Snapshot } from './snapshot';
import { createSpeaking } from './speaking';
import { createStacks, StacksContext } from './stacks-context';

const SnapshotContext = createContext<Snapshot>(emptySnapshot);

/** One live query for all screens: each change reads the pages that are new, and no others. */
export function ReadModelProvider({ model, children }: { readonly model: ReadModel; readonly children: ReactNode }) {
  const [snapshot, setSnapshot] = useState(emptySnapshot);
  const [stacks] = useState(createStacks);
  const [speak] = useState(createSpeaking);
  const { i18n } = useTranslation();
  const shown = speak(snapshot, i18n.language);
  useEffect(() => {
    let current = emptySnapshot;
    const query = liveQuery(async () => {
      current = await advance(model, current);
      return current;
    });
    // What a person does at that moment goes first: the lists follow in the time that is left between two frames.
    const subscription = query.subscribe((snapshot) => startTransition(() => setSnapshot(snapshot)));
    return () => subscription.unsubscribe();
  }, [model]);
  return (
    <StacksContext value={stacks}>
      <SnapshotContext value={shown}>{children}</SnapshotContext>
    </StacksContext>
  );
}

export function useSnapshot(): Snapshot {
  return use(SnapshotContext);
}
