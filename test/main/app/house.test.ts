import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHouse } from '../../../main/app/house';
import { openProfiles } from '../../../main/electron/profile-store';
import { takeLock } from '../../../main/vault/lock-file';
import { vaultPaths } from '../../../main/vault/paths';
import { success } from '../../../shared/result';

interface Parts {
  /** Waited for each time a wallet is locked. */
  readonly locked?: () => Promise<void>;
  /** The folder that is chosen to move to, within the test's own. */
  readonly chosen?: string;
}

function aHouse({ locked = () => Promise.resolve(), chosen }: Parts = {}) {
  const data = mkdtempSync(join(tmpdir(), 'lapel-house-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const profiles = openProfiles(data, join(data, 'wallet'), () => new Date('2026-11-22T12:00:00Z'));
  const done: string[] = [];
  const house = createHouse({
    profiles,
    wallet: {
      useFolder: async (folder) => {
        await locked();
        done.push(folder.slice(data.length + 1));
        return success({ kind: 'absent', keyRing: { kind: 'unavailable', backend: 'none' } } as const);
      },
    },
    chooseFolder: () => Promise.resolve(chosen === undefined ? null : join(data, chosen)),
    showFolder: () => undefined,
    changed: () => undefined,
    unnamed: () => 'My wallet',
    eraseTraces: () => Promise.resolve(void done.push('traces')),
  });
  const fill = () => {
    mkdirSync(profiles.folder(), { recursive: true });
    writeFileSync(join(profiles.folder(), 'vault.db'), 'mine');
    writeFileSync(join(profiles.folder(), 'vault.json'), '{}');
    return join(profiles.folder(), 'vault.db');
  };
  return { house, profiles, done, fill, data };
}

test('no wallet is taken away without its name', async () => {
  const { house, profiles, fill } = aHouse();
  const file = fill();
  const refused = { ok: false, error: { kind: 'name-not-typed' } };
  for (const typed of ['', 'erase', 'wallet']) {
    expect(await house.erase(typed)).toEqual(refused);
    expect(await house.delete('first', typed)).toEqual(refused);
  }
  profiles.change('first', { name: 'Home', colour: 'plum' });
  expect(await house.erase('My wallet')).toEqual(refused);
  expect(existsSync(file)).toBe(true);
  expect((await house.delete('first', 'home ')).ok).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test('with the last wallet everything beside it goes; while there is another, it stays', async () => {
  const { house, fill, done, data } = aHouse();
  fill();
  await house.create({ name: 'Work', colour: 'teal' });
  const second = fill();
  expect(await house.erase('Work')).toEqual(success(null));
  expect(existsSync(second)).toBe(false);
  expect(done).not.toContain('traces');
  expect(await house.erase('my wallet')).toEqual(success(null));
  expect(done).toContain('traces');
  expect(existsSync(join(data, 'wallet'))).toBe(false);
  expect(existsSync(join(data, 'profiles.json'))).toBe(false);
});

test('the last backup is offered only while it is there', () => {
  const { house, data } = aHouse();
  const backup = join(data, 'a.lapelbackup');
  house.rememberBackup(backup);
  expect(house.lastBackup()).toBeNull();
  writeFileSync(backup, '');
  expect(house.lastBackup()).toBe(backup);
});

test('a disk on which the last backup cannot be remembered keeps nobody from hearing of it', () => {
  const { house, data } = aHouse();
  mkdirSync(join(data, 'profiles.json.new'));
  expect(() => house.rememberBackup(join(data, 'a.lapelbackup'))).not.toThrow();
});

/** A wallet that takes its time to lock, as one does whose jobs have to stop first. */
function slowly() {
  const waiting: (() => void)[] = [];
  const locked = () => new Promise<void>((settle) => waiting.push(settle));
  const go = async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      for (const settle of waiting.splice(0)) settle();
      await new Promise((settle) => setTimeout(settle, 1));
    }
  };
  return { locked, go };
}

test('a wallet that is chosen while another is being erased is not erased in its place', async () => {
  const { locked, go } = slowly();
  const { house, profiles, fill } = aHouse({ locked });
  const home = fill();
  const made = house.create({ name: 'Work', colour: 'teal' });
  await go();
  expect((await made).ok).toBe(true);
  const work = fill();
  const erased = house.erase('Work');
  const used = house.use('first');
  await go();
  expect((await erased).ok).toBe(true);
  expect((await used).ok).toBe(true);
  expect([existsSync(home), existsSync(work)]).toEqual([true, false]);
  expect(profiles.read().current).toBe('first');
  expect(profiles.read().profiles.map(({ id }) => id)).toEqual(['first']);
});

test('a wallet that is chosen while another is moved keeps its own place', async () => {
  const { locked, go } = slowly();
  const { house, profiles, fill, data } = aHouse({ locked, chosen: 'stick' });
  const home = fill();
  const made = house.create({ name: 'Work', colour: 'teal' });
  await go();
  await made;
  fill();
  const own = profiles.folder();
  const moved = house.move();
  await new Promise((settle) => setTimeout(settle));
  const used = house.use('first');
  await go();
  expect((await moved).ok).toBe(true);
  expect((await used).ok).toBe(true);
  expect(profiles.folder('first')).toBe(join(data, 'wallet'));
  expect(existsSync(home)).toBe(true);
  const workId = profiles.read().profiles.find(({ name }) => name === 'Work')?.id ?? '';
  expect(profiles.folder(workId)).toBe(join(data, 'stick'));
  expect(existsSync(join(data, 'stick', 'vault.db'))).toBe(true);
  expect(existsSync(own)).toBe(false);
});

test('a wallet that is moved is closed to everybody until the old files are gone', async () => {
  const held: boolean[] = [];
  const { house, profiles, fill, data } = aHouse({
    chosen: 'stick',
    locked: () => Promise.resolve(void held.push(existsSync(vaultPaths(join(data, 'wallet')).lock))),
  });
  const home = fill();
  expect((await house.move()).ok).toBe(true);
  expect(held).toEqual([false, true]);
  expect(profiles.folder()).toBe(join(data, 'stick'));
  expect([existsSync(home), existsSync(join(data, 'stick', 'vault.lock'))]).toEqual([false, false]);
});

test('a wallet that another program holds stays where it is', async () => {
  const { house, fill, data } = aHouse({ chosen: 'stick' });
  const home = fill();
  const lock = takeLock(vaultPaths(join(data, 'wallet')).lock);
  expect(await house.move()).toMatchObject({ ok: false, error: { kind: 'vault-in-use' } });
  lock?.release();
  expect([existsSync(home), existsSync(join(data, 'stick'))]).toEqual([true, false]);
});

test('a folder that holds something is refused while the page that asked is still there to say so', async () => {
  const { house, fill, done, data } = aHouse({ chosen: 'Documents' });
  const home = fill();
  mkdirSync(join(data, 'Documents'));
  writeFileSync(join(data, 'Documents', 'letter.txt'), 'Dear Mia');
  expect(await house.move()).toMatchObject({ ok: false, error: { kind: 'folder-not-empty' } });
  expect(done).toEqual([]);
  expect(existsSync(home)).toBe(true);
});
