import { createContext } from 'react';
import { createStacker } from '../../shared/stacker';
import type { Row } from '../../shared/row';
import type { Snapshot } from './snapshot';

export type Stack = readonly [Row, ...Row[]];
export type StacksOf = (snapshot: Pick<Snapshot, 'rows' | 'decisions'>) => readonly Stack[];

/** The badges outside the trash in stacks, made once for all screens, and after a change only where it touches them. */
export function createStacks(): StacksOf {
  const stack = createStacker<Row>();
  let last: { readonly of: Parameters<StacksOf>[0]; readonly stacks: readonly Stack[] } | null = null;
  return ({ rows, decisions }) => {
    if (last?.of.rows === rows && last.of.decisions === decisions) return last.stacks;
    const inSight: Row[] = [];
    for (const row of rows.values()) if (row.trashedAt === null) inSight.push(row);
    const stacks = stack(inSight, decisions).filter((one): one is Stack => one.length > 0);
    last = { of: { rows, decisions }, stacks };
    return stacks;
  };
}

/** Without a provider nothing is remembered. */
export const StacksContext = createContext<StacksOf>((snapshot) => createStacks()(snapshot));
