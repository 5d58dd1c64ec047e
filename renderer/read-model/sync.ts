import type { Bridge } from '../../shared/bridge';
import { unpack } from '../../shared/packed';
import type { RowChanges } from '../../shared/row';
import type { ReadModel } from './read-model';

/** Between two pages the wallet's thread has time for what is asked of it meanwhile, such as the pictures in sight. */
const pageSize = 250;
/** Up to so many changes at once are somebody's own doing, and are shown at once. */
const fewChanges = 3;
/** While many badges come in, the page rests a millisecond between two rounds for every so many that it has to show. */
const badgesPerMillisecond = 4;
/** So many milliseconds a first picture may take; a window out of sight draws none. */
const patience = 1000;
const rests = { shortest: 500, longest: 2500 } as const;

/**
 * Keeps the read model at the vault's revision: asks page by page for all since its own, and applies them as one. Changes
 * that are told meanwhile are taken in by one further round; while many come, the rounds are spaced out.
 * @param drawn settled when the page has drawn something for the first time
 */
export function startSync(
  model: ReadModel,
  bridge: Pick<Bridge, 'records' | 'on'>,
  drawn: Promise<void> = Promise.resolve(),
): () => void {
  let ended = false;
  let begun = false;
  let running = false;
  let again = false;
  /** Changes so far: about as many as there are badges. */
  let seen = 0;

  /** Asks until there is no more; how many changes there were. What came before a refusal is not asked for again. */
  async function round(): Promise<number> {
    const pages: RowChanges[] = [];
    for (let since = model.now().revision, more = true; more; ) {
      const answer = await bridge.records.rows(since, pageSize);
      if (ended) return 0;
      if (!answer.ok) break;
      const page = unpack(answer.value);
      pages.push(page);
      ({ revision: since, more } = page);
    }
    model.apply(pages);
    return pages.reduce((sum, { rows, removed }) => sum + rows.length + removed.length, 0);
  }
  /** What is shown first is shown before the rest is asked for, which keeps the wallet's thread busy for a while. */
  async function begin(): Promise<void> {
    const front = await bridge.records.front();
    if (!ended && front.ok && front.value !== null) {
      model.begin(unpack(front.value));
      await Promise.race([drawn, rest(patience)]);
    }
    begun = true;
  }
  async function run(): Promise<void> {
    again = true;
    if (running || !begun) return;
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
  void begin().then(run);
  return () => {
    ended = true;
    end();
  };
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}
