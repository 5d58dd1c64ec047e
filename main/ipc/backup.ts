import { basename } from 'node:path';
import { failure, success } from '../../shared/result';
import { askedName } from '../backup/backup-names';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';
import type { WalletHouse } from './profiles';

/** SECURITY: a page never names a file or folder; the person chooses it in the system's own dialog, and main keeps it. */
export function backupHandlers(
  session: RemoteWallet,
  desktop: Desktop,
  house: Pick<WalletHouse, 'lastBackup' | 'rememberBackup'>,
): Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>> {
  let chosen: string | null = null;
  return {
    'backup.status': async () => {
      const status = await session.backupStatus();
      // A damaged wallet cannot say where its backups lie.
      if (status.ok && status.value.last) house.rememberBackup(status.value.last.path);
      return status;
    },
    'backup.make': async (by) => {
      const passphrase = by.kind === 'new' ? by.passphrase : null;
      const path = await desktop.chooseTarget(askedName(new Date()));
      return path === null ? success(null) : session.backUp(path, { passphrase, remember: true });
    },
    'backup.passphrase': (passphrase) => session.setBackupPassphrase(passphrase),
    'backup.automatic': async (keep, folder) => {
      const status = await session.backupStatus();
      if (!status.ok) return status;
      const known = folder === 'same' ? (status.value.plan?.folder ?? null) : null;
      const place = known ?? (await desktop.chooseFolder('backup'));
      return place === null ? success(null) : session.planBackups({ folder: place, ...keep });
    },
    'backup.stopAutomatic': () => session.planBackups(null),
    'backup.choose': async () => {
      const path = await desktop.chooseFile('backup');
      if (path === null) return success(null);
      chosen = path;
      return success({ name: basename(path) });
    },
    'backup.chooseLast': () => {
      chosen = house.lastBackup();
      return success(chosen === null ? null : { name: basename(chosen), path: chosen });
    },
    'backup.chooseRefused': async (key) => {
      const path = await session.refusedFile(key);
      if (!path.ok) return path;
      chosen = path.value;
      return success(chosen === null ? null : { name: basename(chosen) });
    },
    'backup.peek': (passphrase) =>
      chosen === null ? failure({ kind: 'backup-not-one' }) : session.peekBackup(chosen, passphrase),
    'backup.restore': (passphrase) =>
      chosen === null ? failure({ kind: 'backup-not-one' }) : session.restoreBackup(chosen, passphrase),
    'backup.cancel': () => session.cancelBackup(),
    'backup.dismiss': () => session.dismissBackupReminder(),
  };
}
