import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

interface Run {
  readonly exclude?: string[];
  /** Whether each file has its modules to itself. Loaded for each anew, they are most of the time of a run. */
  readonly isolate?: boolean;
  readonly timeout?: number;
  readonly maxWorkers?: number;
  readonly setupFiles?: string[];
}

/** One project a kind of run, so that `vitest run --project NAME` names what it does. */
const project = (
  name: string,
  include: string[],
  { exclude = [], isolate = true, timeout = 600_000, maxWorkers = 1, setupFiles = [] }: Run = {},
) => ({
  extends: true as const,
  test: { name, include, exclude, isolate, setupFiles, testTimeout: timeout, hookTimeout: timeout, maxWorkers },
});

/** Plain tests use every core; what is measured or walks thousands of files has the machine to itself. */
const allCores = { timeout: 30_000, maxWorkers: availableParallelism() };

const unit = [
  'test/*.test.ts',
  'test/{main,renderer,shared,scripts,security,issuer,mutation,fuzz,differential}/**/*.test.{ts,tsx}',
];
/** Those that put nothing in the place of a module, and leave none in another state (as those of the vault do). */
const together = [
  'test/{shared,issuer,mutation,fuzz,differential}/**/*.test.ts',
  'test/main/{commands,credential,intake,net,publish,trust}/**/*.test.ts',
  'test/main/verify/**/!(status-once).test.ts',
];

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      project('unit', unit, {
        ...allCores,
        exclude: together,
        setupFiles: ['test/main/vault/remember-scrypt.ts', 'test/renderer/page-setup.ts'],
      }),
      project('together', together, {
        ...allCores,
        isolate: false,
        setupFiles: ['test/main/vault/remember-scrypt.ts'],
      }),
      project('conformance', ['test/conformance/**/*.test.ts']),
      project('bench', ['test/bench/**/*.bench.test.ts']),
      project('samples', ['test/issuer/make-samples.gen.ts']),
    ],
  },
});
