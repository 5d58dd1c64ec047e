import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

interface Run {
  readonly timeout?: number;
  readonly maxWorkers?: number;
  readonly setupFiles?: string[];
}

/** One project a kind of run, so that `vitest run --project NAME` names what it does. */
const project = (
  name: string,
  include: string[],
  { timeout = 600_000, maxWorkers = 1, setupFiles = [] }: Run = {},
) => ({
  extends: true as const,
  test: { name, include, setupFiles, testTimeout: timeout, hookTimeout: timeout, maxWorkers },
});

/** Plain tests use every core; what is measured or walks thousands of files has the machine to itself. */
const allCores = { timeout: 30_000, maxWorkers: availableParallelism() };

const unit = [
  'test/*.test.ts',
  'test/{main,renderer,shared,scripts,security,issuer,mutation,fuzz,differential}/**/*.test.{ts,tsx}',
];

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      project('unit', unit, {
        ...allCores,
        setupFiles: ['test/main/vault/remember-scrypt.ts', 'test/renderer/page-setup.ts'],
      }),
      project('conformance', ['test/conformance/**/*.test.ts']),
      project('bench', ['test/bench/**/*.bench.test.ts']),
      project('samples', ['test/issuer/make-samples.gen.ts']),
    ],
  },
});
