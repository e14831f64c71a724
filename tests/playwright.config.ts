import { defineConfig } from '@playwright/test';
import { chromiumFlags, findBrowser } from './browser.js';
import type { SiteOptions } from './e2e/quiet';

const executablePath = findBrowser();

export default defineConfig<object, SiteOptions>({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    timezoneId: 'Asia/Jakarta',
    locale: 'id-ID',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
    trace: 'off'
  },
  projects: [
    { name: 'root' },
    // The same build under a sub-path, as on a project page of a static host.
    { name: 'sub-path', testMatch: ['first-screen.spec.ts', 'address.spec.ts', 'sub-path.spec.ts'], use: { base: '/dinas/jejak' } }
  ]
});
