import { useCallback } from 'react';
import { useCheckMany } from '../shell/use-check-all';
import type { Shown } from './shown';

/** Checks again what is shown, with all editions of it. */
export function useCheckShown(): (shown: readonly Shown[]) => Promise<void> {
  const check = useCheckMany();
  return useCallback((shown) => check(shown.flatMap(editionsOf)), [check]);
}

export function editionsOf({ id, others }: Shown): readonly string[] {
  return [id, ...others.map((other) => other.id)];
}
