import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContents, RestoreOutcome } from '../../../shared/backup';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { loadSettings, useSettingsDispatch } from '../settings/use-settings';
import { OpenBackupForm } from './open-backup-form';
import { RunningBar } from './running-bar';
import { useBackupStatus } from './use-backup';
import { useWhen } from './use-when';
import './backup.css';

type Step =
  | { readonly kind: 'passphrase'; readonly name: string }
  | { readonly kind: 'contents'; readonly contents: BackupContents; readonly passphrase: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly outcome: RestoreOutcome }
  | { readonly kind: 'refused'; readonly words: string };

interface RestoreDialogProps {
  /** The file that was chosen and waits for its passphrase; or the passphrase, where both are known. */
  readonly from: { readonly name: string } | { readonly passphrase: string };
  /** The passphrase was handed over. */
  readonly onBegun?: () => void;
  readonly onClose: () => void;
}

/** From the file to the wallet: passphrase, what is in it, progress, what became of it. */
export function RestoreDialog({ from, onBegun, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const dispatch = useSettingsDispatch();
  const [step, setStep] = useState<Step>('name' in from ? { kind: 'passphrase', ...from } : { kind: 'running' });
  const { status, again } = useBackupStatus();
  const begun = useRef(false);

  async function restore(passphrase: string): Promise<void> {
    setStep({ kind: 'running' });
    const asked = bridge.backup.restore(passphrase);
    again();
    const outcome = await asked;
    // Name and addresses came back with it.
    if (outcome.ok) void dispatch(loadSettings());
    setStep(outcome.ok ? { kind: 'done', outcome: outcome.value } : { kind: 'refused', words: words(outcome.error) });
  }
  useEffect(() => {
    if (!('passphrase' in from) || begun.current) return;
    begun.current = true;
    void restore(from.passphrase);
    onBegun?.();
  });

  const close = () => {
    if (step.kind === 'running') void bridge.backup.cancel();
    onClose();
  };
  return (
    <Dialog isOpen onClose={close} title={step.kind === 'done' ? t('backup:restoredTitle') : t('backup:restoreTitle')}>
      {step.kind === 'passphrase' && (
        <OpenBackupForm
          name={step.name}
          onCancel={onClose}
          onOpened={(contents, passphrase) => setStep({ kind: 'contents', contents, passphrase })}
        />
      )}
      {step.kind === 'contents' && (
        <>
          <Contents contents={step.contents} />
          <p className="backup-lead">{t('backup:restoreText')}</p>
          <ButtonRow
            cancel={<Button onPress={onClose}>{t('backup:cancel')}</Button>}
            action={
              <Button variant="primary" onPress={() => void restore(step.passphrase)} autoFocus>
                {t('backup:restoreNow')}
              </Button>
            }
          />
        </>
      )}
      {step.kind === 'running' && <RunningBar running={status?.running ?? { kind: 'restore', done: 0, total: 0 }} />}
      {step.kind === 'done' && <Outcome outcome={step.outcome} onClose={onClose} />}
      {step.kind === 'refused' && (
        <>
          <p role="alert">{step.words}</p>
          <div className="dialog-actions">
            <Button onPress={onClose} autoFocus>
              {t('app:close')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** When it was made and how much is in it. */
export function Contents({ contents }: { readonly contents: BackupContents }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { made, records, bytes } = contents;
  return <p>{t('backup:contents', { when: when(made), count: records, size: bytes })}</p>;
}

function Outcome({ outcome, onClose }: { readonly outcome: RestoreOutcome; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { added, completed, unchanged } = outcome;
  return (
    <>
      <ul className="backup-outcome" role="status">
        <li>{t('backup:restoredAdded', { count: added })}</li>
        {completed > 0 && <li>{t('backup:restoredCompleted', { count: completed })}</li>}
        {unchanged > 0 && <li>{t('backup:restoredUnchanged', { count: unchanged })}</li>}
      </ul>
      <div className="dialog-actions">
        <Button variant="primary" onPress={onClose} autoFocus>
          {t('app:close')}
        </Button>
      </div>
    </>
  );
}
