import { resolve } from 'node:path';

/** Modules that every page needs: what is reached from these without a choice. @param {string} root */
const starts = (root) =>
  [
    'node_modules/@sveltejs/kit/src/runtime/client/entry.js',
    ...['app', 'nodes/0', 'nodes/2'].map((name) => `.svelte-kit/generated/client-optimized/${name}.js`)
  ].map((path) => resolve(root, path));

/**
 * How scripts and styles are cut into files, beside what the bundler does by itself: all style is one file, so that a page is painted
 * after one request, and what every page needs is one file instead of thirty.
 * Words are left out, since their index names every word of the program. Modules that fetch others later are left out too: Kit would
 * take what they fetch for something to be fetched later by every page.
 * @param {string} root
 */
export function chunks(root) {
  /** @type {Set<string>} */
  const shell = new Set();
  /** @param {import('rolldown').ChunkingContext} context */
  const findShell = (context) => {
    const open = starts(root);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (shell.has(id)) continue;
      shell.add(id);
      open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
    }
  };
  return {
    groups: [
      { name: 'style', test: /[?&]type=style&lang\.css|\.css$/, priority: 2 },
      {
        priority: 1,
        /** @param {string} id @param {import('rolldown').ChunkingContext} context */
        name(id, context) {
          if (shell.size === 0) findShell(context);
          const fetchesLater = (context.getModuleInfo(id)?.dynamicallyImportedIds.length ?? 0) > 0;
          return shell.has(id) && !fetchesLater && !/i18n\/words\/messages/.test(id) ? 'shell' : null;
        }
      }
    ]
  };
}
