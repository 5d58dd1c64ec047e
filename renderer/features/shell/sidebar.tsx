import { Archive, List, Lock, Star, Trash2, User } from 'lucide-react';
import { lazy, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { bridge } from '../../bridge';
import { useRows, useStacks } from '../../read-model/use-records';
import { firstLetter } from '../../ui/first-letter';
import { IconButton } from '../../ui/icon-button';
import { LapelMark } from '../../ui/lapel-mark';
import { WhenIdle } from '../../ui/when-idle';
import { WalletChooser } from '../keep/wallet-chooser';
import { useSettings } from '../settings/use-settings';

// Not needed for the first picture of the window.
const SideCollections = lazy(() =>
  import('../collections/side-collections').then((module) => ({ default: module.SideCollections })),
);

const NoticeBell = lazy(() => import('../notices/notice-bell').then((module) => ({ default: module.NoticeBell })));

const SideSearches = lazy(() => import('../search/side-searches').then((module) => ({ default: module.SideSearches })));

/** Where one can go, and at the foot whose wallet it is and when it locks. */
export function Sidebar() {
  const { t } = useTranslation();
  const { badges, favourites, archived } = useCounts();
  const trashed = useRows('trash')?.length;
  return (
    <aside className="sidebar" aria-label={t('app:sidebar')}>
      <div className="brand">
        <LapelMark />
        <span>{t('app:name')}</span>
        <WhenIdle fallback={<span className="bell-place" />}>
          <NoticeBell />
        </WhenIdle>
      </div>
      <nav aria-label={t('app:navigation')}>
        <SideLink
          to="/"
          within="/badge/"
          icon={<List aria-hidden="true" />}
          label={t('app:transcript')}
          count={badges}
        />
        <SideLink
          to="/favourites"
          icon={<Star aria-hidden="true" />}
          label={t('collections:favourites')}
          count={favourites || undefined}
        />
        <div className="side-rule" />
        <WhenIdle>
          <SideCollections />
          <SideSearches />
        </WhenIdle>
        <div className="side-rule" />
        <SideLink
          to="/trash"
          icon={<Trash2 aria-hidden="true" />}
          label={t('app:trash')}
          count={trashed || undefined}
        />
        <SideLink
          to="/archive"
          icon={<Archive aria-hidden="true" />}
          label={t('collections:archive')}
          count={archived || undefined}
        />
      </nav>
      <div className="side-wallets">
        <WalletChooser />
      </div>
      <Foot />
    </aside>
  );
}

/** Of badges with their editions; what is archived is counted there alone. */
function useCounts() {
  const stacks = useStacks();
  return useMemo(() => {
    const archived = stacks?.filter(([{ own }]) => own.archivedAt !== null).length;
    return {
      // What its earner alone says is no badge.
      badges: stacks?.filter(([{ own, selfDeclared }]) => own.archivedAt === null && !selfDeclared).length,
      favourites: stacks?.filter(([{ own }]) => own.favourite && own.archivedAt === null).length,
      archived,
    };
  }, [stacks]);
}

interface SideLinkProps {
  readonly to: string;
  /** Where the pages begin that are reached from there. */
  readonly within?: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly count: number | undefined;
}

function SideLink({ to, within, icon, label, count }: SideLinkProps) {
  const { pathname } = useLocation();
  const inside = within !== undefined && pathname.startsWith(within);
  return (
    <Link className="side-link" to={to} aria-current={pathname === to ? 'page' : inside ? 'true' : undefined}>
      {icon}
      <span>{label}</span>
      {count !== undefined && <span className="side-count">{count}</span>}
    </Link>
  );
}

function Foot() {
  const { t } = useTranslation();
  const settings = useSettings();
  const name = settings?.profileName.trim() ?? '';
  const minutes = settings?.lockAfterMinutes ?? 0;
  return (
    <div className="side-foot">
      <NavLink className="profile" to="/settings" data-tour="settings">
        <span className="avatar" aria-hidden="true">
          {name === '' ? <User /> : initials(name)}
        </span>
        <span className="profile-words">
          <span className="profile-name">{name === '' ? t('app:settings') : name}</span>
          <span className="profile-lock">
            {minutes > 0 ? t('app:locksAfter', { count: minutes }) : t('app:locksNever')}
          </span>
        </span>
        {name !== '' && <span className="hidden-words">{t('app:settings')}</span>}
      </NavLink>
      <IconButton label={t('app:lock')} icon={<Lock />} onPress={() => void bridge.vault.lock()} />
    </div>
  );
}

function initials(name: string): string {
  const [first = '', ...others] = name.split(/\s+/);
  return firstLetter(first) + firstLetter(others.at(-1) ?? '');
}
