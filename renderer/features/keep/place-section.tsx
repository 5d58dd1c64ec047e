import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletPlaceView } from '../../../shared/contract';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { SettingsError, SettingsSection } from '../settings/settings-section';
import { TypeToConfirm } from './type-to-confirm';
import { useBackUpFirst } from './use-back-up-first';
import { useProfiles, walletName } from './use-profiles';
import './keep.css';

/** Where the wallet lies: shown, moved, erased. */
export function PlaceSection() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [place, setPlace] = useState<WalletPlaceView | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const profiles = useProfiles();
  const backUp = useBackUpFirst();
  useEffect(() => {
    void bridge.place.read().then((answer) => answer.ok && setPlace(answer.value));
  }, []);

  async function move(): Promise<void> {
    setError(null);
    const moved = await bridge.place.move();
    if (!moved.ok) setError(words(moved.error));
    else if (moved.value) setPlace(moved.value);
  }
  async function erase(typed: string): Promise<void> {
    setAsking(false);
    const erased = await bridge.place.erase(typed);
    if (!erased.ok) setError(words(erased.error));
  }
  const present = profiles?.profiles.find(({ id }) => id === profiles.current);
  const name = walletName(present ?? { name: '' }, t);
  return (
    <>
      <SettingsSection title={t('keep:placeTitle')} text={t('keep:placeText')}>
        {place && (
          <>
            <div>
              <p className="keep-note">{t('keep:placeFolder')}</p>
              <code className="keep-path" dir="ltr">
                {place.folder}
              </code>
              <p className="keep-note">{t('keep:placeSize', { bytes: place.bytes })}</p>
            </div>
            {place.synced !== null && (
              <p className="keep-warning">{t('keep:placeSynced', { service: place.synced })}</p>
            )}
          </>
        )}
        <div className="keep-actions">
          <Button onPress={() => void bridge.place.show()}>{t('keep:placeShow')}</Button>
          <Button onPress={() => void move()}>{t('keep:placeMove')}</Button>
        </div>
        <p className="keep-note">{t('keep:placeMoveHint')}</p>
        <p className="keep-note">{t('keep:placeClear')}</p>
        <SettingsError words={error} />
      </SettingsSection>
      <SettingsSection title={t('keep:eraseTitle')} text={t('keep:eraseText')}>
        <div>
          <Button variant="danger" onPress={() => setAsking(true)}>
            {t('keep:eraseButton')}
          </Button>
        </div>
        {backUp.dialog}
        {asking && (
          <TypeToConfirm
            title={t('keep:eraseAskTitle')}
            text={t('keep:eraseAskText', { name })}
            label={t('keep:walletDeleteType', { name })}
            word={name}
            action={t('keep:eraseDo')}
            instead={
              <div>
                <Button
                  onPress={() => {
                    setAsking(false);
                    backUp.begin();
                  }}
                >
                  {t('keep:eraseBackUp')}
                </Button>
              </div>
            }
            onConfirm={(typed) => void erase(typed)}
            onClose={() => setAsking(false)}
          />
        )}
      </SettingsSection>
    </>
  );
}
