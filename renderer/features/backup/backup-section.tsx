import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../shared/backup';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toasts';
import { Keepable } from '../keep/keepable';
import { Changing } from '../keep/read-only';
import { SettingsError, SettingsSection } from '../settings/settings-section';
import { AutomaticBackups, keepUsual } from './automatic-backups';
import { LeftOutNote } from './left-out-note';
import { NewPassphraseDialog } from './new-passphrase-dialog';
import { RestoreDialog } from './restore-dialog';
import { RunningBar } from './running-bar';
import { useBackupStatus } from './use-backup';
import { useWhen } from './use-when';
import './backup.css';

/** What a passphrase is asked for. */
type Wanted = 'make' | 'automatic' | 'change';
type Open =
  | { readonly kind: 'passphrase'; readonly wanted: Wanted }
  | { readonly kind: 'restore'; readonly name: string };

/** Backups in the settings: the last one, one now, by themselves, and back again. */
export function BackupSection() {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const { status, again } = useBackupStatus();
  const [open, setOpen] = useState<Open | null>(null);
  const [error, setError] = useState<string | null>(null);

  /** Carries out a wish; null stands for a change of mind. */
  async function ask<T>(
    asked: Promise<Result<T | null, WalletError>>,
    said: (value: T) => string | null,
  ): Promise<boolean> {
    setError(null);
    again();
    const done = await asked;
    again();
    if (!done.ok && done.error.kind !== 'cancelled') setError(words(done.error));
    const message = done.ok && done.value !== null ? said(done.value) : null;
    if (message !== null) toast.show({ message });
    return done.ok;
  }
  const make = (by: Parameters<typeof bridge.backup.make>[0]) =>
    ask(bridge.backup.make(by), ({ records }) => t('backup:made', { count: records }));
  const automate = () => ask(bridge.backup.automatic(keepUsual, 'choose'), () => null);

  async function chosen(wanted: Wanted, passphrase: string): Promise<void> {
    setOpen(null);
    if (wanted === 'make') return void make({ kind: 'new', passphrase });
    const kept = await ask(bridge.backup.passphrase(passphrase), () => null);
    if (kept && wanted === 'automatic') void automate();
    else if (kept) toast.show({ message: t('backup:passphraseChanged') });
  }
  async function restore(): Promise<void> {
    const file = await bridge.backup.choose();
    if (!file.ok) setError(words(file.error));
    else if (file.value) setOpen({ kind: 'restore', name: file.value.name });
  }
  const asking = (wanted: Wanted) => setOpen({ kind: 'passphrase', wanted });

  return (
    <SettingsSection title={t('backup:title')} text={t('backup:text')}>
      {status && (
        <>
          <LastBackup status={status} />
          {status.running ? (
            <RunningBar running={status.running} />
          ) : (
            <div className="backup-buttons">
              <Button
                variant="secondary"
                onPress={() => (status.hasPassphrase ? void make({ kind: 'kept' }) : asking('make'))}
              >
                {t('backup:make')}
              </Button>
              <Changing>
                <Button variant="quiet" onPress={() => void restore()}>
                  {t('backup:restore')}
                </Button>
                {status.hasPassphrase && (
                  <Button variant="quiet" onPress={() => asking('change')}>
                    {t('backup:changePassphrase')}
                  </Button>
                )}
              </Changing>
            </div>
          )}
          <SettingsError words={error} />
          <Keepable>
            <AutomaticBackups
              status={status}
              ask={ask}
              onStart={() => (status.hasPassphrase ? void automate() : asking('automatic'))}
            />
          </Keepable>
        </>
      )}
      {open?.kind === 'passphrase' && (
        <NewPassphraseDialog
          onClose={() => setOpen(null)}
          onChosen={(passphrase) => void chosen(open.wanted, passphrase)}
        />
      )}
      {open?.kind === 'restore' && (
        <RestoreDialog
          from={{ name: open.name }}
          onClose={() => {
            setOpen(null);
            again();
          }}
        />
      )}
    </SettingsSection>
  );
}

function LastBackup({ status: { last } }: { readonly status: BackupStatus }) {
  const { t } = useTranslation();
  const when = useWhen();
  if (!last) return <p className="settings-none">{t('backup:none')}</p>;
  return (
    <div className="backup-last">
      <p>{t('backup:last', { when: when(last.at), count: last.records, size: last.bytes })}</p>
      <LeftOutNote last={last} />
      <p className="backup-path">
        <code dir="ltr">{last.path}</code>
      </p>
    </div>
  );
}
