import { useMemo } from 'react';
import { couldBelong } from '../../shared/stacks';
import type { Row } from '../../shared/row';
import { useStacks } from './use-records';

interface Editions {
  /** The badge with its other editions, the one that counts first; empty where it is in the trash or not there. */
  readonly stack: readonly Row[];
  /** Badges that may be editions of it, too. */
  readonly perhaps: readonly Row[];
}

const none: Editions = { stack: [], perhaps: [] };

export function useEditions(id: string): Editions {
  const stacks = useStacks();
  return useMemo(() => {
    const stack = stacks?.find((rows) => rows.some((row) => row.id === id));
    const one = stack?.find((row) => row.id === id);
    return stacks && stack && one ? { stack, perhaps: couldBelong(one, stack, stacks.flat()) } : none;
  }, [stacks, id]);
}
