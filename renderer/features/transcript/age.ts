import { day } from '../../../shared/durations';
import type { Shown } from './shown';
import { has } from './shown';

/** Months after which a badge counts as ageing. */
const freshMonths = 12;

/** How old a badge is: fresh in its first year; ended where its time is over. `days` since then, or until its end. */
export type Age =
  | { readonly kind: 'undated' }
  | { readonly kind: 'fresh' | 'ageing'; readonly days: number }
  | { readonly kind: 'ending' | 'ended'; readonly days: number };

export function ageOf(shown: Pick<Shown, 'row' | 'verdict' | 'bits'>, now: Date): Age {
  const { row, verdict } = shown;
  const since = (instant: number): number => Math.floor((now.getTime() - instant) / day);
  if (row.until !== null && verdict === 'expired') return { kind: 'ended', days: since(row.until) };
  if (row.until !== null && has(shown, 'expiring')) return { kind: 'ending', days: -since(row.until) };
  const issued = row.date === null ? Number.NaN : Date.parse(row.date);
  if (Number.isNaN(issued)) return { kind: 'undated' };
  const days = Math.max(0, since(issued));
  return { kind: days < freshMonths * 30.44 ? 'fresh' : 'ageing', days };
}

/** Days in the largest unit of which there is one, rounded down: 45 are one month. */
export function inUnits(days: number): { readonly value: number; readonly unit: 'day' | 'month' | 'year' } {
  const size = Math.abs(days);
  const sign = Math.sign(days);
  if (size >= 365) return { value: sign * Math.floor(size / 365.25 + 0.001), unit: 'year' };
  if (size >= 30) return { value: sign * Math.floor(size / 30.4), unit: 'month' };
  return { value: days, unit: 'day' };
}
