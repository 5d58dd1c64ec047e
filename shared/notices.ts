import { day } from './durations';
import type { Verdict } from './report';

/** Days before the end of a badge at which it is spoken of, each once. */
export const endStages = [90, 30, 7] as const;
export type EndStage = (typeof endStages)[number];

/** Something that has a date or asks for something. `key` tells it from every other, today and tomorrow. */
export type Notice =
  | {
      readonly kind: 'ends';
      readonly key: string;
      readonly record: string;
      /** Milliseconds since 1970. */
      readonly until: number;
      readonly stage: EndStage;
      /** Whole days that are left; 0 on the last one. */
      readonly days: number;
    }
  | { readonly kind: 'ended'; readonly key: string; readonly record: string; readonly until: number }
  | NoticeEvent
  | { readonly kind: 'no-backup'; readonly key: string }
  | { readonly kind: 'backup-not-made'; readonly key: string }
  /** No recovery code opens this wallet. */
  | { readonly kind: 'no-code'; readonly key: string }
  | { readonly kind: 'folder-gone'; readonly key: string; readonly name: string }
  /** An import that ended before it was done: after so many results of so many that were expected, as far as is known. */
  | { readonly kind: 'cut-off'; readonly key: string; readonly done: number; readonly total: number };

/** What happened while the wallet was open, kept in it until it is old. `at` is an ISO instant. */
export type NoticeEvent =
  | {
      readonly kind: 'changed';
      readonly key: string;
      readonly record: string;
      readonly from: Verdict;
      readonly to: Verdict;
      readonly at: string;
    }
  | {
      readonly kind: 'arrived';
      readonly key: string;
      readonly folder: string;
      readonly records: readonly string[];
      readonly at: string;
    };

/** What of a badge its end is reckoned from. */
export interface DatedBadge {
  readonly id: string;
  /** Milliseconds since 1970; null for a badge without an end. */
  readonly until: number | null;
  /** ISO instant. */
  readonly addedAt: string;
  /** Whether anything else is wrong with it, which says more than its end. */
  readonly sound: boolean;
}

/** An end that is longer past is no news. */
const newsDays = 90;

/**
 * What the ends of badges say on a day: the nearest stage that was reached, or that it is over. A badge that had ended
 * before it came into the wallet says nothing: its earner knew. Pure.
 */
export function datedNotices(badges: readonly DatedBadge[], now: Date): readonly Notice[] {
  const at = now.getTime();
  return badges
    .flatMap((badge) => noticeOfEnd(badge, at))
    .sort((a, b) => a.until - b.until || (a.record < b.record ? -1 : 1));
}

type OfEnd = Extract<Notice, { readonly until: number }>;

function noticeOfEnd({ id, until, addedAt, sound }: DatedBadge, at: number): readonly OfEnd[] {
  if (until === null || !sound) return [];
  if (until < at) {
    const news = at - until <= newsDays * day && Date.parse(addedAt) <= until;
    return news ? [{ kind: 'ended', key: `ended:${id}:${until}`, record: id, until }] : [];
  }
  const days = Math.floor((until - at) / day);
  const stage = endStages.filter((stageDays) => until - at <= stageDays * day).at(-1);
  return stage === undefined
    ? []
    : [{ kind: 'ends', key: `ends:${id}:${until}:${stage}`, record: id, until, stage, days }];
}

/** Verdicts that the issuer has a hand in: one of them that comes or goes is news. */
const told: readonly Verdict[] = ['revoked', 'suspended', 'invalid'];

/** Whether a change of verdict is worth a notice of its own: an end has a date already, and a pause of the network none. */
export function isNews(from: Verdict, to: Verdict): boolean {
  return from !== to && (told.includes(to) || (told.includes(from) && to !== 'unverified'));
}

/** The record a notice is about; null where it is about the wallet. */
export function recordOf(notice: Notice): string | null {
  if ('record' in notice) return notice.record;
  return notice.kind === 'arrived' && notice.records.length === 1 ? (notice.records[0] ?? null) : null;
}
