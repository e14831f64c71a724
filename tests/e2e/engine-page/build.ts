import { resolve } from 'node:path';
import { build } from 'vite';
import kit from '../../../svelte.config.js';

const root = resolve(import.meta.dirname, '../../..');
const keywords = /^(none|self|script|wasm-unsafe-eval|unsafe-hashes|sha256-.+)$/;

/** Where the page is built to, from the top of the project. */
export const folder = '.cache/engine-page';

/** Builds a page with nothing but the shipped engine on it, under the same policy as the site's pages. */
export async function buildEnginePage(): Promise<void> {
  const policy = Object.entries(kit.kit?.csp?.directives ?? {})
    .map(
      ([name, values]) =>
        `${name} ${[values]
          .flat()
          .map((value) => (keywords.test(String(value)) ? `'${value}'` : value))
          .join(' ')}`
    )
    .join('; ');
  await build({
    root: import.meta.dirname,
    base: './',
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { $lib: resolve(root, 'src/lib') } },
    plugins: [{ name: 'policy', transformIndexHtml: (html) => html.replace('%policy%', policy) }],
    build: { outDir: resolve(root, folder), emptyOutDir: true, target: 'es2022' }
  });
}
