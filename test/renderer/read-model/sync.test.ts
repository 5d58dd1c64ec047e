import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReadModel, type ReadModel } from '../../../renderer/read-model/database';
import { advance, emptySnapshot } from '../../../renderer/read-model/snapshot';
import { applyChanges, compact, startSync } from '../../../renderer/read-model/sync';
import { failure, success } from '../../../shared/result';
import type { Changes, RecordView } from '../../../shared/wallet';
import { aRecord } from '../features/a-record';

const models: ReadModel[] = [];
function newModel(): ReadModel {
  const model = createReadModel(`read-model-${models.length}`);
  models.push(model);
  return model;
}
afterEach(async () => {
  for (const model of models) await model.delete();
});

const idOf = (number: number): string => number.toString(16).padStart(64, '0');
const recordAt = (number: number, revision: number, more: Partial<RecordView> = {}): RecordView =>
  aRecord({ id: idOf(number), revision, ...more });

/** A vault of records and erasures by revision, that answers as the real one does. */
function aVault(count: number) {
  const records = new Map(
    Array.from({ length: count }, (_, index) => [idOf(index + 1), recordAt(index + 1, index + 1)]),
  );
  const erased: { id: string; revision: number }[] = [];
  let revision = count;
  let tell: () => void = () => undefined;
  const asked: number[] = [];
  return {
    asked,
    bridge: {
      records: {
        changes: vi.fn(async (since: number, limit: number) => {
          asked.push(since);
          await Promise.resolve();
          const entries = [
            ...[...records.values()].map((view) => ({ view, id: view.id, revision: view.revision })),
            ...erased.map((one) => ({ ...one, view: null })),
          ]
            .filter((entry) => entry.revision > since)
            .sort((a, b) => a.revision - b.revision);
          const page = entries.slice(0, limit);
          const more = entries.length > limit;
          const changes: Changes = {
            revision: more ? page.at(-1)!.revision : revision,
            more,
            changed: page.flatMap(({ view }) => view ?? []),
            removed: page.flatMap(({ view, id }) => (view ? [] : [id])),
          };
          return success(changes);
        }),
      },
      on: {
        vaultChanged: (listener: () => void) => {
          tell = listener;
          return () => {
            tell = () => undefined;
          };
        },
      },
    },
    put(number: number, more: Partial<RecordView> = {}) {
      records.set(idOf(number), recordAt(number, ++revision, more));
    },
    erase(number: number) {
      records.delete(idOf(number));
      erased.push({ id: idOf(number), revision: ++revision });
    },
    tell: () => tell(),
  };
}

// What the page has of the bridge is more than sync asks for.
const start = (model: ReadModel, { bridge }: ReturnType<typeof aVault>): (() => void) =>
  startSync(model, bridge as unknown as Parameters<typeof startSync>[1]);
const now = (model: ReadModel) => advance(model, emptySnapshot);
const revisionOf = async (model: ReadModel): Promise<number> => (await now(model)).revision;
const idsIn = async (model: ReadModel): Promise<string[]> => [...(await now(model)).rows.keys()];

describe('startSync', () => {
  it('takes a vault in by pages, and is complete after the last', async () => {
    const model = newModel();
    const vault = aVault(1201);
    const end = start(model, vault);
    await vi.waitFor(async () => expect((await now(model)).complete).toBe(true), { timeout: 15_000 });
    expect(vault.asked).toEqual([0, 500, 1000]);
    expect(await idsIn(model)).toHaveLength(1201);
    expect(await revisionOf(model)).toBe(1201);
    end();
  });

  it('follows what is changed, trashed and erased, from the revision it has', async () => {
    const model = newModel();
    const vault = aVault(3);
    const end = start(model, vault);
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(3));
    vault.put(1, { trashedAt: '2026-11-22T10:00:00Z' });
    vault.erase(2);
    vault.put(4);
    vault.tell();
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(6));
    expect(vault.asked.at(-1)).toBe(3);
    expect([...(await now(model)).rows.values()].map(({ id, trashedAt }) => [id, trashedAt])).toEqual([
      [idOf(1), '2026-11-22T10:00:00Z'],
      [idOf(3), null],
      [idOf(4), null],
    ]);
    end();
  });

  it('takes many messages at once as one round, and misses nothing that came meanwhile', async () => {
    const model = newModel();
    const vault = aVault(1);
    const end = start(model, vault);
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(1));
    const before = vault.asked.length;
    for (let number = 2; number <= 40; number++) {
      vault.put(number);
      vault.tell();
    }
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(40));
    expect(vault.asked.length - before).toBeLessThanOrEqual(3);
    expect(await idsIn(model)).toHaveLength(40);
    end();
  });

  it('shows a few changes at once, and spaces out the rounds while many come', async () => {
    const model = newModel();
    const vault = aVault(20);
    const end = start(model, vault);
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(20));
    const rounds = vault.asked.length;
    const many = (from: number) => {
      for (let number = from; number < from + 10; number++) vault.put(number);
      vault.tell();
    };
    many(21);
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(30));
    const shown = performance.now();
    for (let from = 31; from < 61; from += 10) {
      many(from);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(vault.asked.length - rounds).toBe(1);
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(60), { timeout: 5000 });
    expect(vault.asked.length - rounds).toBe(2);
    expect(performance.now() - shown).toBeGreaterThan(400);
    end();
  });

  it('ends when it is told to', async () => {
    const model = newModel();
    const vault = aVault(1);
    const end = start(model, vault);
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(1));
    end();
    vault.put(2);
    vault.tell();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await revisionOf(model)).toBe(1);
  });

  it('goes on after an answer that was refused', async () => {
    const model = newModel();
    const vault = aVault(2);
    vault.bridge.records.changes.mockResolvedValueOnce(failure({ kind: 'locked' }) as never);
    const end = start(model, vault);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await revisionOf(model)).toBe(0);
    vault.tell();
    await vi.waitFor(async () => expect(await revisionOf(model)).toBe(2));
    end();
  });
});

describe('applyChanges', () => {
  const none: Changes = { revision: 1, more: false, changed: [], removed: [] };

  it('is one transaction: a page that cannot be written leaves nothing behind', async () => {
    const model = newModel();
    const bad = recordAt(2, 2, { summary: null as unknown as RecordView['summary'] });
    await expect(applyChanges(model, { ...none, changed: [recordAt(1, 1), bad] })).rejects.toThrow();
    expect(await now(model)).toEqual(emptySnapshot);
  });

  it('names damaged records until they are well or gone', async () => {
    const model = newModel();
    await applyChanges(model, { ...none, changed: [recordAt(1, 1), recordAt(2, 2)] });
    await applyChanges(model, { ...none, revision: 4, damaged: [idOf(1), idOf(2)] });
    expect(await now(model)).toMatchObject({ rows: new Map(), damaged: new Set([idOf(1), idOf(2)]) });
    await applyChanges(model, { ...none, revision: 6, changed: [recordAt(1, 5)], removed: [idOf(2)] });
    expect(await idsIn(model)).toEqual([idOf(1)]);
    expect((await now(model)).damaged).toEqual(new Set());
  });

  it('is complete only after the last page', async () => {
    const model = newModel();
    await applyChanges(model, { ...none, more: true });
    expect((await now(model)).complete).toBe(false);
    await applyChanges(model, none);
    expect((await now(model)).complete).toBe(true);
  });

  it('keeps no page that says nothing new', async () => {
    const model = newModel();
    for (let times = 0; times < 3; times++) await applyChanges(model, none);
    expect(await model.pages.count()).toBe(1);
  });
});

describe('advance', () => {
  const page = (revision: number, number: number): Changes => ({
    revision,
    more: false,
    changed: [recordAt(number, revision)],
    removed: [],
  });

  it('reads only what came after, and comes to the same', async () => {
    const model = newModel();
    await applyChanges(model, page(1, 1));
    const first = await now(model);
    expect(await advance(model, first)).toBe(first);
    await applyChanges(model, page(2, 2));
    expect(await advance(model, first)).toEqual(await now(model));
    expect(first.rows.size).toBe(1);
  });

  it('says the same before and after the pages are made one', async () => {
    const model = newModel();
    for (let revision = 1; revision <= 30; revision++) await applyChanges(model, page(revision, revision % 7));
    const decisions = { apart: [[idOf(1), idOf(2)]], joined: [] };
    const members = [idOf(1)];
    const mine = { id: 'c1', name: 'Bridges', description: '', members, cover: null };
    const collections = { collections: [mine], searches: [{ id: 's1', name: 'Old', query: 'is:expired' }] };
    const last = { more: false, changed: [], removed: [idOf(3)], damaged: [idOf(4)], decisions, collections };
    await applyChanges(model, { revision: 32, ...last });
    const before = await now(model);
    await compact(model);
    expect(await model.pages.count()).toBe(1);
    const { key, ...after } = await now(model);
    const { rows, damaged } = before;
    expect(after).toEqual({ revision: 32, complete: true, rows, damaged, decisions, collections });
    expect(key).toBeGreaterThan(before.key);
    expect({ ...(await advance(model, before)), key: 0 }).toEqual({ ...after, key: 0 });
  });
});
