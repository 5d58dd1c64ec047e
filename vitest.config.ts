import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

interface Run {
  readonly timeout?: number;
  readonly maxWorkers?: number;
  readonly exclude?: string[];
  readonly isolate?: boolean;
  readonly setupFiles?: string[];
}

/** One project a kind of run, so that `vitest run --project NAME` names what it does. */
const project = (
  name: string,
  include: string[],
  { timeout = 600_000, maxWorkers = 1, exclude = [], isolate = true, setupFiles = [] }: Run = {},
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
/**
 * Loading the modules of a test again for every file would take as long as the tests. Only a test that puts another
 * module in the place of one needs them fresh.
 */
const mocking = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      project('unit', unit, {
        ...allCores,
        exclude: mocking,
        isolate: false,
        setupFiles: ['test/main/vault/remember-scrypt.ts'],
      }),
      project('unit-mocking', mocking, allCores),
      project('conformance', ['test/conformance/**/*.test.ts']),
      project('bench', ['test/bench/**/*.bench.test.ts']),
      project('samples', ['test/issuer/make-samples.gen.ts']),
    ],
  },
});
