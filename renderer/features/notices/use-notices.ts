import { useMemo } from 'react';
import { type NoticeMarking, type ShownNotice, standing } from '../../../shared/notice-marks';
import { datedNotices, type Notice, recordOf } from '../../../shared/notices';
import { useSnapshot } from '../../read-model/read-model-context';
import { useStacks } from '../../read-model/use-records';
import { useBackupStatus } from '../backup/use-backup';
import { useNow } from '../badge/use-moments';
import { lacksCode } from '../keep/lacks-code';
import { useUnlocked } from '../keep/use-unlocked';
import { badgesWithEnds } from './badges-with-ends';
import { useCutOff } from './use-cut-off';
import { useLostFolders } from './use-lost-folders';
import { type KeptNotices, useNoticeShelf } from './use-notice-shelf';

export interface Notices {
  /** Null until the wallet has been looked through. */
  readonly shown: readonly ShownNotice[] | null;
  /** All of them, dismissed ones too. */
  readonly all: readonly Notice[];
  readonly shelf: KeptNotices | null;
  readonly now: Date;
  readonly mark: (keys: readonly string[], marking: NoticeMarking) => void;
}

/** Everything that has a date or asks for something, what asks first. */
export function useNotices(): Notices {
  const stacks = useStacks();
  const { rows } = useSnapshot();
  const now = useNow();
  const { status } = useBackupStatus();
  const lost = useLostFolders();
  const cutOff = useCutOff();
  const noCode = lacksCode(useUnlocked(), rows.values(), now);
  const { shelf, mark } = useNoticeShelf();
  const reminder = status?.reminder ?? 'none';
  const ends = useMemo(() => (stacks ? badgesWithEnds(stacks) : []), [stacks]);
  const all = useMemo((): readonly Notice[] => {
    const events = [...(shelf?.events ?? [])].reverse().filter((event) => {
      const records = event.kind === 'arrived' ? event.records : [event.record];
      return records.some((id) => rows.get(id)?.trashedAt === null);
    });
    return [
      ...(cutOff
        ? [{ kind: 'cut-off', key: `cut-off:${cutOff.at}`, done: cutOff.done, total: cutOff.total } as const]
        : []),
      ...(reminder === 'no-backup' ? [{ kind: 'no-backup', key: 'no-backup' } as const] : []),
      ...(reminder === 'not-made' ? [{ kind: 'backup-not-made', key: 'backup-not-made' } as const] : []),
      ...(noCode ? [{ kind: 'no-code', key: 'no-code' } as const] : []),
      ...lost.map(({ path, name }) => ({ kind: 'folder-gone', key: `folder:${path}`.slice(0, 200), name }) as const),
      ...datedNotices(ends, now),
      ...events,
    ];
  }, [shelf, rows, reminder, noCode, lost, cutOff, ends, now]);
  const shown = useMemo(() => (shelf && stacks ? standing(all, shelf.marks, now) : null), [shelf, stacks, all, now]);
  return { shown, all, shelf, now, mark };
}

/** The notices that are about a badge. */
export function aboutRecord(notices: readonly ShownNotice[], id: string): readonly string[] {
  return notices.flatMap(({ notice, unread }) => (unread && recordOf(notice) === id ? [notice.key] : []));
}
