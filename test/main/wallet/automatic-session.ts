import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { aSession } from './a-session';
import { settled, someTimers } from './backup-timers';

export const backupWords = 'pinned on another lapel';

/** A session in that folder whose automatic backups go into `place`, each when the test says so; one day's stay. */
export async function automaticSession(folder: string) {
  let now = new Date('2026-11-22T12:00:00.000Z');
  const { timers, ring } = someTimers();
  const session = aSession(folder, { timers, now: () => now });
  must(await session.create({ passphrase, keyRing: false }));
  const place = join(aFolder(), 'backups');
  mkdirSync(place);
  must(await session.setBackupPassphrase(backupWords));
  must(session.planBackups({ folder: place, daily: 1, weekly: 0 }));
  const setClock = (at: string): void => {
    now = new Date(at);
  };
  /** Changes something at that instant, lets the backup be made, and gives the names of all that are there. */
  const made = async (at: string): Promise<readonly string[]> => {
    setClock(at);
    must(session.saveSettings({ ...must(session.settings()), profileName: at }));
    ring();
    await settled(session);
    return readdirSync(place);
  };
  return { session, place, setClock, made };
}
