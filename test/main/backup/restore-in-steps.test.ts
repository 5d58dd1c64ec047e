import { expect, it } from 'vitest';
import { openBackup } from '../../../main/backup/read-backup';
import { restoreBackup } from '../../../main/backup/restore-backup';
import type { Vault } from '../../../main/vault/types';
import { aRecord } from '../vault/a-record';
import { must } from '../vault/a-wallet';
import { aVault, backedUp, passphrase } from './backup-kit';
import { everything } from './random-wallets';

const many = 250;
const records = Array.from({ length: many }, (_, index) => aRecord(`Badge ${index}`));

/** Puts a backup of many badges back, and does something each time there is progress, with how far it is. */
async function restoring(to: Vault, signal: AbortSignal, at: (share: number) => void = () => undefined) {
  const from = await aVault();
  from.put(records);
  const { path } = await backedUp(from);
  const backup = must(await openBackup(path, passphrase));
  try {
    const progress = (done: number, total: number): void => at(done / total);
    return await restoreBackup({ vault: to.portable, backup, signal, progress });
  } finally {
    backup.close();
  }
}

/** Does something once, a few turns of the event loop after the records have begun to go in. */
function amongRecords(act: () => void): (share: number) => void {
  let begun = false;
  return (share) => {
    if (share < 2 / 3 || begun) return;
    begun = true;
    setImmediate(() => setImmediate(act));
  };
}

it('leaves the event loop its turns, and tells how far it is to the end', async () => {
  const to = await aVault();
  let turns = 0;
  let counting = false;
  const count = (): void => {
    turns += 1;
    if (counting) setImmediate(count);
  };
  const shares: number[] = [];
  const restored = await restoring(to, new AbortController().signal, (share) => {
    shares.push(share);
    if (share < 2 / 3 || counting) return;
    counting = true;
    setImmediate(count);
  });
  counting = false;
  expect(must(restored)).toEqual({ added: many, completed: 0, unchanged: 0 });
  expect(turns).toBeGreaterThan(3);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});

it('is taken back whole where it is cancelled among the records', async () => {
  const to = await aVault();
  to.put([aRecord('Mine')]);
  const before = everything(to);
  const revision = to.revision();
  const cancelling = new AbortController();
  const restored = await restoring(
    to,
    cancelling.signal,
    amongRecords(() => cancelling.abort()),
  );
  expect(restored).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(everything(to)).toEqual(before);
  expect(to.revision()).toBe(revision);
  to.put([aRecord('Later')]);
  expect(to.portable.ids()).toHaveLength(2);
});

it('goes to its end before anybody else reads or writes, and what they write stays', async () => {
  const to = await aVault();
  const cancelling = new AbortController();
  let seen = 0;
  const restored = await restoring(
    to,
    cancelling.signal,
    amongRecords(() => {
      seen = to.portable.ids().length;
      to.put([aRecord('Written meanwhile')]);
      // Too late: it is all in.
      cancelling.abort();
    }),
  );
  expect(seen).toBe(many);
  expect(must(restored).added).toBe(many);
  expect(to.portable.ids()).toHaveLength(many + 1);
});

it('leaves nothing behind where the wallet is locked in the middle of it', async () => {
  const to = await aVault();
  const locked = restoring(
    to,
    new AbortController().signal,
    amongRecords(() => to.close()),
  );
  await expect(locked).rejects.toMatchObject({ refusal: { kind: 'locked' } });
});
