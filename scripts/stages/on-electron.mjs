/**
 * Electron brings a cryptography library of its own, which lacks curves and ciphers that Node has. So the tests of
 * proofs, tokens and keys run once more in the runtime the app runs in, as plain Node.
 */
import { join } from 'node:path';
import { repository } from '../runtime/paths.mjs';
import { resolveRuntime } from '../runtime/resolve.mjs';
import { run } from '../runtime/run.mjs';
import { requireSystem } from '../runtime/system-libraries.mjs';
import { vitestCounts } from './counts.mjs';

const tests = ['proofs', 'jwt', 'keys', 'dids', 'genuine.test.ts', 'samples.test.ts'].map((name) =>
  join('test/main/verify', name),
);

/**
 * @param {string} report file for vitest's JSON report
 * @param {import('../runtime/run.mjs').Sink} sink
 */
export async function onElectron(report, sink) {
  const runtime = await resolveRuntime();
  if (process.platform === 'linux') requireSystem(runtime.executable, ['window']);
  sink(Buffer.from(`proofs and keys on Electron ${runtime.version}\n`));
  const code = await run(
    runtime.executable,
    [
      join(repository, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', 'unit', '--maxWorkers', '1', ...tests],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, sink },
  );
  return { code, counts: vitestCounts(report) };
}
