import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Target } from './targets';

/** No input may keep a parser busy for longer. */
const mostMilliseconds = 2000;

async function within(target: Target, input: Uint8Array): Promise<void> {
  const started = performance.now();
  await target.holds(input);
  const taken = performance.now() - started;
  if (taken > mostMilliseconds) throw new Error(`took ${String(Math.round(taken))} ms`);
}

/** Throws at the target what its kind of input makes of the seed; a failure tells the input, to be kept among the seeds. */
export async function fuzz(target: Target, numRuns: number, seed: number): Promise<void> {
  const property = fc.asyncProperty(target.inputs, (input) => within(target, input));
  const run = await fc.check(property, { numRuns, seed });
  if (!run.failed) return;
  const input = Buffer.from(run.counterexample?.[0] ?? []).toString('base64');
  throw new Error(`${target.name}, seed ${String(seed)}: ${String(run.errorInstance)}\nKeep it: ${input}`);
}

/** Inputs that once went wrong, or nearly: `seeds/<target>/*.base64`. */
export function seedsOf(target: Target): readonly Uint8Array[] {
  const folder = join(import.meta.dirname, 'seeds', target.name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => new Uint8Array(Buffer.from(readFileSync(join(folder, file), 'utf8'), 'base64')));
}

export async function replay(target: Target): Promise<number> {
  const seeds = seedsOf(target);
  for (const seed of seeds) await within(target, seed);
  return seeds.length;
}
