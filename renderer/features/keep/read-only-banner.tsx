import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useToast } from '../../ui/toasts';
import { whyReadOnly } from './read-only';
import { useUnlocked } from './use-unlocked';
import './keep.css';

/** Says on every page that the wallet is damaged, and how to go on with what can be read. */
export function ReadOnlyBanner() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const readOnly = useUnlocked()?.readOnly;
  if (!readOnly) return null;
  async function adopt(): Promise<void> {
    const done = await bridge.vault.adopt();
    if (!done.ok) toast.show({ message: words(done.error) });
  }
  return (
    <section className="read-only" aria-label={t('keep:readOnlyTitle')}>
      <div className="read-only-words" id={whyReadOnly}>
        <strong>{t('keep:readOnlyTitle')}</strong>
        {readOnly.lost === 0
          ? t('keep:readOnlyAll', { count: readOnly.badges })
          : t('keep:readOnlySome', { ...readOnly })}{' '}
        {t('keep:readOnlyWhat')}
      </div>
      <Button onPress={() => setAsking(true)}>{t('keep:readOnlySave')}</Button>
      <ConfirmDialog
        isOpen={asking}
        title={t('keep:readOnlySaveTitle')}
        text={t('keep:readOnlySaveText')}
        action={t('keep:readOnlySave')}
        onConfirm={() => void adopt()}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
