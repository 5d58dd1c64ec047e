import type { TFunction } from 'i18next';
import type { Notice } from '../../../shared/notices';

const changes = ['revoked', 'suspended', 'invalid', 'verified'] as const;

/** One sentence that says what it is. `name`: of the badge it is about. */
export function noticeWords(notice: Notice, name: string, t: TFunction): string {
  switch (notice.kind) {
    case 'ends':
      return notice.days === 0 ? t('notices:today', { name }) : t('notices:ends', { name, count: notice.days });
    case 'ended':
      return t('notices:ended', { name });
    case 'changed': {
      const to = changes.find((one) => one === notice.to);
      return to === undefined ? t('notices:changedOther', { name }) : t(`notices:changed.${to}`, { name });
    }
    case 'arrived':
      return t('notices:arrived', { count: notice.records.length, folder: notice.folder });
    case 'no-backup':
      return t('backup:remindTitle');
    case 'backup-not-made':
      return t('backup:remindNotMade');
    case 'no-code':
      return t('keep:remindCode');
    case 'folder-gone':
      return t('notices:folderGone', { folder: notice.name });
    case 'cut-off':
      return notice.total > notice.done && notice.done > 0
        ? t('notices:cutOff', { done: notice.done, total: notice.total })
        : t('notices:cutOffEarly');
  }
}

/** What to do about it, or when it was. */
export function noticeDetail(notice: Notice, day: (instant: string) => string, t: TFunction): string {
  switch (notice.kind) {
    case 'ends':
      return t('notices:endsText', { date: day(new Date(notice.until).toISOString()) });
    case 'ended':
      return t('notices:endedText', { date: day(new Date(notice.until).toISOString()) });
    case 'changed':
      return t('notices:changedText', { date: day(notice.at) });
    case 'arrived':
      return t('notices:arrivedText', { date: day(notice.at) });
    case 'no-backup':
      return t('backup:remindText');
    case 'backup-not-made':
      return t('backup:remindNotMadeText');
    case 'no-code':
      return t('keep:remindCodeText');
    case 'folder-gone':
      return t('notices:folderGoneText');
    case 'cut-off':
      return t('notices:cutOffText');
  }
}
