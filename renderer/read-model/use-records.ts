import { use, useMemo } from 'react';
import { useSnapshot } from './read-model-context';
import type { Row } from '../../shared/row';
import { type Stack, StacksContext } from './stacks-context';

type Place = 'transcript' | 'trash';

/** The rows of the transcript (or of the trash). Undefined until the first look at the vault is complete. */
export function useRows(where: Place): readonly Row[] | undefined {
  const { complete, rows } = useSnapshot();
  return useMemo(() => {
    if (!complete) return undefined;
    const trashed = where === 'trash';
    return [...rows.values()].filter((row) => (row.trashedAt !== null) === trashed);
  }, [complete, rows, where]);
}

/** The rows of these records; those that are not there are left out. */
export function useRowsById(ids: readonly string[]): readonly Row[] {
  const { rows } = useSnapshot();
  return useMemo(() => ids.flatMap((id) => rows.get(id) ?? []), [ids, rows]);
}

/** The badges an endorsement can be about: those that have this id, or whose achievement has it. */
export function useRowsNaming(id: string | null): readonly Row[] {
  const { rows } = useSnapshot();
  return useMemo(() => (id === null ? [] : [...rows.values()].filter(({ ids }) => ids.includes(id))), [rows, id]);
}

/** The endorsements among the records that are about one of these ids. */
export function useEndorsementRows(ids: readonly (string | null)[]): readonly Row[] {
  const { rows } = useSnapshot();
  const key = ids.join('\n');
  return useMemo(() => {
    const wanted = new Set(key.split('\n'));
    return [...rows.values()].filter(({ endorses }) => endorses !== null && wanted.has(endorses));
  }, [rows, key]);
}

export type { Stack };

/** The badges outside the trash, each with its editions, the one that counts first. */
export function useStacks(): readonly Stack[] | undefined {
  const snapshot = useSnapshot();
  const stacksOfSnapshot = use(StacksContext);
  return snapshot.complete ? stacksOfSnapshot(snapshot) : undefined;
}

/** What the transcript begins with while the rest is still read, in stacks; undefined where there is no such thing. */
export function useFront(): readonly Stack[] | undefined {
  const { front, rows } = useSnapshot();
  return useMemo(
    () =>
      front
        ?.map((ids) => ids.flatMap((id) => rows.get(id) ?? []))
        .filter((one): one is Stack & Row[] => one.length > 0),
    [front, rows],
  );
}

/** How many badges the vault cannot open any more, because their place on the disk is damaged. */
export function useDamagedCount(): number {
  return useSnapshot().damaged.size;
}
