import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Line, Plan } from './lines';

/** Milliseconds without a change after which the lines out of sight are drawn, too. */
const rest = 150;

interface SettledPlan {
  /** Whether a line out of sight is drawn: what changed in it waits until nothing changes any more. */
  readonly draws: (line: number) => boolean;
  /** Draws them at once. */
  readonly settle: () => void;
}

/** Somebody who types waits for the badges they see. What stands beyond follows when the keys rest, or at a scroll. */
export function useSettledPlan(plan: Plan): SettledPlan {
  const [settled, setSettled] = useState(plan);
  const latest = useRef(plan);
  useEffect(() => {
    latest.current = plan;
    if (settled === plan) return undefined;
    const timer = setTimeout(() => startTransition(() => setSettled(plan)), rest);
    return () => clearTimeout(timer);
  }, [plan, settled]);
  const settle = useCallback(() => setSettled(latest.current), []);
  const draws = useCallback((line: number) => settled === plan || isSameLine(settled, plan, line), [settled, plan]);
  return { draws, settle };
}

function isSameLine(before: Plan, plan: Plan, at: number): boolean {
  return before.topOf(at) === plan.topOf(at) && isSame(before.line(at), plan.line(at));
}

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  if (a?.kind === 'heading')
    return b?.kind === 'heading' && a.group.title === b.group.title && a.group.rows.length === b.group.rows.length;
  if (a?.kind !== 'badges' || b?.kind !== 'badges') return false;
  return a.place === b.place && a.rows.length === b.rows.length && a.rows.every((row, at) => row === b.rows[at]);
}
