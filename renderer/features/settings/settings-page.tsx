import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { BackupSection } from '../backup/backup-section';
import { NoticesSection } from '../notices/notices-section';
import { WatchedSection } from '../intake/watched-section';
import { AboutSection } from './about-section';
import { EmailsSection } from './emails-section';
import { LanguageSection } from './language-section';
import { LockSection } from './lock-section';
import { PrivacySection } from './privacy-section';
import { ProfileSection } from './profile-section';
import { StartSection } from './start-section';
import { ThemeSection } from './theme-section';
import { TrustSection } from './trust-section';
import { loadSettings, useSettingsDispatch, useSettingsState } from './use-settings';
import { VocabulariesSection } from './vocabularies-section';
import './settings.css';

const KeepSections = lazy(() => import('../keep/keep-sections').then((module) => ({ default: module.KeepSections })));

/** Every choice the earner has; each is saved as it is made. Route `/settings`. */
export function SettingsPage() {
  const { t } = useTranslation();
  const dispatch = useSettingsDispatch();
  const words = useErrorWords();
  const state = useSettingsState();
  // Read anew: the application menu changes what is shown here, too.
  useEffect(() => void dispatch(loadSettings()), [dispatch]);
  return (
    <div className="settings-page">
      <PageHeader title={t('settings:title')} />
      {state.kind === 'unread' && <Skeleton look="lines" label={t('settings:loading')} />}
      {state.kind === 'failed' && (
        <div role="alert">
          <p>{t('settings:loadFailed', { reason: words(state.error) })}</p>
          <Button variant="secondary" onPress={() => void dispatch(loadSettings())}>
            {t('settings:retry')}
          </Button>
        </div>
      )}
      {state.kind === 'ready' && (
        <>
          <ProfileSection settings={state.settings} />
          <EmailsSection settings={state.settings} />
          <PrivacySection settings={state.settings} />
          <NoticesSection settings={state.settings} />
          <BackupSection />
          <WatchedSection />
          <TrustSection />
          <VocabulariesSection />
          <LanguageSection preferences={state.preferences} />
          <ThemeSection preferences={state.preferences} />
          <LockSection settings={state.settings} />
          <StartSection preferences={state.preferences} />
          <Suspense>
            <KeepSections />
          </Suspense>
          <AboutSection about={state.about} />
        </>
      )}
    </div>
  );
}
