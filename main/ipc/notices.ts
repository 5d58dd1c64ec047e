import { success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';

/** One notice outside the window. `name` is null where the person allows no names there. */
export interface SystemNotice {
  readonly record: string;
  readonly name: string | null;
  /** Whole days until its end; null when that is past. */
  readonly days: number | null;
}

/** Shows notices where everybody at the screen can read them. The Electron room gives the real one. */
export interface Notifier {
  /** Whether this computer shows any. */
  readonly supported: () => boolean;
  readonly show: (notices: readonly SystemNotice[]) => void;
}

type NoticesChannel = Extract<keyof Handlers, `notices.${string}`>;

export function noticesHandlers(session: RemoteWallet, notifier: Notifier): Pick<Handlers, NoticesChannel> {
  return {
    'notices.read': async () => {
      const shelf = await session.noticeShelf();
      return shelf.ok ? success({ ...shelf.value, shows: notifier.supported() }) : shelf;
    },
    'notices.mark': (keys, marking) => session.markNotices(keys, marking),
    'notices.tell': async (notices) => {
      const settings = await session.settings();
      if (!settings.ok) return settings;
      const allowed = settings.value.notices;
      // SECURITY: a notification stands on the lock screen and in the system's history: none unasked, no name unasked.
      if (allowed?.system !== true || !notifier.supported()) return success(null);
      const fresh = await session.takeUntold(notices.map(({ key }) => key));
      if (!fresh.ok) return fresh;
      const shown = notices.filter(({ key }) => fresh.value.includes(key));
      if (shown.length > 0)
        notifier.show(shown.map(({ record, name, days }) => ({ record, days, name: allowed.names ? name : null })));
      return success(null);
    },
    'notices.tour': (step) => session.rememberTour(step),
  };
}
