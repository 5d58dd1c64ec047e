import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFolder, must } from '../vault/a-wallet';
import { aVault, backedUp, restored } from './backup-kit';
import { everything, fill, walletPlan } from './random-wallets';
import { shelfLost, tagsLost } from './what-is-lost';

const runs = { numRuns: 8 };
const plan = (badge: number) => ({
  badge,
  added: 1,
  checks: [2],
  trashed: false,
  copy: true,
  picture: true,
  own: null,
  untagged: null,
  erased: false,
});

const aPlan = { badges: [], collections: [], searches: [], stacks: [], pins: [], name: 'Mara' };

describe('a backup of any wallet', () => {
  it('gives an empty wallet everything back, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(walletPlan, async (plan) => {
        const [from, to] = [await aVault(), await aVault()];
        fill(from, plan);
        const { path, counts } = await backedUp(from);
        expect(counts.records).toBe(plan.badges.filter(({ erased }) => !erased).length);
        must(await restored(to, path));
        expect(everything(to)).toEqual(everything(from));
      }),
      runs,
    );
  });

  it('completes a living wallet, loses nothing of it, and changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(walletPlan, walletPlan, async (there, here) => {
        const [from, to] = [await aVault(), await aVault()];
        fill(from, there);
        fill(to, here);
        const before = everything(to);
        const backup = everything(from);
        const { path } = await backedUp(from);
        must(await restored(to, path));
        const after = everything(to);
        const records = new Map(after.records.map((record) => [record.id, record]));
        const ids = new Set([...before.records, ...backup.records].map(({ id }) => id));
        expect(new Set(records.keys())).toEqual(ids);
        expect(after.records.length).toBe(ids.size);
        expect(after.contents).toEqual(expect.arrayContaining([...before.contents, ...backup.contents]));
        for (const old of [...before.records, ...backup.records]) {
          const now = records.get(old.id);
          expect(now?.reports).toEqual(expect.arrayContaining([...old.reports]));
          expect(now?.snapshots).toEqual(expect.arrayContaining([...old.snapshots]));
          expect(now?.copies.map(({ id }) => id)).toEqual(expect.arrayContaining(old.copies.map(({ id }) => id)));
          expect(tagsLost(old.view.own, now?.view.own)).toEqual([]);
          expect(now?.view.own?.notes ?? '').toContain((old.view.own?.notes ?? '').trim());
          if (old.view.trashedAt === null) expect(now?.view.trashedAt).toBeNull();
        }
        expect(shelfLost(before.shelf, backup.shelf, after.shelf)).toEqual([]);
        const revision = to.revision();
        must(await restored(to, path));
        expect(everything(to)).toEqual(after);
        expect(to.revision()).toBe(revision);
      }),
      runs,
    );
  });

  it('is refused where any bit of it was flipped, and then changes nothing', async () => {
    const [from, to] = [await aVault(), await aVault()];
    fill(from, { ...aPlan, badges: [plan(0), plan(1), plan(2)] });
    const { path } = await backedUp(from);
    const whole = readFileSync(path);
    const broken = join(aFolder(), 'broken.lapelbackup');
    const revision = to.revision();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(whole);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(broken, flipped);
        const answer = await restored(to, broken);
        expect(answer.ok).toBe(false);
        if (!answer.ok) expect(answer.error.kind).toMatch(/^backup-(damaged|cut-off|newer)$/);
        expect(to.revision()).toBe(revision);
        expect(everything(to).records).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
