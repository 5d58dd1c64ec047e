import { defineConfig } from '@playwright/test';

/** Pictures differ from one machine to the next, so the visual record is made when it is asked for, and is no test. */
export default defineConfig({
  testDir: 'test/visual-record',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/record',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 600_000,
  reporter: [['list']],
});
