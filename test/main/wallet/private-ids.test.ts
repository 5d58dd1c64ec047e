import { expect, it, vi } from 'vitest';
import { privacyIn } from '../../../main/wallet/private-ids';
import { separate } from '../../../main/wallet/stack-decisions';
import type { NewRecord, Vault } from '../../../main/vault/types';
import { aRecord, aSummary } from '../vault/a-record';
import { aFolder, newVault } from '../vault/a-wallet';

const at = '2026-11-22T12:00:00.000Z';

/** An edition of a badge: the same achievement of the same issuer, in another year. */
function edition(name: string, year: number): NewRecord {
  const more = { id: `urn:${name}:${year}`, name, issuedOn: `${year}-01-01T00:00:00.000Z` };
  return aRecord(`${name} ${year}`, { summary: aSummary(name, more) });
}

/** What a vault of which nothing was read yet would answer. */
const afresh = (vault: Vault) =>
  privacyIn({ changes: (since, limit) => vault.changes(since, limit), shelf: (kind) => vault.shelf(kind) });

it('follows the vault: whatever happens to its badges, the answer is that of reading them all anew', async () => {
  const vault = await newVault(aFolder());
  const editions = ['Knots', 'Splices', 'Sails'].flatMap((name) => [2022, 2024].map((year) => edition(name, year)));
  const ids = editions.map(({ id }) => id);
  const privately = (of: readonly string[], visibility: 'private' | 'transcript') =>
    vault.changeOwn(of, { visibility }, at);
  const steps: readonly (() => unknown)[] = [
    () => vault.put(editions.slice(0, 4)),
    () => privately(ids.slice(0, 1), 'private'),
    () => vault.put(editions.slice(4)),
    () => vault.trash(ids.slice(0, 1), at),
    () => privately(ids.slice(2, 3), 'private'),
    () => separate(vault, ids.slice(2, 4)),
    () => vault.restore(ids.slice(0, 1)),
    () => privately(ids.slice(2, 3), 'transcript'),
    () => vault.trash(ids.slice(0, 1), at),
    () => vault.erase(ids.slice(0, 1)),
    () => vault.put(editions.slice(0, 1)),
    () => privately(ids, 'private'),
    () => vault.trash(ids, at),
    () => vault.erase(ids),
  ];
  const sizes = steps.map((step) => {
    step();
    const now = privacyIn(vault);
    expect(now).toEqual(afresh(vault));
    return now.records.size;
  });
  expect(Math.max(...sizes)).toBe(6);
  expect(sizes.at(-1)).toBe(0);
});

it('reads each badge once, and then what changed', async () => {
  const vault = await newVault(aFolder());
  const records = Array.from({ length: 1_200 }, (_, index) => aRecord(`number ${index}`));
  vault.put(records);
  const asked = vi.spyOn(vault, 'changes');
  const read = () => asked.mock.results.reduce((sum, { value }) => sum + (value as { changed: [] }).changed.length, 0);
  privacyIn(vault);
  expect(read()).toBe(1_200);
  vault.changeOwn(
    records.slice(0, 2).map(({ id }) => id),
    { visibility: 'private' },
    at,
  );
  expect(privacyIn(vault).records.size).toBe(2);
  expect(read()).toBe(1_202);
});
