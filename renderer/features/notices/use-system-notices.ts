import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { untold } from '../../../shared/notice-marks';
import { bridge } from '../../bridge';
import { useSnapshot } from '../../read-model/read-model-context';
import { useAppDispatch } from '../../store/store';
import { useSettings } from '../settings/use-settings';
import { noticesToggled } from './notices-slice';
import type { Notices } from './use-notices';

/** Has the system show what has a date, where the person allowed it, and goes to what they choose there. */
export function useSystemNotices({ all, shelf, now }: Notices): void {
  const { rows } = useSnapshot();
  const allowed = useSettings()?.notices?.system === true && shelf?.shows === true;
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  /** Asked for already: a wallet that cannot note it shall not be asked again and again. */
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!allowed) return;
    const fresh = untold(all, shelf.marks, now).flatMap((notice) => {
      if ((notice.kind !== 'ends' && notice.kind !== 'ended') || asked.current.has(notice.key)) return [];
      asked.current.add(notice.key);
      const { key, record } = notice;
      const name = (rows.get(record)?.name ?? '').slice(0, 200);
      return [{ key, record, name, days: notice.kind === 'ends' ? notice.days : null }];
    });
    if (fresh.length > 0) void bridge.notices.tell(fresh.slice(0, 500));
  }, [allowed, all, shelf, now, rows]);
  useEffect(
    () =>
      bridge.on.noticesOpened((record) => {
        if (record === null) dispatch(noticesToggled(true));
        else void navigate(`/badge/${record}`);
      }),
    [dispatch, navigate],
  );
}
