import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keepAside } from '../../../main/vault/keep-aside';
import { vaultPaths } from '../../../main/vault/paths';
import { aFolder } from './a-wallet';

const now = new Date('2026-11-23T10:00:00.000Z');
const later = new Date('2026-11-23T11:00:00.000Z');

/** Files that a wallet would have, with nothing of a wallet in them. */
function aDamaged() {
  const paths = vaultPaths(aFolder());
  for (const path of [paths.database, paths.log, paths.header]) writeFileSync(path, `bytes of ${path}`);
  return paths;
}
const kept = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('vault.damaged-'));

it('keeps the database, its log and its header, once', async () => {
  const paths = aDamaged();
  const copy = await keepAside(paths, now);
  expect(kept(paths.folder)).toHaveLength(3);
  expect(readFileSync(copy)).toEqual(readFileSync(paths.database));
  expect(await keepAside(paths, later)).toBe(copy);
  expect(kept(paths.folder)).toHaveLength(3);
});

it('makes a copy whole that was cut off between its files', async () => {
  const paths = aDamaged();
  const copy = await keepAside(paths, now);
  rmSync(copy.replace('.db', '.db-wal'));
  rmSync(copy.replace('.db', '.json'));
  expect(await keepAside(paths, later)).toBe(copy);
  expect(readFileSync(copy.replace('.db', '.db-wal'))).toEqual(readFileSync(paths.log));
  expect(readFileSync(copy.replace('.db', '.json'))).toEqual(readFileSync(paths.header));
});

it('keeps another state of the same database by itself', async () => {
  const paths = aDamaged();
  const copy = await keepAside(paths, now);
  writeFileSync(paths.log, 'another log');
  const other = await keepAside(paths, later);
  expect(other).not.toBe(copy);
  expect(readFileSync(other.replace('.db', '.db-wal'), 'utf8')).toBe('another log');
  expect(kept(paths.folder)).toHaveLength(6);
});

it('leaves no half of a file where one cannot be copied, and goes on there the next time', async () => {
  const paths = aDamaged();
  rmSync(paths.header);
  // What cannot be read as a file.
  mkdirSync(paths.header);
  await expect(keepAside(paths, now)).rejects.toThrow();
  expect(kept(paths.folder)).toHaveLength(2);
  rmdirSync(paths.header);
  writeFileSync(paths.header, 'the header');
  const copy = await keepAside(paths, later);
  expect(kept(paths.folder)).toHaveLength(3);
  expect(readFileSync(copy.replace('.db', '.json'), 'utf8')).toBe('the header');
});
