import { z } from 'zod';
import type { PortableShelfItem } from '../vault/records/portable-types';

/** What a backup lacks of its wallet: ids of badges, and what is kept beside them. */
export interface Lacks {
  /** What was damaged. */
  readonly leftOut: string[];
  /** What is whole and fits into no backup. */
  readonly tooLarge: string[];
  /** What is in it, and lacks something that was damaged. */
  readonly partly: string[];
  /** How much of the shelf and the settings was damaged. */
  besideDamaged: number;
  /** What of the shelf is whole and fits into no backup. */
  readonly besideTooLarge: PortableShelfItem[];
}

export interface ToldIds {
  readonly count: number;
  /** Of the first of them. */
  readonly ids: readonly string[];
}

/** The same, as much of it as stands in a note. */
export interface ToldLacks {
  readonly leftOut: ToldIds;
  readonly tooLarge: ToldIds;
  readonly partly: ToldIds;
  readonly besideDamaged: number;
  /** With the names of the first, as far as they have one. */
  readonly besideTooLarge: { readonly count: number; readonly names: readonly string[] };
}

/** So many are named; they stand in a note, and not in a list. */
const mostNamed = 12;
const named = z.object({ name: z.string().min(1).max(1_000) });

export function lacksNothing(): Lacks {
  return { leftOut: [], tooLarge: [], partly: [], besideDamaged: 0, besideTooLarge: [] };
}

export function isComplete({ besideDamaged, ...lists }: Lacks): boolean {
  return besideDamaged === 0 && Object.values(lists).every((list) => list.length === 0);
}

export function tellLacks({ leftOut, tooLarge, partly, besideDamaged, besideTooLarge }: Lacks): ToldLacks {
  const names = besideTooLarge.flatMap(({ value }) => named.safeParse(value).data?.name ?? []);
  return {
    ...{ leftOut: tellIds(leftOut), tooLarge: tellIds(tooLarge), partly: tellIds(partly) },
    ...{ besideDamaged, besideTooLarge: { count: besideTooLarge.length, names: names.slice(0, mostNamed) } },
  };
}

const tellIds = (ids: readonly string[]): ToldIds => ({ count: ids.length, ids: ids.slice(0, mostNamed) });
