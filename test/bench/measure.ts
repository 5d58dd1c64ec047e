import { mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Says once a file what the figures were measured on: they mean nothing without it. */
export function sayWhere(): void {
  console.log(
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  );
}

/**
 * Runs each contender in turn, several rounds, and gives the best of each in milliseconds. Turn by turn, so that a
 * disturbance of the machine meets all of them; the best, because noise only ever adds.
 */
export async function bestOf<Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<void> | void>>,
  rounds = 3,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(contenders) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<Name, number>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      await contenders[name]();
      best[name] = Math.min(best[name], performance.now() - start);
    }
  }
  return best;
}

/** A table of label and figure, aligned. */
export function sayTable(title: string, rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([label]) => label.length));
  console.log([title, ...rows.map(([label, figure]) => `  ${label.padEnd(width)}  ${figure}`)].join('\n'));
}

export const perSecond = (count: number, milliseconds: number) => Math.round((count / milliseconds) * 1000);

/** Bundles a worker as the build does, beside the dependencies so that plain Node finds them; gives its path. */
export async function bundledWorker(entry: string, name: string): Promise<string> {
  const folder = resolve('node_modules', '.lapel-bench', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(entry),
      outDir: folder,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'worker.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return join(folder, 'worker.mjs');
}
