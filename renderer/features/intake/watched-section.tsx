import { FolderPlus } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import type { WatchedFolder, WatchedView } from '../../../shared/watched';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { KeptList } from '../settings/kept-list';
import { SettingsError, SettingsSection } from '../settings/settings-section';
import { startImport } from './start-import';
import { useImportDispatch } from './use-imports';
import './intake.css';

/** Settings: the folders Lapel looks into for new badges. */
export function WatchedSection() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const dispatch = useImportDispatch();
  const [folders, setFolders] = useState<readonly WatchedFolder[]>([]);
  const [error, setError] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();

  const take = useCallback(
    (read: Result<WatchedView | null, WalletError>) => {
      setError(read.ok ? null : words(read.error));
      if (read.ok && read.value) setFolders(read.value.folders);
    },
    [words],
  );
  useEffect(() => void bridge.watched.read().then(take), [take]);
  useEffect(() => {
    if (hash === '#watched') place.current?.scrollIntoView({ block: 'start' });
  }, [hash]);

  const addExisting = async (path: string): Promise<void> => {
    await dispatch(startImport(() => bridge.watched.takeExisting(path)));
    take(await bridge.watched.read());
  };
  return (
    <div ref={place}>
      <SettingsSection title={t('intake:watchedTitle')} text={t('intake:watchedText')} isKept>
        <KeptList
          label={t('intake:watchedLabel')}
          none={t('intake:watchedNone')}
          items={folders.map(({ path, name, state, existing }) => ({
            id: path,
            name,
            notes: [
              <span key="path" dir="ltr">
                {path}
              </span>,
              ...(state === 'gone' ? [<span key="gone">{t('intake:watchedGone')}</span>] : []),
              ...(existing > 0
                ? [
                    <span className="watched-existing" key="existing">
                      {t('intake:watchedExisting', { count: existing })}
                      <Button variant="secondary" onPress={() => void addExisting(path)}>
                        {t('intake:watchedTakeExisting')}
                      </Button>
                    </span>,
                  ]
                : []),
            ],
            removeLabel: t('intake:watchedRemove', { name }),
            onRemove: () => void bridge.watched.remove(path).then(take),
          }))}
        />
        <div>
          <Button
            variant="secondary"
            icon={<FolderPlus aria-hidden="true" />}
            onPress={() => void bridge.watched.add().then(take)}
          >
            {t('intake:watchedAdd')}
          </Button>
        </div>
        <SettingsError words={error} />
      </SettingsSection>
    </div>
  );
}
