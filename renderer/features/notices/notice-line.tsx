import {
  AlarmClock,
  CalendarClock,
  CircleAlert,
  FolderInput,
  FolderX,
  KeyRound,
  type LucideIcon,
  ShieldAlert,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownNotice } from '../../../shared/notice-marks';
import type { Notice } from '../../../shared/notices';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useShortDate } from '../transcript/use-short-date';
import { noticeDetail, noticeWords } from './notice-words';

const icons: Readonly<Record<Notice['kind'], LucideIcon>> = {
  ends: CalendarClock,
  ended: CalendarClock,
  changed: CircleAlert,
  arrived: FolderInput,
  'no-backup': ShieldAlert,
  'backup-not-made': ShieldAlert,
  'no-code': KeyRound,
  'folder-gone': FolderX,
  'cut-off': CircleAlert,
};
const opens = {
  ends: 'badge',
  ended: 'badge',
  changed: 'badge',
  arrived: 'badges',
  'no-backup': 'backup',
  'backup-not-made': 'settings',
  'no-code': 'code',
  'folder-gone': 'settings',
  'cut-off': 'resume',
} as const satisfies Readonly<Record<Notice['kind'], string>>;

interface NoticeLineProps {
  readonly shown: ShownNotice;
  readonly name: string;
  readonly onOpen: () => void;
  readonly onLater: () => void;
  readonly onDismiss: () => void;
}

/** What it is, when, and what can be done with it. */
export function NoticeLine({ shown, name, onOpen, onLater, onDismiss }: NoticeLineProps) {
  const { t } = useTranslation();
  const day = useShortDate();
  const { notice, unread } = shown;
  const words = noticeWords(notice, name, t);
  const Icon = icons[notice.kind];
  return (
    <li className="notice" data-unread={unread || undefined} data-verdict={verdictOf(notice)}>
      <Icon className="notice-icon" aria-hidden="true" />
      <div className="notice-words">
        <p className="notice-title">
          {words}
          {unread && <Unread>{t('notices:unread')}</Unread>}
        </p>
        <p className="notice-detail">{noticeDetail(notice, day, t)}</p>
        <div className="notice-acts">
          <Button onPress={onOpen}>{t(`notices:open.${opens[notice.kind]}`)}</Button>
          <Button
            variant="quiet"
            icon={<AlarmClock />}
            aria-label={t('notices:laterLabel', { notice: words })}
            onPress={onLater}
          >
            {t('notices:later')}
          </Button>
        </div>
      </div>
      <IconButton label={t('notices:dismiss', { notice: words })} icon={<X />} onPress={onDismiss} />
    </li>
  );
}

/** A dot for the eye, a word for the ear. */
function Unread({ children }: { readonly children: ReactNode }) {
  return (
    <span className="notice-unread">
      <span className="hidden-words">{children}</span>
    </span>
  );
}

/** Colour belongs to verdicts: a notice has that of the verdict it is about. */
function verdictOf(notice: Notice): string | undefined {
  if (notice.kind === 'changed') return notice.to;
  return notice.kind === 'ends' || notice.kind === 'ended' ? 'expired' : undefined;
}
