import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { Refusal } from './refusal';
import { ConfirmDialog } from '../../ui/confirm-dialog';

/** A new, empty wallet in the place of the damaged one. */
export function StartOver() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  async function begin(): Promise<void> {
    setAsking(false);
    const begun = await bridge.vault.startOver();
    if (!begun.ok) setError(words(begun.error));
  }
  return (
    <section className="damaged-way">
      <h2>{t('keep:startOverTitle')}</h2>
      <p>{t('keep:startOverText')}</p>
      <div className="damaged-buttons">
        <Button onPress={() => setAsking(true)}>{t('keep:startOver')}</Button>
      </div>
      <Refusal words={error} />
      <ConfirmDialog
        isOpen={asking}
        title={t('keep:startOverAsk')}
        text={t('keep:startOverAskText')}
        action={t('keep:startOver')}
        onConfirm={() => void begin()}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
