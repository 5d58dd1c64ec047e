import { expect, test, vi } from 'vitest';
import { noOwnWords, ownLimits } from '../../../shared/own';
import { aRecord, aReport } from './a-record';
import { aFolder, must, newVault, unlocked } from './a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const at = '2026-11-22T12:00:00.000Z';
const [one, two, three] = ['One', 'Two', 'Three'].map((name) => aRecord(name)) as [
  ReturnType<typeof aRecord>,
  ReturnType<typeof aRecord>,
  ReturnType<typeof aRecord>,
];

test('own words are changed at a new revision, kept over a lock, checks, the trash and a further copy, and erased', async () => {
  const folder = aFolder();
  const first = await newVault(folder);
  first.put([one, two, three]);
  const before = first.revision();
  must(first.changeOwn([one.id, two.id, 'f'.repeat(64)], { favourite: true, addTags: ['Steel'], notes: 'Mine.' }, at));
  expect(first.revision()).toBe(before + 2);
  expect(first.changes(before, 10).changed.map(({ id }) => id)).toEqual([one.id, two.id]);
  must(first.changeOwn([one.id], { favourite: true }, at));
  expect(first.revision()).toBe(before + 2);
  first.close();

  const vault = await unlocked(folder);
  const changedAt = { favourite: at, 'tag steel': at, notes: at };
  const own = { ...noOwnWords, favourite: true, tags: ['Steel'], notes: 'Mine.', changedAt };
  expect(vault.own(one.id)).toEqual(own);
  expect(vault.own(three.id)).toEqual(noOwnWords);
  expect(vault.own('f'.repeat(64))).toBeNull();

  const { summary, classification } = one;
  const report = aReport('2026-11-23T10:00:00.000Z');
  must(vault.addReport(one.id, { summary, classification, report, snapshots: [], picture: null }));
  const copy = aRecord('Copy');
  must(vault.addCopy(one.id, { ...copy, addedAt: at }));
  expect(vault.own(one.id)).toEqual(own);

  vault.trash([one.id], at);
  expect(vault.own(one.id)).toEqual(own);
  must(vault.changeOwn([one.id], { archived: true }, at));
  vault.put([one]);
  expect(vault.own(one.id)).toEqual({ ...own, archivedAt: at, changedAt: { ...changedAt, archived: at } });
  expect(vault.exportable([one.id])[0]?.own.archivedAt).toBe(at);

  vault.trash([one.id], at);
  vault.erase([one.id]);
  vault.put([one]);
  expect(vault.own(one.id)).toEqual(noOwnWords);
});

test('a change that one badge refuses changes none', async () => {
  const vault = await newVault(aFolder());
  vault.put([one, two]);
  must(vault.changeOwn([two.id], { addTags: Array.from({ length: ownLimits.tags }, (_, at) => `t${at}`) }, at));
  const before = vault.revision();
  expect(vault.changeOwn([one.id, two.id], { addTags: ['more'] }, at)).toEqual({
    ok: false,
    error: { kind: 'too-many-tags', limit: ownLimits.tags },
  });
  expect(vault.revision()).toBe(before);
  expect(vault.own(one.id)).toEqual(noOwnWords);
});

test('the shelf tells at which revision a kind was last put there', async () => {
  const vault = await newVault(aFolder());
  expect(vault.shelfRevision(['collection', 'search'])).toBe(0);
  vault.putOnShelf('collection', 'a', {});
  vault.putOnShelf('registry', 'a', {});
  expect(vault.shelfRevision(['collection', 'search'])).toBe(1);
  vault.together(() => {
    vault.putOnShelf('search', 'a', {});
    vault.putOnShelf('search', 'b', {});
  });
  expect(vault.shelfRevision(['collection', 'search'])).toBe(4);
  expect(() =>
    vault.together(() => {
      vault.putOnShelf('search', 'c', {});
      throw new Error('half-way');
    }),
  ).toThrow('half-way');
  expect(vault.shelf('search')).toHaveLength(2);
});
