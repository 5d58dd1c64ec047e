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

/** Milliseconds of a contender over all rounds. */
export interface Times {
  readonly best: number;
  readonly median: number;
  /** Milliseconds of processor time of the round that used least, of all threads together. */
  readonly processor: number;
  /** The most memory the whole process held while it ran. */
  readonly megabytes: number;
}

/**
 * Runs each contender in turn, several rounds. Turn by turn, so that a disturbance of the machine meets all of them; the
 * best is the figure to compare, because noise only ever adds.
 */
export async function timesOf<Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<void> | void>>,
  rounds = 3,
): Promise<Readonly<Record<Name, Times>>> {
  const names = Object.keys(contenders) as Name[];
  const taken = new Map(names.map((name) => [name, [] as number[]]));
  const spent = new Map(names.map((name) => [name, { processor: Infinity, megabytes: 0 }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const watch = watchMemory();
      const before = process.cpuUsage();
      const start = performance.now();
      await contenders[name]();
      taken.get(name)?.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      const so = spent.get(name);
      if (so) so.processor = Math.min(so.processor, (user + system) / 1000);
      if (so) so.megabytes = Math.max(so.megabytes, watch.stop());
    }
  }
  const summed = names.map((name) => {
    const sorted = (taken.get(name) ?? []).sort((one, other) => one - other);
    const { processor, megabytes } = spent.get(name) ?? { processor: 0, megabytes: 0 };
    return [name, { best: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0, processor, megabytes }] as const;
  });
  return Object.fromEntries(summed) as Record<Name, Times>;
}

/** Looks at the memory of the process, all its threads included, every now and then. */
function watchMemory(): { stop(): number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, Math.round(process.memoryUsage.rss() / 2 ** 20));
  };
  look();
  const timer = setInterval(look, 20);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

/**
 * A ratio beside its promise, in words. Whether a promise of speed is kept hangs on what else the machine does, so a bench
 * tells it and does not fail by it; it fails when a contender gives a wrong answer.
 */
export function promisedRatio(ratio: number, promise: { readonly least: number } | { readonly most: number }): string {
  const [bound, kept] =
    'least' in promise
      ? [`at least ${String(promise.least)}`, ratio >= promise.least]
      : [`at most ${String(promise.most)}`, ratio <= promise.most];
  return `${ratio.toFixed(2)} x (promised ${bound}: ${kept ? 'reached' : 'not reached'})`;
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
