import type { WalletError } from '../../shared/errors';
import {
  emptyNoticeShelf,
  marked,
  type NoticeMarking,
  type NoticeShelf,
  pruned,
  type TourStep,
} from '../../shared/notice-marks';
import { isNews, type NoticeEvent } from '../../shared/notices';
import { type Result, success } from '../../shared/result';
import type { ImportProgress } from '../../shared/wallet';
import type { Vault } from '../vault/types';
import { refusing } from './refusing';

/** What a wallet remembers of its notices, so that each is said once and what was put off stays away. */
export interface NoticesSession {
  noticeShelf(): Result<NoticeShelf, WalletError>;
  markNotices(keys: readonly string[], marking: NoticeMarking): Result<null, WalletError>;
  /** Of these, the ones the system has not shown yet; it has from now on. */
  takeUntold(keys: readonly string[]): Result<readonly string[], WalletError>;
  rememberTour(step: TourStep): Result<null, WalletError>;
}

interface NoticesParts {
  readonly now: () => Date;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly changed: (revision: number) => void;
}

export type Notices = NoticesSession & {
  /** Keeps what a job found that is worth a notice. */
  readonly heard: (progress: ImportProgress, open: Vault) => void;
};

export function createNotices({ now, withVault, changed }: NoticesParts): Notices {
  const change = (open: Vault, make: (shelf: NoticeShelf) => NoticeShelf): void => {
    open.putOnShelf('notice', 'all', pruned(make(shelfOf(open)), now()));
    changed(open.revision());
  };
  return {
    noticeShelf: () => withVault((open) => success(shelfOf(open))),
    markNotices: (keys, marking) =>
      withVault((open) => {
        change(open, (shelf) => {
          const marks = keys.map((key) => [key, marked(shelf.marks[key] ?? {}, marking, now())] as const);
          return { ...shelf, marks: { ...shelf.marks, ...Object.fromEntries(marks) } };
        });
        return success(null);
      }),
    takeUntold: (keys) =>
      withVault((open) => {
        const { marks } = shelfOf(open);
        const fresh = [...new Set(keys)].filter((key) => marks[key]?.toldAt === undefined);
        if (fresh.length > 0) {
          const toldAt = now().toISOString();
          const told = Object.fromEntries(fresh.map((key) => [key, { ...marks[key], toldAt }]));
          change(open, (shelf) => ({ ...shelf, marks: { ...shelf.marks, ...told } }));
        }
        return success(fresh);
      }),
    rememberTour: (tour) => withVault((open) => (change(open, (shelf) => ({ ...shelf, tour })), success(null))),
    heard(progress, open) {
      // What cannot be noted, as in a wallet that is open for reading alone, is still seen where it happened.
      refusing(() => {
        const events = shelfOf(open).events;
        const next = withProgress(events, progress, now());
        if (next !== events) change(open, (shelf) => ({ ...shelf, events: next }));
        return success(null);
      });
    },
  };
}

function shelfOf(open: Vault): NoticeShelf {
  const [kept] = open.shelf<Partial<NoticeShelf>>('notice');
  return { ...emptyNoticeShelf, ...kept?.value };
}

/** The events with those of one message; the same list where it brings none. */
function withProgress(
  events: readonly NoticeEvent[],
  { job, folder, lines }: ImportProgress,
  now: Date,
): readonly NoticeEvent[] {
  const at = now.toISOString();
  const changes = lines.flatMap(({ outcome }): readonly NoticeEvent[] => {
    if (outcome.kind !== 'checked') return [];
    const verdict = outcome.changes.find(({ kind }) => kind === 'verdict');
    if (verdict?.kind !== 'verdict' || !isNews(verdict.from, verdict.to)) return [];
    const { id: record } = outcome;
    return [{ kind: 'changed', key: `changed:${record}:${at}`, record, from: verdict.from, to: verdict.to, at }];
  });
  const records = lines.flatMap(({ outcome }) =>
    outcome.kind === 'added' || outcome.kind === 'restored' ? [outcome.id] : [],
  );
  const arrives = folder !== undefined && records.length > 0;
  if (changes.length === 0 && !arrives) return events;

  // The last change of a badge is the one that counts.
  const anew = new Set(changes.map((event) => event.kind === 'changed' && event.record));
  const rest = events.filter((event) => event.kind !== 'changed' || !anew.has(event.record));
  if (!arrives) return [...rest, ...changes];
  const key = `arrived:${job}`;
  const before = rest.flatMap((event) => (event.key === key && event.kind === 'arrived' ? event.records : []));
  const arrived: NoticeEvent = { kind: 'arrived', key, folder, records: [...before, ...records].slice(0, 500), at };
  return [...rest.filter((event) => event.key !== key), ...changes, arrived];
}
