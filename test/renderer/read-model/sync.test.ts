import { describe, expect, it, vi } from 'vitest';
import { createReadModel, type ReadModel } from '../../../renderer/read-model/read-model';
import { startSync } from '../../../renderer/read-model/sync';
import { pack, type Packed } from '../../../shared/packed';
import { failure, type Result, success } from '../../../shared/result';
import { type Front, type RowChanges, rowOf } from '../../../shared/row';
import type { RecordView } from '../../../shared/wallet';
import { aRecord } from '../features/a-record';

const newModel = createReadModel;

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
        front: vi.fn((): Promise<Result<Packed<Front> | null, never>> => Promise.resolve(success(null))),
        rows: vi.fn(async (since: number, limit: number) => {
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
          const changes: RowChanges = {
            revision: more ? page.at(-1)!.revision : revision,
            more,
            rows: page.flatMap(({ view }) => (view ? rowOf(view) : [])),
            removed: page.flatMap(({ view, id }) => (view ? [] : [id])),
          };
          return success(pack(changes));
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
const now = (model: ReadModel) => model.now();
const revisionOf = (model: ReadModel): number => model.now().revision;
const idsIn = (model: ReadModel): string[] => [...model.now().rows.keys()];

describe('startSync', () => {
  it('takes a vault in by pages, and is complete after the last', async () => {
    const model = newModel();
    const vault = aVault(1201);
    const end = start(model, vault);
    await vi.waitFor(() => expect(now(model).complete).toBe(true), { timeout: 15_000 });
    expect(vault.asked).toEqual([0, 250, 500, 750, 1000]);
    expect(idsIn(model)).toHaveLength(1201);
    expect(revisionOf(model)).toBe(1201);
    end();
  });

  it('follows what is changed, trashed and erased, from the revision it has', async () => {
    const model = newModel();
    const vault = aVault(3);
    const end = start(model, vault);
    await vi.waitFor(() => expect(revisionOf(model)).toBe(3));
    vault.put(1, { trashedAt: '2026-11-22T10:00:00Z' });
    vault.erase(2);
    vault.put(4);
    vault.tell();
    await vi.waitFor(() => expect(revisionOf(model)).toBe(6));
    expect(vault.asked.at(-1)).toBe(3);
    expect([...now(model).rows.values()].map(({ id, trashedAt }) => [id, trashedAt])).toEqual([
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
    await vi.waitFor(() => expect(revisionOf(model)).toBe(1));
    const before = vault.asked.length;
    for (let number = 2; number <= 40; number++) {
      vault.put(number);
      vault.tell();
    }
    await vi.waitFor(() => expect(revisionOf(model)).toBe(40));
    expect(vault.asked.length - before).toBeLessThanOrEqual(3);
    expect(idsIn(model)).toHaveLength(40);
    end();
  });

  it('shows a few changes at once, and spaces out the rounds while many come', async () => {
    const model = newModel();
    const vault = aVault(20);
    const end = start(model, vault);
    await vi.waitFor(() => expect(revisionOf(model)).toBe(20));
    const rounds = vault.asked.length;
    const many = (from: number) => {
      for (let number = from; number < from + 10; number++) vault.put(number);
      vault.tell();
    };
    many(21);
    await vi.waitFor(() => expect(revisionOf(model)).toBe(30));
    const shown = performance.now();
    for (let from = 31; from < 61; from += 10) {
      many(from);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(vault.asked.length - rounds).toBe(1);
    await vi.waitFor(() => expect(revisionOf(model)).toBe(60), { timeout: 5000 });
    expect(vault.asked.length - rounds).toBe(2);
    expect(performance.now() - shown).toBeGreaterThan(400);
    end();
  });

  it('ends when it is told to', async () => {
    const model = newModel();
    const vault = aVault(1);
    const end = start(model, vault);
    await vi.waitFor(() => expect(revisionOf(model)).toBe(1));
    end();
    vault.put(2);
    vault.tell();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(revisionOf(model)).toBe(1);
  });

  it('goes on after an answer that was refused', async () => {
    const model = newModel();
    const vault = aVault(2);
    vault.bridge.records.rows.mockResolvedValueOnce(failure({ kind: 'locked' }) as never);
    const end = start(model, vault);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(revisionOf(model)).toBe(0);
    vault.tell();
    await vi.waitFor(() => expect(revisionOf(model)).toBe(2));
    end();
  });

  it('shows the whole at once, and nothing of it before', async () => {
    const model = newModel();
    const seen: number[] = [];
    model.subscribe(({ rows }) => seen.push(rows.size));
    const end = start(model, aVault(600));
    await vi.waitFor(() => expect(now(model).complete).toBe(true));
    expect(seen).toEqual([600]);
    end();
  });

  it('begins with what the transcript begins with, and then takes in the whole', async () => {
    const model = newModel();
    const vault = aVault(400);
    const first = [7, 3].map((number) => [rowOf(recordAt(number, number))]);
    vault.bridge.records.front.mockResolvedValueOnce(success(pack<Front>({ stacks: first })));
    const seen: unknown[] = [];
    model.subscribe(({ rows, front, complete, revision }) => seen.push([rows.size, front, complete, revision]));
    const end = start(model, vault);
    await vi.waitFor(() => expect(now(model).complete).toBe(true));
    expect(seen).toEqual([
      [2, [[idOf(7)], [idOf(3)]], false, 0],
      [400, null, true, 400],
    ]);
    end();
  });

  it('keeps what came before an answer that was refused, and asks for the rest when it is told again', async () => {
    const model = newModel();
    const vault = aVault(400);
    const { rows } = vault.bridge.records;
    const answer = rows.getMockImplementation()!;
    rows.mockImplementationOnce(answer).mockResolvedValueOnce(failure({ kind: 'locked' }) as never);
    const end = start(model, vault);
    await vi.waitFor(() => expect(revisionOf(model)).toBe(250));
    expect(now(model).complete).toBe(false);
    vault.tell();
    await vi.waitFor(() => expect(now(model).complete).toBe(true));
    expect(vault.asked).toEqual([0, 250]);
    expect(idsIn(model)).toHaveLength(400);
    end();
  });
});
