import { defineConfig } from '@playwright/test';

/** Pictures differ from one machine to the next, so the visual record is made when it is asked for, and is no test. */
const recording = process.env['LAPEL_VISUAL_RECORD'] === '1';

/** One worker: each test starts a real app, and its timings are told by a bench, not by a race for two cores. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: recording ? '**/visual-record.e2e.ts' : '**/*.e2e.ts',
  testIgnore: recording ? [] : '**/visual-record.e2e.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
