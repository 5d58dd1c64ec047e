import type { TourStep } from '../../../shared/notice-marks';

/** What the tour goes by. */
export interface TourSight {
  /** As the wallet remembers it; null where it never began. */
  readonly step: TourStep | null;
  readonly badges: number;
  /** Whether a badge and its report are on screen. */
  readonly atBadge: boolean;
}

/**
 * The step that stands now: it begins in an empty wallet alone, and goes on by itself when what it asks for was done.
 * Null where there is nothing to say. Pure.
 */
export function tourStepAt({ step, badges, atBadge }: TourSight): TourStep | null {
  if (step === null) return badges === 0 ? 'add' : null;
  if (step === 'add' && badges > 0) return atBadge ? 'backup' : 'verdict';
  if (step === 'verdict' && atBadge) return 'backup';
  return step;
}

const order = ['add', 'verdict', 'backup', 'over'] as const satisfies readonly TourStep[];

export function stepAfter(step: TourStep): TourStep {
  return order[order.indexOf(step) + 1] ?? 'over';
}

/** Which of the three it is, counted from one. */
export function stepNumber(step: TourStep): number {
  return order.indexOf(step) + 1;
}
export const stepCount = order.length - 1;
