// Runs the TypeScript command line: bundles it once per state of the sources, then imports the bundle.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, '.cache/cli');
const hour = 3_600_000;

/** Changes whenever a file the command line could contain is added, removed or written. */
function fingerprint() {
  const hash = createHash('sha256');
  const paths = ['src/cli', 'src/lib'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|js|sql|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/i18n.(words|project\.inlang.cache)/.test(relative(root, path)))
  );
  for (const path of [...paths.sort(), join(root, 'package-lock.json')]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} folder */
async function bundle(folder) {
  const { build } = await import('vite');
  execFileSync(process.execPath, [join(root, 'src/cli/words.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
  // Several runs may bundle at once: each into a folder of its own, moved into place when it is whole.
  const own = `${folder}.${process.pid}`;
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { $lib: join(root, 'src/lib') } },
    build: {
      ssr: join(root, 'src/cli/jejak.ts'),
      target: 'node20',
      outDir: own,
      emptyOutDir: true,
      copyPublicDir: false,
      sourcemap: true,
      minify: false
    }
  });
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true });
  }
  // Older bundles go, but not while a run that began with one may still import its parts.
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > hour) rmSync(path, { recursive: true, force: true });
  }
}

const folder = join(cache, fingerprint());
if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
else await bundle(folder);
// npm runs a script at the project's top; paths given by a person are meant from where they stand.
if (process.env['npm_lifecycle_event'] === 'jejak') process.chdir(process.env['INIT_CWD'] ?? root);
process.setSourceMapsEnabled(true);
// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));
const { main } = await import(pathToFileURL(join(folder, 'jejak.js')).href);
process.exitCode = await main(process.argv.slice(2));
