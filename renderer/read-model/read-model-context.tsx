import { createContext, type ReactNode, startTransition, use, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadModel } from './read-model';
import { emptySnapshot, type Snapshot } from './snapshot';
import { createSpeaking } from './speaking';
import { createStacks, StacksContext } from './stacks-context';

const SnapshotContext = createContext<Snapshot>(emptySnapshot);

/** What all screens read: the read model as it is now. */
export function ReadModelProvider({ model, children }: { readonly model: ReadModel; readonly children: ReactNode }) {
  const [snapshot, setSnapshot] = useState(model.now);
  const [stacks] = useState(createStacks);
  const [speak] = useState(createSpeaking);
  const { i18n } = useTranslation();
  const shown = speak(snapshot, i18n.language);
  useEffect(() => {
    // What a person does at that moment goes first: the lists follow in the time that is left between two frames.
    const follow = (now: Snapshot): void => startTransition(() => setSnapshot(now));
    follow(model.now());
    // What the transcript begins with is what everybody waits for.
    return model.subscribe((now) => (now.complete ? follow(now) : setSnapshot(now)));
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
