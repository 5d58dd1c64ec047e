import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { backupCommand } from '../../../main/commands/backup';
import type { BackupMade } from '../../../shared/backup';
import { success } from '../../../shared/result';
import { aFolder, must, newVault, passphrase } from '../vault/a-wallet';
import { aSession } from '../wallet/a-session';
import { aTerminal } from './a-terminal';

vi.setConfig({ testTimeout: 60_000 });

const environment = { LAPEL_PASSPHRASE: passphrase, LAPEL_BACKUP_PASSPHRASE: 'pinned on another lapel' };

/** What is said of a backup, and the exit status. */
async function said(more: Partial<BackupMade>) {
  const folder = aFolder();
  (await newVault(folder)).close();
  const session = aSession(folder);
  const { terminal, problems } = aTerminal(environment);
  const out = join(aFolder(), 'a.lapelbackup');
  const backUp: typeof session.backUp = async (...call) => {
    const made = must(await session.backUp(...call));
    return success({ ...made, ...more });
  };
  const options = {
    ...{ files: [], json: false, offline: false, at: null, recipients: [], documents: null },
    ...{ wallet: null, out, image: null, selfDeclared: false },
  };
  const status = await backupCommand(options, { ...session, backUp }, terminal);
  await session.lock();
  return { status, problems };
}

it('a whole backup is the only one that ends without a word', async () => {
  expect(await said({})).toEqual({ status: 0, problems: [] });
  const lacks = { partly: { count: 2, ids: [] }, besideDamaged: 1, besideTooLarge: { count: 1, names: [] } };
  const { status, problems } = await said(lacks);
  expect(status).toBe(1);
  expect(problems).toEqual([
    expect.stringMatching(/^2 badges are in it without something that was damaged/),
    expect.stringMatching(/^1 thing beside the badges, .* was damaged/),
    expect.stringMatching(/^1 thing beside the badges, .* is too large/),
  ]);
});
