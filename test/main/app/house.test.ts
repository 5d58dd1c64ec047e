import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHouse } from '../../../main/app/house';
import { openProfiles } from '../../../main/electron/profile-store';
import { success } from '../../../shared/result';

function aHouse() {
  const data = mkdtempSync(join(tmpdir(), 'lapel-house-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const profiles = openProfiles(data, join(data, 'wallet'), () => new Date('2026-11-22T12:00:00Z'));
  const done: string[] = [];
  const house = createHouse({
    profiles,
    wallet: {
      useFolder: (folder) => {
        done.push(folder.slice(data.length + 1));
        return Promise.resolve(success({ kind: 'absent', keyRing: { kind: 'unavailable', backend: 'none' } } as const));
      },
    },
    chooseFolder: () => Promise.resolve(null),
    showFolder: () => undefined,
    changed: () => undefined,
    unnamed: () => 'My wallet',
    eraseTraces: () => Promise.resolve(void done.push('traces')),
  });
  const fill = () => {
    mkdirSync(profiles.folder(), { recursive: true });
    writeFileSync(join(profiles.folder(), 'vault.db'), 'mine');
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
