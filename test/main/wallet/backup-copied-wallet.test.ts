import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { aSession } from './a-session';
import { automaticSession } from './automatic-session';
import { settled, someTimers } from './backup-timers';

it('two copies of one wallet that back up into one folder neither replace nor delete what the other made', async () => {
  const folder = aFolder();
  const { session, place, made } = await automaticSession(folder);
  await made('2026-11-22T12:00:00.000Z');
  await session.lock();
  const copied = join(aFolder(), 'copied');
  cpSync(folder, copied, { recursive: true });
  must(await session.unlock({ kind: 'passphrase', passphrase }));
  const [mine] = (await made('2026-11-25T12:00:00.000Z')).filter((name) => name.includes('2026-11-25'));
  const bytes = readFileSync(join(place, mine ?? ''));

  let now = new Date('2026-11-25T13:00:00.000Z');
  const { timers, ring } = someTimers();
  const other = aSession(copied, { timers, now: () => now });
  must(await other.unlock({ kind: 'passphrase', passphrase }));
  const otherMade = async (at: string) => {
    now = new Date(at);
    must(other.saveSettings({ ...must(other.settings()), profileName: at }));
    ring();
    await settled(other);
    return readdirSync(place);
  };
  const both = await otherMade('2026-11-25T14:00:00.000Z');
  expect(both).toEqual(expect.arrayContaining([mine]));
  expect(readFileSync(join(place, mine ?? ''))).toEqual(bytes);
  expect(await otherMade('2026-11-28T14:00:00.000Z')).toEqual([mine, 'Lapel backup 2026-11-28.lapelbackup']);
  expect(readFileSync(join(place, mine ?? ''))).toEqual(bytes);
}, 60_000);
