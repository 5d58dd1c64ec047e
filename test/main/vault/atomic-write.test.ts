import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { syncFolder, writeRefusal, writeSynced } from '../../../main/vault/atomic-write';
import { changeKeys } from '../../../main/vault/change-keys';
import { unlockWallet } from '../../../main/vault/wallet';
import { writeWhole } from '../../../main/wallet/write-whole';
import { aRecord } from './a-record';
import { aFolder, must, newVault, passphrase, someEffects } from './a-wallet';

vi.setConfig({ testTimeout: 90_000 });

const refusedBy = (work: () => void, path: string) => {
  try {
    work();
    return null;
  } catch (fault) {
    return writeRefusal(fault, path);
  }
};

test('what cannot be written is told with its place and its reason; a full disk is told as one', () => {
  const folder = aFolder();
  const inTheWay = join(folder, 'file');
  writeFileSync(inTheWay, 'kept');
  const under = join(inTheWay, 'a.json');
  expect(refusedBy(() => writeSynced(under, 'x'), under)).toEqual({
    kind: 'could-not-write',
    path: under,
    code: 'ENOTDIR',
  });
  const long = join(folder, 'n'.repeat(300));
  expect(refusedBy(() => writeSynced(long, 'x'), long)).toMatchObject({ code: 'ENAMETOOLONG' });
  if (existsSync('/dev/full')) {
    expect(refusedBy(() => writeSynced('/dev/full', 'x'), '/dev/full')).toEqual({ kind: 'disk-full' });
  }
  expect(readFileSync(inTheWay, 'utf8')).toBe('kept');
});

test('a file system that cannot flush a folder does not make a rename a failure', () => {
  // Linux keeps such a one where every computer has it.
  if (process.platform === 'linux') expect(() => syncFolder('/proc/self')).not.toThrow();
  expect(() => syncFolder(join(aFolder(), 'absent'))).toThrow(/ENOENT/);
});

test('an export that cannot take its place leaves what was there, and nothing beside it', async () => {
  const folder = aFolder();
  const taken = join(folder, 'transcript.pdf');
  mkdirSync(taken);
  writeFileSync(join(taken, 'inside'), 'kept');
  expect(await writeWhole(taken, Buffer.from('x'))).toMatchObject({ ok: false, error: { kind: 'could-not-write' } });
  expect(readdirSync(folder)).toEqual(['transcript.pdf']);
  expect(readdirSync(taken)).toEqual(['inside']);
  const under = join(folder, 'no-folder.txt', 'transcript.pdf');
  writeFileSync(join(folder, 'no-folder.txt'), 'kept');
  const refused = await writeWhole(under, Buffer.from('x'));
  expect(refused).toEqual({ ok: false, error: { kind: 'could-not-write', path: under, code: 'ENOTDIR' } });
});

test('keys whose header cannot be written are the old ones, and that is said', async () => {
  const folder = aFolder();
  const effects = someEffects();
  const vault = await newVault(folder, effects);
  vault.put([aRecord('Kept')]);
  vault.close();
  const old = { kind: 'passphrase', passphrase } as const;
  const change = { kind: 'set-passphrase', passphrase: 'ink and twill' } as const;
  const header = readFileSync(join(folder, 'vault.json'), 'utf8');
  // Something stands where the next header is written first.
  mkdirSync(join(folder, 'vault.json.next'));
  expect(await changeKeys(folder, old, change, effects.keyRing)).toEqual({
    ok: false,
    error: { kind: 'could-not-write', path: join(folder, 'vault.json'), code: 'EISDIR' },
  });
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(header);
  const open = must(await unlockWallet(folder, old, effects));
  expect(open.count()).toBe(1);
  open.close();
});
