import type { Bridge } from '../../shared/bridge';
import type { Changes } from '../../shared/wallet';
import type { ReadModel } from './database';
import { rowOf } from './row';

const pageSize = 500;

/**
 * Keeps the read model at the vault's revision: asks for all since its own, applies a page in one transaction, and
 * goes on until there is no more. Changes that are told meanwhile are taken in by one further round.
 */
export function startSync(model: ReadModel, bridge: Pick<Bridge, 'records' | 'on'>): () => void {
  let ended = false;
  let running = false;
  let again = false;

  async function round(): Promise<void> {
    for (;;) {
      const since = (await model.marks.get('revision'))?.value ?? 0;
      const answer = await bridge.records.changes(since, pageSize);
      if (ended || !answer.ok) return;
      await applyChanges(model, answer.value);
      if (!answer.value.more) return;
    }
  }
  async function run(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    while (again && !ended) {
      again = false;
      await round();
    }
    running = false;
  }

  const end = bridge.on.vaultChanged(() => void run());
  void run();
  return () => {
    ended = true;
    end();
  };
}

export async function applyChanges(model: ReadModel, changes: Changes): Promise<void> {
  await model.transaction('rw', model.rows, model.views, model.marks, async () => {
    const removed = [...changes.removed];
    await Promise.all([
      model.rows.bulkPut(changes.changed.map(rowOf)),
      model.views.bulkPut([...changes.changed]),
      model.rows.bulkDelete(removed),
      model.views.bulkDelete(removed),
      model.marks.bulkPut([
        { key: 'revision', value: changes.revision },
        ...(changes.more ? [] : [{ key: 'complete' as const, value: 1 }]),
      ]),
    ]);
  });
}
