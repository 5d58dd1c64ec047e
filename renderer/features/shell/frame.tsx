import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useLocation } from 'react-router';
import { Skeleton } from '../../ui/skeleton';
import { useAhead } from '../../ui/use-ahead';
import { WhenIdle } from '../../ui/when-idle';
import { CommandDialogs } from '../commands/command-dialogs';
import { TranscriptPage } from '../transcript/transcript-page';
import { Changing } from '../keep/read-only';
import { ReadOnlyBanner } from '../keep/read-only-banner';
import { useToldPreferences } from '../settings/use-told-preferences';
import { Sidebar } from './sidebar';
import { useActivity } from './use-activity';
import { useCheckSummary } from './use-check-summary';
import { useLastWords } from './use-last-words';
import { useMenuCommands } from './use-menu-commands';
import { useShortcuts } from './use-shortcuts';
import './frame.css';

// The transcript is what the window begins with; no other page is part of its start.
const badgePage = () => import('../badge/badge-page');
const BadgePage = lazy(() => badgePage().then((module) => ({ default: module.BadgePage })));
const SettingsPage = lazy(() =>
  import('../settings/settings-page').then((module) => ({ default: module.SettingsPage })),
);
const TrashPage = lazy(() => import('../trash/trash-page').then((module) => ({ default: module.TrashPage })));
const CollectionPage = lazy(() =>
  import('../collections/collection-page').then((module) => ({ default: module.CollectionPage })),
);
const FavouritesPage = lazy(() =>
  import('../collections/picked-pages').then((module) => ({ default: module.FavouritesPage })),
);
const ArchivePage = lazy(() =>
  import('../collections/picked-pages').then((module) => ({ default: module.ArchivePage })),
);

const Tour = lazy(() => import('../tour/tour').then((module) => ({ default: module.Tour })));

const QualityPage = lazy(() => import('../quality/quality-page').then((module) => ({ default: module.QualityPage })));
const SearchPage = lazy(() => import('../search/search-page').then((module) => ({ default: module.SearchPage })));

/** Sidebar and page. */
export function Frame() {
  useActivity();
  useCheckSummary();
  useLastWords();
  useToldPreferences();
  useMenuCommands();
  useShortcuts();
  // The page that is asked for most is there before it is asked for.
  useAhead(badgePage);
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  // A new page begins at its top, and a screen reader begins with it.
  const first = useRef(true);
  useEffect(() => {
    // What a page gives the focus to itself, such as a name to be written, keeps it.
    const taken = main.current?.contains(document.activeElement) === true;
    if (!first.current && !taken) main.current?.focus();
    first.current = false;
    main.current?.scrollTo({ top: 0 });
  }, [pathname]);
  return (
    <div className="frame">
      <Sidebar />
      <main className="page" ref={main} tabIndex={-1}>
        <ReadOnlyBanner />
        <Suspense fallback={<Skeleton label={t('app:loading')} />}>
          <Routes>
            <Route path="/" element={<TranscriptPage scrollParent={main} />} />
            <Route path="/badge/:id" element={<BadgePage />} />
            <Route path="/trash" element={<TrashPage />} />
            <Route path="/quality" element={<QualityPage />} />
            <Route path="/settings" element={<SettingsPage />} />
            <Route path="/collection/:id" element={<CollectionPage scrollParent={main} />} />
            <Route path="/search/:id" element={<SearchPage scrollParent={main} />} />
            <Route path="/favourites" element={<FavouritesPage scrollParent={main} />} />
            <Route path="/archive" element={<ArchivePage scrollParent={main} />} />
          </Routes>
        </Suspense>
      </main>
      <CommandDialogs />
      <WhenIdle>
        <Changing>
          <Tour />
        </Changing>
      </WhenIdle>
    </div>
  );
}
