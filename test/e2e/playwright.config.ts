import { defineConfig } from '@playwright/test';

const resultsFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  globalSetup: './set-up.ts',
  outputDir: '../../.data/e2e',
  // one product for all of them, and a browser that takes the other core
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ...(resultsFile ? ([['json', { outputFile: resultsFile }]] as const) : [])],
  use: { locale: 'en-US', timezoneId: 'America/Denver', screenshot: 'only-on-failure', actionTimeout: 15_000 },
});
