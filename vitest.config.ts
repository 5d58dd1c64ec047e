import { defineConfig } from 'vitest/config';

/** One project a kind of run, so that `vitest run --project NAME` names what it does. */
const project = (name: string, include: string[], timeout = 20_000) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      project('unit', ['test/*.test.ts', 'test/{main,renderer,shared,scripts,security,issuer,mutation,fuzz,differential}/**/*.test.{ts,tsx}']),
      project('conformance', ['test/conformance/**/*.test.ts'], 600_000),
      project('bench', ['test/bench/**/*.bench.test.ts'], 600_000),
      project('samples', ['test/issuer/make-samples.gen.ts'], 600_000),
    ],
  },
});
