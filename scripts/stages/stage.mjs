/** One stage of a check or test run, its outcome, and the table of all of them. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, kind: 'passed' | 'failed' | 'not-run', seconds: number, counts: Counts, note: string }} Outcome
 */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs one stage. A stage that fails without a failed test (it could not start, a file did not load) counts as one
 * failure, so that the totals can never look clean by mistake.
 * @param {string} name
 * @param {() => Promise<{ code: number, counts: Counts | null }>} work `counts` is null when it could not be read
 * @param {(text: string) => void} [show]
 * @returns {Promise<Outcome>}
 */
export async function runStage(name, work, show = (text) => void process.stderr.write(text)) {
  const started = performance.now();
  show(`\n== ${name}\n`);
  try {
    const { code, counts } = await work();
    return outcomeOf(name, (performance.now() - started) / 1000, code, counts);
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    show(`${note}\n`);
    return {
      name,
      kind: 'failed',
      seconds: (performance.now() - started) / 1000,
      counts: { ...none, failed: 1 },
      note,
    };
  }
}

/**
 * @param {string} name
 * @param {number} seconds
 * @param {number} code
 * @param {Counts | null} counts
 * @returns {Outcome}
 */
export function outcomeOf(name, seconds, code, counts) {
  const known = counts ?? { ...none };
  const unexplained = known.failed === 0 && (code !== 0 || counts === null);
  const note = !unexplained ? '' : counts === null ? `no counts, exit code ${code}` : `exit code ${code}`;
  const failed = known.failed + (unexplained ? 1 : 0);
  return { name, kind: failed > 0 ? 'failed' : 'passed', seconds, counts: { ...known, failed }, note };
}

/**
 * The table of stages and, alone on the last line, the totals.
 * @param {readonly Outcome[]} outcomes
 */
export function reportOf(outcomes) {
  const width = Math.max(...outcomes.map((outcome) => outcome.name.length));
  const rows = outcomes.map(({ name, kind, seconds, counts, note }) => {
    const numbers = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    const row = `${name.padEnd(width)}  ${kind.padEnd(7)}  ${seconds.toFixed(1).padStart(7)} s  ${numbers}`;
    return note === '' ? row : `${row}  (${note})`;
  });
  const total = totalOf(outcomes);
  return [...rows, '', `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`].join('\n');
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Counts}
 */
export function totalOf(outcomes) {
  return outcomes.reduce(
    (sum, { counts }) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { ...none },
  );
}
