import { z } from 'zod';
import type { BackupContents, BackupMade, BackupStatus, RestoreOutcome } from '../backup';
import { call } from './call';
import { none, passphrase } from './shapes';

/** Backups of the present wallet. */
export const backupCalls = {
  'backup.status': call<BackupStatus>()(none),
  /** Asks the person where to; null when they change their mind. `kept`: the passphrase that was chosen before. */
  'backup.make': call<BackupMade | null>()(
    z.tuple([
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('kept') }),
        z.strictObject({ kind: z.literal('new'), passphrase }),
      ]),
    ]),
  ),
  'backup.passphrase': call<null>()(z.tuple([passphrase])),
  /** Backs up by itself from now on; asks for the folder unless it stays the same. */
  'backup.automatic': call<null>()(
    z.tuple([
      z.strictObject({ daily: z.number().int().min(1).max(366), weekly: z.number().int().min(0).max(520) }),
      z.enum(['same', 'choose']),
    ]),
  ),
  'backup.stopAutomatic': call<null>()(none),
  /** Asks the person for a backup; the calls after it are about that file. */
  'backup.choose': call<{ readonly name: string } | null>()(none),
  /** The last backup of the present wallet, where it is known and still there; then it is the chosen one. */
  'backup.chooseLast': call<{ readonly name: string; readonly path: string } | null>()(none),
  /** The backup that an import was given and refused, by the key of its line; then it is the chosen one. */
  'backup.chooseRefused': call<{ readonly name: string } | null>()(z.tuple([z.uuid()])),
  'backup.peek': call<BackupContents>()(z.tuple([passphrase])),
  'backup.restore': call<RestoreOutcome>()(z.tuple([passphrase])),
  'backup.cancel': call<null>()(none),
  'backup.dismiss': call<null>()(none),
} as const;
