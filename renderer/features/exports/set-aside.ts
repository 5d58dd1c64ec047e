import { strictest } from '../../../shared/own';
import type { Stack } from '../../read-model/use-records';
import type { Export } from './exports-slice';

/** What an export leaves out unless the person says otherwise. */
export interface SetAside {
  /** How many go without a word. */
  readonly plain: number;
  /** How many are private, by themselves or by one of their editions. */
  readonly hidden: number;
  /** How many nobody but their earner says. */
  readonly own: number;
}

/** Counts what an export would leave out. Of all badges together the private ones never go, so nobody is asked. */
export function setAside({ format, ids }: Export, stacks: readonly Stack[]): SetAside {
  const named = ids && new Set(ids);
  const counts = { plain: 0, hidden: 0, own: 0 };
  for (const stack of stacks) {
    const isPrivate = strictest(stack.map(({ own }) => own.visibility)) === 'private';
    for (const row of stack) {
      if (named ? !named.has(row.id) : isPrivate || row.own.archivedAt !== null) continue;
      if (isPrivate) counts.hidden += 1;
      if (takesOwn(format, row)) counts.own += 1;
      else if (!isPrivate && !row.selfDeclared) counts.plain += 1;
    }
  }
  return counts;
}

/** A learning and employment record has no place for what nobody stands behind. */
function takesOwn(format: Export['format'], { selfDeclared }: Stack[number]): boolean {
  return selfDeclared && format !== 'ler';
}
