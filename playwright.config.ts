import { defineConfig } from '@playwright/test';

/** These say how long something may take, so nothing else may run. */
const timed = '**/{large-import,search}.e2e.ts';

/**
 * Each test starts a real app in a folder of its own; scripts/e2e.mjs runs the first project two tests at a time, each
 * on a display of its own, and the second alone after it.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  workers: 1,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'beside', testIgnore: timed, outputDir: 'test-results/beside' },
    { name: 'alone', testMatch: timed, outputDir: 'test-results/alone' },
  ],
});
