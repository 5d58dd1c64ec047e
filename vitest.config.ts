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

/** Tests that put nothing in the place of a module; what a file finds in one, another may have left there. */
const together = [
  'test/{shared,issuer,mutation,fuzz,differential}/**/*.test.ts',
  'test/main/{backup,commands,credential,intake,net,publish,trust,vault,verify,wallet}/**/*.test.ts',
];
/** It does, and what it counts is counted for the whole process. */
const apart = 'test/main/verify/status-once.test.ts';
const unit = [
  'test/*.test.ts',
  'test/{renderer,scripts,security}/**/*.test.{ts,tsx}',
  'test/main/{app,electron,ipc}/**/*.test.ts',
  apart,
];

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      project('unit', unit, {
        ...allCores,
        setupFiles: ['test/main/vault/remember-scrypt.ts', 'test/renderer/page-setup.ts'],
      }),
      project('together', together, {
        ...allCores,
        exclude: [apart],
        isolate: false,
        setupFiles: ['test/main/vault/remember-scrypt.ts'],
      }),
      project('conformance', ['test/conformance/**/*.test.ts']),
      project('bench', ['test/bench/**/*.bench.test.ts']),
      project('samples', ['test/issuer/make-samples.gen.ts']),
    ],
  },
});
