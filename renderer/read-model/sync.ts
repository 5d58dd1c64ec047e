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
    const since = (await model.marks.get('revision'))?.value ?? 0;
    let asked = bridge.records.changes(since, pageSize);
    for (;;) {
      const answer = await asked;
      if (ended || !answer.ok) return;
      // The next page is on its way while this one is written.
      if (answer.value.more) asked = bridge.records.changes(answer.value.revision, pageSize);
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
  await model.transaction('rw', model.rows, model.damaged, model.marks, async () => {
    const { removed, damaged = [] } = changes;
    await Promise.all([
      model.rows.bulkPut(changes.changed.map(rowOf)),
      model.rows.bulkDelete([...removed, ...damaged]),
      model.damaged.bulkDelete([...removed, ...changes.changed.map(({ id }) => id)]),
      model.damaged.bulkPut(damaged.map((id) => ({ id }))),
      model.marks.bulkPut([
        { key: 'revision', value: changes.revision },
        ...(changes.more ? [] : [{ key: 'complete' as const, value: 1 }]),
      ]),
    ]);
  });
}
