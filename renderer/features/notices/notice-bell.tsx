import { Bell, BellOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { NoticeMarking, ShownNotice } from '../../../shared/notice-marks';
import { type Notice, recordOf } from '../../../shared/notices';
import { bridge } from '../../bridge';
import { useSnapshot } from '../../read-model/read-model-context';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { changesFound, changesShown } from '../../store/view-slice';
import { EmptyState } from '../../ui/empty-state';
import { announce } from '../../ui/live-region';
import { useToast } from '../../ui/toasts';
import { NoticeLine } from './notice-line';
import { noticesToggled } from './notices-slice';
import { useCutOffActs } from './use-cut-off-acts';
import { aboutRecord, useNotices } from './use-notices';
import { useSystemNotices } from './use-system-notices';
import './notices.css';

/** The bell with how much is new, and its panel. */
export function NoticeBell() {
  const { t } = useTranslation();
  const dispatch = useAppDispatch();
  const open = useAppSelector(({ notices }) => notices.open);
  const notices = useNotices();
  const { shown, mark } = notices;
  const unread = shown?.filter((one) => one.unread).length ?? 0;
  useSystemNotices(notices);
  useReadWithTheBadge(shown, mark);

  // Said when there are more than before, and never for what has gone.
  const heard = useRef(0);
  useEffect(() => {
    if (unread > heard.current && !open) announce(t('notices:said', { count: unread }));
    heard.current = unread;
  }, [unread, open, t]);

  /** What was new when the panel opened stays marked as new until it closes. */
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const newKeys = (shown ?? []).flatMap((one) => (one.unread ? [one.notice.key] : [])).join('\n');
  if (!open && fresh.size > 0) setFresh(new Set());
  const met = open && newKeys !== '' ? newKeys.split('\n').filter((key) => !fresh.has(key)) : [];
  if (met.length > 0) setFresh(new Set([...fresh, ...met]));
  useEffect(() => {
    if (open && newKeys !== '') mark(newKeys.split('\n'), 'read');
  }, [open, newKeys, mark]);

  return (
    <DialogTrigger isOpen={open} onOpenChange={(to) => dispatch(noticesToggled(to))}>
      <Button
        className="icon-button notice-bell"
        aria-label={unread > 0 ? t('notices:bellUnread', { count: unread }) : t('notices:bell')}
      >
        <Bell aria-hidden="true" />
        {unread > 0 && (
          <span className="notice-count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Button>
      <Popover className="notices-popover" placement="bottom start" offset={6}>
        <Dialog className="notices">
          <Heading slot="title" className="notices-title">
            {t('notices:title')}
          </Heading>
          <Panel
            shown={shown?.map((one) => ({ ...one, unread: one.unread || fresh.has(one.notice.key) })) ?? null}
            mark={mark}
            onClose={() => dispatch(noticesToggled(false))}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface PanelProps {
  readonly shown: readonly ShownNotice[] | null;
  readonly mark: (keys: readonly string[], marking: NoticeMarking) => void;
  readonly onClose: () => void;
}

function Panel({ shown, mark, onClose }: PanelProps) {
  const { t } = useTranslation();
  const { rows } = useSnapshot();
  const toast = useToast();
  const cutOff = useCutOffActs();
  const openNotice = useOpenNotice(onClose);
  if (shown?.length === 0)
    return (
      <EmptyState
        picture={<BellOff className="empty-icon" aria-hidden="true" />}
        title={t('notices:none')}
        text={t('notices:noneText')}
      />
    );
  function away(notice: Notice, marking: 'dismiss' | 'snooze'): void {
    if (marking === 'dismiss' && notice.kind === 'cut-off') {
      cutOff.leave();
      return;
    }
    mark([notice.key], marking);
    if (marking === 'dismiss' && notice.kind === 'no-backup') void bridge.backup.dismiss();
    toast.show({
      message: marking === 'dismiss' ? t('notices:dismissed') : t('notices:putOff'),
      action: { label: t('notices:undo'), onPress: () => mark([notice.key], 'keep') },
    });
  }
  return (
    <ul className="notice-list" aria-label={t('notices:list')} aria-busy={shown === null}>
      {(shown ?? []).map((one) => (
        <NoticeLine
          key={one.notice.key}
          shown={one}
          name={rows.get(recordOf(one.notice) ?? '')?.name ?? t('app:untitled')}
          onOpen={() => openNotice(one.notice)}
          onLater={() => away(one.notice, 'snooze')}
          onDismiss={() => away(one.notice, 'dismiss')}
        />
      ))}
    </ul>
  );
}

/** Goes to what a notice is about. */
function useOpenNotice(onClose: () => void): (notice: Notice) => void {
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const cutOff = useCutOffActs();
  return (notice) => {
    onClose();
    const record = recordOf(notice);
    if (notice.kind === 'cut-off') cutOff.goOn();
    else if (record !== null) void navigate(`/badge/${record}`);
    else if (notice.kind === 'arrived') {
      dispatch(changesFound(notice.records));
      dispatch(changesShown());
      void navigate('/');
    } else void navigate('/settings');
  };
}

/** Who looks at a badge has read what was said about it. */
function useReadWithTheBadge(shown: readonly ShownNotice[] | null, mark: PanelProps['mark']): void {
  const { pathname } = useLocation();
  const id = pathname.startsWith('/badge/') ? pathname.slice('/badge/'.length) : null;
  useEffect(() => {
    if (shown && id !== null) mark(aboutRecord(shown, id), 'read');
  }, [shown, id, mark]);
}
