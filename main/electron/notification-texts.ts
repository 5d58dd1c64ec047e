import type { Translate } from '../../shared/messages';
import type { SystemNotice } from '../ipc/notices';

export interface NotificationText {
  readonly title: string;
  readonly body: string;
  /** The badge it opens; null where it is about several. */
  readonly record: string | null;
}

/** More than so many at once are one notification that says how many. */
const apart = 3;

/** What stands on the notifications. SECURITY: a name only where the notice has one, which the person has allowed. */
export function notificationTexts(notices: readonly SystemNotice[], t: Translate): readonly NotificationText[] {
  if (notices.length > apart)
    return [
      {
        title: t('shell:notify.several', { count: notices.length }),
        body: t('shell:notify.severalText'),
        record: null,
      },
    ];
  return notices.map(({ record, name, days }) => {
    const when = days === null ? 'ended' : days === 0 ? 'today' : 'ends';
    const params = { count: days ?? 0 };
    const title =
      name === null ? t(`shell:notify.${when}`, params) : t(`shell:notify.${when}Named`, { ...params, name });
    return { title, body: t('shell:notify.text'), record };
  });
}
