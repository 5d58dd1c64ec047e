import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/refusals';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** What was refused where no page could hear it, one after the other, whether the wallet is open or not. */
export function Refusals() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  useEffect(() => {
    const read = (): void => void bridge.refusals.read().then((all) => all.ok && setRefusals(all.value));
    read();
    return bridge.on.refusalsWaiting(read);
  }, []);
  const [first] = refusals;
  if (!first) return null;
  const close = (): void => {
    setRefusals(refusals.slice(1));
    void bridge.refusals.told(first.what).then((all) => all.ok && setRefusals(all.value));
  };
  return (
    <Dialog isOpen onClose={close} title={t(`shell:refusal.${first.what}`)} role="alertdialog">
      <p>{words(first.error)}</p>
      {first.what === 'files' && <p>{t('shell:refusal.filesKept')}</p>}
      <div className="dialog-actions">
        <Button variant="primary" autoFocus onPress={close}>
          {t('app:close')}
        </Button>
      </div>
    </Dialog>
  );
}
