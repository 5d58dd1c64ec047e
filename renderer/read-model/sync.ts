import type { Bridge } from '../../shared/bridge';
import type { Changes } from '../../shared/wallet';
import type { ReadModel } from './database';
import { rowOf } from './row';
import { advance, emptySnapshot } from './snapshot';

/** The first look at a vault is a big one, and nobody can do anything before it is done. */
const firstPage = 500;
/** Later ones are small: the main process, which has other work then, is held up no longer than by a few badges. */
const laterPage = 100;
/** Up to so many changes at once are somebody's own doing, and are shown at once. */
const fewChanges = 3;
/** While many badges come in, the page rests a millisecond between two rounds for every so many that it has to show. */
const badgesPerMillisecond = 10;
const rests = { shortest: 500, longest: 1000 } as const;
/** Pages from which the read model is written anew, without what has been superseded. */
const pagesAtMost = 400;

/**
 * Keeps the read model at the vault's revision: asks for all since its own, applies a page in one transaction, and
 * goes on until there is no more. Changes that are told meanwhile are taken in by one further round; while many come,
 * the rounds are spaced out.
 */
export function startSync(model: ReadModel, bridge: Pick<Bridge, 'records' | 'on'>): () => void {
  let ended = false;
  let running = false;
  let again = false;
  /** Changes so far: about as many as there are badges. */
  let seen = 0;

  /** Asks until there is no more; how many changes there were. */
  async function round(): Promise<number> {
    const since = (await model.pages.orderBy('key').last())?.revision ?? 0;
    const pageSize = since === 0 ? firstPage : laterPage;
    let changes = 0;
    let asked = bridge.records.changes(since, pageSize);
    for (;;) {
      const answer = await asked;
      if (ended || !answer.ok) return changes;
      // The next page is on its way while this one is written.
      if (answer.value.more) asked = bridge.records.changes(answer.value.revision, pageSize);
      await applyChanges(model, answer.value);
      changes += answer.value.changed.length + answer.value.removed.length;
      if (!answer.value.more) break;
    }
    if ((await model.pages.count()) > pagesAtMost) await compact(model);
    return changes;
  }
  async function run(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again && !ended) {
        again = false;
        const first = seen === 0;
        const changes = await round();
        seen += changes;
        // Each round costs the page more the more badges there are; while they come by the hundred it must stay free.
        if (!first && changes > fewChanges)
          await rest(Math.min(Math.max(seen / badgesPerMillisecond, rests.shortest), rests.longest));
      }
    } finally {
      running = false;
    }
  }

  const end = bridge.on.vaultChanged(() => void run());
  void run();
  return () => {
    ended = true;
    end();
  };
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}

/** Adds a page of changes, in one transaction. A page that says nothing new is not kept. */
export async function applyChanges(model: ReadModel, changes: Changes): Promise<void> {
  const { revision, more, changed, removed, damaged = [], decisions = null, collections = null } = changes;
  await model.transaction('rw', model.pages, async () => {
    const before = await model.pages.orderBy('key').last();
    const nothing = changed.length + removed.length + damaged.length === 0;
    if (nothing && before?.last && before.revision === revision) return;
    const rows = changed.map(rowOf);
    await model.pages.add({ revision, last: !more, rows, removed, damaged, decisions, collections });
  });
}

/** Writes what all pages amount to as one page in their place. */
export async function compact(model: ReadModel): Promise<void> {
  await model.transaction('rw', model.pages, async () => {
    const { key, revision, complete, rows, damaged, decisions, collections } = await advance(model, emptySnapshot);
    const all = { rows: [...rows.values()], removed: [], damaged: [...damaged], decisions, collections };
    await model.pages.add({ revision, last: complete, ...all });
    await model.pages.where('key').belowOrEqual(key).delete();
  });
}
