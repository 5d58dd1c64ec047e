import { day } from './durations';
import type { Notice, NoticeEvent } from './notices';

/** What the person did with a notice; ISO instants. */
export interface NoticeMark {
  readonly readAt?: string;
  readonly dismissedAt?: string;
  readonly snoozedUntil?: string;
  /** When the system showed it. */
  readonly toldAt?: string;
}
export type NoticeMarks = Readonly<Record<string, NoticeMark>>;

/** What a wallet keeps of its notices. */
export interface NoticeShelf {
  /** Oldest first. */
  readonly events: readonly NoticeEvent[];
  readonly marks: NoticeMarks;
  /** How far the tour of the first run is; null before it began. */
  readonly tour: TourStep | null;
}

export const tourSteps = ['add', 'verdict', 'backup', 'over'] as const;
export type TourStep = (typeof tourSteps)[number];

export const emptyNoticeShelf: NoticeShelf = { events: [], marks: {}, tour: null };

export const noticeMarkings = ['read', 'dismiss', 'keep', 'snooze'] as const;
/** `keep` takes a dismissal or a pause back. */
export type NoticeMarking = (typeof noticeMarkings)[number];

export const noticeLimits = { keys: 500, keyLength: 200, events: 200, arrived: 500, snoozeDays: 7 } as const;

/** What asks for something and has no date of its own is put off for so long, and not for ever. */
const putOffDays = 30;
/** Marks and events are kept for so long: longer than any notice they are about. */
const keptDays = 400;

/** The mark after the person did something at an instant. */
export function marked(mark: NoticeMark, marking: NoticeMarking, now: Date): NoticeMark {
  const at = now.toISOString();
  const { dismissedAt: _dismissed, snoozedUntil: _snoozed, ...rest } = mark;
  switch (marking) {
    case 'read':
      return { ...mark, readAt: at };
    case 'dismiss':
      return { ...mark, readAt: at, dismissedAt: at };
    case 'snooze':
      // It shall be news again when it comes back.
      return { snoozedUntil: new Date(now.getTime() + noticeLimits.snoozeDays * day).toISOString() };
    case 'keep':
      return rest;
  }
}

export interface ShownNotice {
  readonly notice: Notice;
  readonly unread: boolean;
}

/** The notices that are neither dismissed nor put off, in their order, each with whether it was read. Pure. */
export function standing(notices: readonly Notice[], marks: NoticeMarks, now: Date): readonly ShownNotice[] {
  return notices.flatMap((notice) => {
    const mark = marks[notice.key] ?? {};
    if (mark.snoozedUntil !== undefined && Date.parse(mark.snoozedUntil) > now.getTime()) return [];
    const holds = (instant: string | undefined): boolean =>
      instant !== undefined && (hasDate(notice) || now.getTime() - Date.parse(instant) < putOffDays * day);
    return holds(mark.dismissedAt) ? [] : [{ notice, unread: !holds(mark.readAt) }];
  });
}

/** Whether it is about one moment; what is not may come again under the same key. */
export function hasDate({ kind }: Notice): boolean {
  return kind === 'ends' || kind === 'ended' || kind === 'changed' || kind === 'arrived';
}

/** What the system may speak of: the ends of badges, each once, unless the person has dealt with it. Pure. */
export function untold(notices: readonly Notice[], marks: NoticeMarks, now: Date): readonly Notice[] {
  const dated = notices.filter(({ kind, key }) => (kind === 'ends' || kind === 'ended') && !marks[key]?.toldAt);
  return standing(dated, marks, now).flatMap(({ notice, unread }) => (unread ? [notice] : []));
}

/** The shelf without what is too old to be asked for, and never more than it may hold. */
export function pruned({ events, marks, tour }: NoticeShelf, now: Date): NoticeShelf {
  const fresh = (instant: string): boolean => now.getTime() - Date.parse(instant) < keptDays * day;
  const last = ({ readAt = '', dismissedAt = '', snoozedUntil = '', toldAt = '' }: NoticeMark): string =>
    [readAt, dismissedAt, snoozedUntil, toldAt].sort().at(-1) ?? '';
  const kept = Object.entries(marks)
    .filter(([, mark]) => fresh(last(mark)))
    .sort(([, a], [, b]) => (last(a) < last(b) ? -1 : 1))
    .slice(-4 * noticeLimits.keys);
  return {
    events: events.filter(({ at }) => fresh(at)).slice(-noticeLimits.events),
    marks: Object.fromEntries(kept),
    tour,
  };
}
