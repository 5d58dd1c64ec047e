/** Stages beside each other, for those that keep one core busy. What each says is shown whole, once it has ended. */
import { runStage } from './stage.mjs';

/**
 * @typedef {import('./stage.mjs').Outcome} Outcome
 * @typedef {import('../runtime/run.mjs').Sink} Sink
 * @typedef {{ name: string, work: (sink: Sink) => ReturnType<Parameters<typeof runStage>[1]> }} Stage
 */

/** Two: each of the large ones takes a core and two gigabytes of memory for itself. */
const width = 2;

/**
 * Starts the stages in their order, so many at once, and gives their outcomes in that order.
 * @param {readonly Stage[]} stages
 * @param {(text: string | Buffer) => void} [show]
 * @returns {Promise<Outcome[]>}
 */
export async function runBeside(stages, show = (text) => void process.stderr.write(text)) {
  const waiting = [...stages.entries()];
  /** @type {Outcome[]} */
  const outcomes = [];
  async function lane() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, { name, work }] = next;
      /** @type {Buffer[]} */
      const said = [];
      const outcome = await runStage(
        name,
        () => work((chunk) => said.push(chunk)),
        () => undefined,
      );
      outcomes[place] = outcome;
      const end = `${outcome.kind} after ${outcome.seconds.toFixed(1)} s`;
      show(Buffer.concat([Buffer.from(`\n== ${name}: ${end}\n`), ...said]));
      if (outcome.note !== '') show(`${outcome.note}\n`);
    }
  }
  await Promise.all(Array.from({ length: width }, lane));
  return outcomes;
}
