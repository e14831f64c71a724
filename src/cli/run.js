// Runs a command of the TypeScript command line: bundles it once per state of the sources, then imports the bundle.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, root } from './fingerprint.js';
import { install } from './install.js';

const commands = ['inspect', 'measure', 'compare', 'sample', 'method', 'first-picture'];
const cache = join(root, '.cache/cli');
const hour = 3_600_000;

/** @param {string} name @param {string} folder */
async function bundle(name, folder) {
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
      ssr: true,
      target: 'node20',
      outDir: own,
      emptyOutDir: true,
      copyPublicDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: { input: { jejak: join(root, 'src/cli/jejak.ts'), command: join(root, `src/cli/${name}.ts`) } }
    }
  });
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true });
  }
  // Older bundles go, but not while a run that began with one may still import its parts.
  for (const other of readdirSync(cache)) {
    const path = join(cache, other);
    if (Date.now() - statSync(path).mtimeMs > hour) rmSync(path, { recursive: true, force: true });
  }
}

const [name = '', ...args] = process.argv.slice(2);
if (!commands.includes(name) || !existsSync(join(root, `src/cli/${name}.ts`))) {
  const known = commands.filter((command) => existsSync(join(root, `src/cli/${command}.ts`)));
  process.stderr.write(`${name && `no command "${name}"\n`}usage: npm run --silent jejak -- COMMAND ...\ncommands: ${known.join(', ')}\n`);
  process.exit(2);
}
install();
const folder = join(cache, `${name}-${fingerprint(['src/cli', 'src/lib', 'package-lock.json'], /\.(ts|js|sql|json)$/)}`);
if (existsSync(folder)) utimesSync(folder, new Date(), new Date());
else await bundle(name, folder);
// npm runs a script at the project's top; paths given by a person are meant from where they stand.
if (process.env['npm_lifecycle_event'] === 'jejak') process.chdir(process.env['INIT_CWD'] ?? root);
process.setSourceMapsEnabled(true);
// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));
/** @param {string} part @returns {Promise<any>} */
const load = (part) => import(pathToFileURL(join(folder, `${part}.js`)).href);
const [{ main }, command] = await Promise.all([load('jejak'), load('command')]);
process.exitCode = await main(command, args, root);
