import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { markOf, remember, type StoredFolder, unseen } from '../../../main/wallet/watched-memory';
import { scanFolder } from '../../../main/wallet/watched-scan';
import { createSettling } from '../../../main/wallet/watched-settled';
import { createWatched } from '../../../main/wallet/watched-folders';
import { VaultRefusal } from '../../../main/vault/refusal';
import type { Vault } from '../../../main/vault/types';
import { success } from '../../../shared/result';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lapel-watched-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A shelf in memory, and what was taken. */
function aHouse(disk: { isFull?: boolean; isGone?: boolean } = {}) {
  const shelf = new Map<string, unknown>();
  const vault = {
    shelf() {
      if (disk.isGone) throw new Error('disk I/O error');
      return [...shelf].map(([id, value]) => ({ id, value }));
    },
    putOnShelf(_kind: string, id: string, value: unknown) {
      if (disk.isFull) throw new VaultRefusal({ kind: 'disk-full' });
      shelf.set(id, value);
    },
    takeOffShelf: (_kind: string, id: string) => void shelf.delete(id),
  } as unknown as Vault;
  const taken: string[][] = [];
  const watched = createWatched({
    vault: () => vault,
    withVault: (use) => use(vault),
    now: () => new Date(),
    take: (paths) => (taken.push([...paths]), success({ job: '1' })),
    takeAsked: (paths) => (taken.push([...paths]), success({ job: '2' })),
  });
  onTestFinished(() => watched.stop());
  return { watched, taken, shelf };
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await new Promise((settle) => setTimeout(settle, 100));
};

test('what was there is offered, what comes is taken once it stands still, and nothing is moved', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'old.png'), 'old');
  const { watched, taken, shelf } = aHouse();
  expect(await watched.watchFolder(folder)).toMatchObject({ ok: true, value: { folders: [{ existing: 1 }] } });
  await writeFile(join(folder, 'new.json'), '{}');
  await writeFile(join(folder, 'notes.txt'), 'no badge');
  await until(() => taken.length > 0);
  expect(taken).toEqual([[join(folder, 'new.json')]]);
  expect((await readdir(folder)).sort()).toEqual(['new.json', 'notes.txt', 'old.png']);
  // Nothing that stands in the vault names a file.
  expect(JSON.stringify([...shelf.values()])).not.toContain('new.json');
  await watched.takeExisting(folder);
  expect(taken[1]).toEqual([join(folder, 'old.png')]);
  expect(await watched.watched()).toMatchObject({ value: { folders: [{ existing: 0, state: 'watching' }] } });
});

test('a look that finds the disk of the wallet gone for a moment brings nothing down', async () => {
  const folder = await aFolder();
  const disk = { isGone: false };
  const { watched, taken } = aHouse(disk);
  await watched.watchFolder(folder);
  disk.isGone = true;
  await writeFile(join(folder, 'new.json'), '{}');
  // The look comes as soon as the system tells of the file.
  await new Promise((settle) => setTimeout(settle, 1_000));
  disk.isGone = false;
  await writeFile(join(folder, 'newer.json'), '{}');
  await until(() => taken.flat().length > 1);
  expect(taken.flat().sort()).toEqual([join(folder, 'new.json'), join(folder, 'newer.json')]);
});

test('what comes while the disk is full is taken later, and brings nothing down', async () => {
  const folder = await aFolder();
  const disk = { isFull: false, asked: 0 };
  const { watched, taken } = aHouse({
    get isFull() {
      disk.asked += 1;
      return disk.isFull;
    },
  });
  await watched.watchFolder(folder);
  disk.isFull = true;
  disk.asked = 0;
  await writeFile(join(folder, 'a.json'), '{}');
  await until(() => disk.asked > 0);
  expect(disk.asked).toBe(1);
  expect(taken).toEqual([]);
  disk.isFull = false;
  await writeFile(join(folder, 'b.json'), '{}');
  await until(() => taken.length > 0);
  expect(taken.flat().sort()).toEqual([join(folder, 'a.json'), join(folder, 'b.json')]);
});

test('a folder that goes is said to be gone, and one that is too wide, doubled or absent is refused', async () => {
  const folder = await aFolder();
  const { watched } = aHouse();
  expect(await watched.watchFolder('/')).toMatchObject({ error: { kind: 'folder-too-wide' } });
  expect(await watched.watchFolder(join(folder, 'absent'))).toMatchObject({ error: { kind: 'folder-absent' } });
  await mkdir(join(folder, 'a/b'), { recursive: true });
  await watched.watchFolder(join(folder, 'a'));
  expect(await watched.watchFolder(join(folder, 'a/b'))).toMatchObject({ error: { kind: 'folder-watched-already' } });
  await rm(join(folder, 'a'), { recursive: true });
  expect(await watched.watched()).toMatchObject({ value: { folders: [{ state: 'gone', existing: 0 }] } });
  expect(await watched.unwatchFolder(join(folder, 'a'))).toMatchObject({ value: { folders: [] } });
});

test('a scan follows no link, looks only so deep and at so many', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, '1/2/3/4/5/6'), { recursive: true });
  await symlink(folder, join(folder, '1/loop'));
  await writeFile(join(folder, 'a.png'), 'a');
  await symlink(join(folder, 'a.png'), join(folder, 'link.png'));
  await writeFile(join(folder, '1/2/b.json'), 'b');
  await writeFile(join(folder, '1/2/3/4/5/6/deep.png'), 'c');
  const scan = await scanFolder(folder);
  expect(scan).toMatchObject({ kind: 'files', full: true });
  const names = scan.kind === 'files' ? scan.files.map(({ path }) => path.slice(folder.length + 1)) : [];
  expect(names).toEqual(['a.png', '1/2/b.json']);
  const few = await scanFolder(folder, { depth: 4, entries: 2, bytes: 10 });
  expect(few).toMatchObject({ kind: 'files', full: true });
});

test('a file is whole when two looks some time apart see the same, and changed is new', async () => {
  const settling = createSettling();
  const file = { path: '/a.png', size: 1, changedAt: 1 };
  expect(settling.settled([file], 0)).toEqual([]);
  expect(settling.settled([{ ...file, size: 2 }], 2_000)).toEqual([]);
  expect(settling.settled([{ ...file, size: 2 }], 3_000)).toEqual([]);
  expect(settling.settled([{ ...file, size: 2 }], 3_600)).toEqual([{ ...file, size: 2 }]);
  const folder: StoredFolder = { path: '/', addedAt: '', seen: [], before: [markOf(file)] };
  expect(unseen(folder, [file, { ...file, size: 2 }])).toEqual([{ ...file, size: 2 }]);
  const many = Array.from({ length: 30_000 }, (_, size) => ({ ...file, size }));
  expect(remember(folder, many).seen).toHaveLength(20_000);
  const folderOnDisk = await aFolder();
  await writeFile(join(folderOnDisk, 'a.png'), 'a');
  const before = await scanFolder(folderOnDisk);
  await utimes(join(folderOnDisk, 'a.png'), 1, 1);
  const after = await scanFolder(folderOnDisk);
  expect(before).not.toEqual(after);
});
