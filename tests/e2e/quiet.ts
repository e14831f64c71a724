import { test as base, expect } from '@playwright/test';
import { resolve } from 'node:path';
import { serve } from '../../src/cli/serve.js';
import { startProxy, type Proxy } from './proxy';

export { expect };

export interface SiteOptions {
  /** Sub-path the site is served under. */
  base: string;
  /** Folder that is served, from the top of the project. */
  folder: string;
}
interface Worker extends SiteOptions {
  site: { readonly address: string; readonly proxy: Proxy };
}
interface Test {
  /** Errors a test causes on purpose: what the console or the page may say. */
  tolerated: RegExp;
  quiet: undefined;
}

/** Chromium's own calls, made without any page: the proxy sees and refuses them. A page that asked for these hosts is caught as a page. */
const browserHosts =
  /^(accounts\.google\.com|android\.clients\.google\.com|update\.googleapis\.com|[\w.-]+\.gvt1\.com|optimizationguide-pa\.googleapis\.com|content-autofill\.googleapis\.com)(:\d+)?$/;

/**
 * Every test runs on the built site through a proxy that leads nowhere else, and fails when the page or one of its workers
 * asked for any other host, broke the page's policy, or said an error nobody expected.
 */
export const test = base.extend<Test, Worker>({
  base: ['', { option: true, scope: 'worker' }],
  folder: ['build', { option: true, scope: 'worker' }],
  site: [
    async ({ base, folder }, use) => {
      const server = await serve({ folder: resolve(import.meta.dirname, '../..', folder), base });
      const proxy = await startProxy(server.address);
      await use({ address: server.address, proxy });
      proxy.close();
      server.close();
    },
    { scope: 'worker' }
  ],
  launchOptions: [
    async ({ launchOptions, site }, use) => {
      await use({ ...launchOptions, proxy: { server: site.proxy.address } });
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ site }, use) => {
    await use(site.address);
  },
  tolerated: [/(?!)/, { option: true }],
  quiet: [
    async ({ context, site, tolerated }, use) => {
      const noise: string[] = [];
      const note = (text: string): void => {
        if (!tolerated.test(text)) noise.push(text);
      };
      context.on('console', (message) => {
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => note(String(error.error())));
      await context.exposeBinding('reportViolation', (_, text: string) => note(`policy: ${text}`));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const { reportViolation } = window as unknown as { reportViolation(text: string): Promise<void> };
          void reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      const own = new URL(site.address).host;
      const asked: string[] = [];
      context.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && host !== own) asked.push(request.url());
      });
      site.proxy.takeForeign();
      await use(undefined);
      expect(noise, 'errors and policy violations').toEqual([]);
      asked.push(...site.proxy.takeForeign().filter((host) => !browserHosts.test(host)));
      expect(asked, 'requests to other hosts').toEqual([]);
    },
    { auto: true }
  ]
});
