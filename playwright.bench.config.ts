import { defineConfig } from '@playwright/test';

/** The benches that need the real app; `npm run bench` runs them after the others. */
export default defineConfig({
  testDir: 'test/bench',
  testMatch: '**/*.bench.e2e.ts',
  outputDir: 'test-results/bench',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 1_800_000,
  reporter: [['list']],
});
