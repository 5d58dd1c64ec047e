import { Notification } from 'electron';
import type { Translate } from '../../shared/messages';
import type { Notifier, SystemNotice } from '../ipc/notices';
import { notificationTexts } from './notification-texts';

export interface Notifications extends Notifier {
  /** SECURITY: nothing of a locked wallet stays on the screen. */
  readonly closeAll: () => void;
}

/**
 * Notifications of the system itself.
 * @param opened the person chose one: the badge it is about, or null where it is about several
 */
export function createNotifications(translate: Translate, opened: (record: string | null) => void): Notifications {
  const shown = new Set<Notification>();

  function one(texts: { readonly title: string; readonly body: string }, record: string | null): void {
    const notification = new Notification({ ...texts, silent: true });
    shown.add(notification);
    notification.on('close', () => shown.delete(notification));
    notification.on('click', () => {
      // Some servers leave what was chosen where it stands, and it would outlast the lock.
      notification.close();
      opened(record);
    });
    notification.show();
  }

  return {
    supported: () => Notification.isSupported(),
    show(notices: readonly SystemNotice[]) {
      for (const { title, body, record } of notificationTexts(notices, translate)) one({ title, body }, record);
    },
    closeAll() {
      for (const notification of shown) notification.close();
      shown.clear();
    },
  };
}
