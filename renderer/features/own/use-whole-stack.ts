import { useMemo } from 'react';
import { useEditions } from '../../read-model/use-editions';

/** A badge with its editions: they look like one, so what holds for one of them is to hold for all. */
export function useWholeStack(id: string): readonly string[] {
  const { stack } = useEditions(id);
  return useMemo(() => (stack.length === 0 ? [id] : stack.map((row) => row.id)), [stack, id]);
}
