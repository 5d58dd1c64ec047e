import { useCallback } from 'react';
import { useCheckMany } from '../shell/use-check-all';
import type { Group } from './arrange';

/** Checks again what is shown, with all editions of it. */
export function useCheckShown(): (groups: readonly Group[]) => Promise<void> {
  const check = useCheckMany();
  return useCallback((groups) => check(editionsIn(groups)), [check]);
}

export function editionsIn(groups: readonly Group[]): readonly string[] {
  return groups.flatMap(({ rows }) => rows.flatMap(({ id, others }) => [id, ...others.map((other) => other.id)]));
}
