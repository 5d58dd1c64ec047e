import { useMemo, useState } from 'react';
import type { Row } from '../../../shared/row';
import type { Stack } from '../../read-model/use-records';
import { useNow } from '../badge/use-moments';
import type { Arranged } from '../transcript/arrange';
import { createShowing } from '../transcript/shown';

const nobody: ReadonlySet<string> = new Set();

/** Stacks in their order as the list of badges takes them: one group without a name, nothing new or changed in it. */
export function useArrangedStacks(stacks: readonly Stack[]): { readonly arranged: Arranged; readonly now: Date } {
  const now = useNow();
  const [showing] = useState(createShowing);
  const arranged = useMemo(() => {
    const shown = showing(stacks, { now, openedAt: '9999', changed: nobody });
    return {
      groups: shown.length === 0 ? [] : [{ key: 'all', title: null, rows: shown, selfDeclared: 0 }],
      shown,
      selfDeclared: 0,
      counts: { all: shown.length, verdicts: new Map(), classes: new Map(), flags: new Map(), own: new Map() },
    };
  }, [showing, stacks, now]);
  return { arranged, now };
}

/** Each row as a stack of its own; the same row always as the same one, so that its card need not be drawn anew. */
export function useSingles(rows: readonly Row[]): readonly Stack[] {
  const [known] = useState(() => new WeakMap<Row, Stack>());
  return useMemo(
    () =>
      rows.map((row) => {
        const stack = known.get(row) ?? ([row] as const);
        known.set(row, stack);
        return stack;
      }),
    [rows, known],
  );
}
