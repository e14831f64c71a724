import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Who may import whom: each folder names the folders below it that it knows. Its own files it always knows. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: ['model'],
  engine: ['model'],
  ingest: ['model', 'engine/engine', 'engine/sql'],
  metrics: ['model', 'engine/engine', 'engine/sql', 'engine/facts'],
  charts: ['model', 'i18n'],
  ui: ['model', 'i18n'],
  export: ['model', 'i18n'],
  session: ['model', 'i18n', 'engine', 'ingest', 'metrics', 'charts', 'ui', 'export'],
  views: ['model', 'i18n', 'engine', 'ingest', 'metrics', 'charts', 'ui', 'export', 'session'],
  params: ['model'],
  routes: ['model', 'i18n', 'engine', 'ingest', 'metrics', 'charts', 'ui', 'export', 'session', 'views'],
  cli: ['model', 'i18n', 'engine', 'ingest', 'metrics', 'charts', 'ui', 'export', 'session', 'views']
};

/** The only places that may name these packages. */
const gates: readonly (readonly [RegExp, RegExp])[] = [
  [/^@duckdb\//, /^lib\/engine\//],
  [/^apache-arrow(\/|$)/, /^lib\/engine\//],
  [/^@e965\/xlsx/, /^lib\/ingest\/excel\//],
  [/^papaparse$/, /^lib\/ingest\//],
  // It probes the browser with code made from text, which the policy of the pages forbids: for tests only.
  [/^@stdlib\//, /^$/],
  [/^d3(-|$)/, /^lib\/(charts|metrics\/stats)\//],
  [/^\$app\//, /^(routes|lib\/views|lib\/session)\//],
  [/^svelte(\/|$)/, /^(routes|lib\/(charts|ui|session|views))\//],
  [/^node:/, /^(cli\/|lib\/engine\/node\.ts$)/]
];

const cap = 300;
const generated = /^lib\/i18n\/(words|project\.inlang)\//;

const filesOf = (folder: string, kinds: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kinds.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

interface Source {
  /** From `src`, as `lib/engine/rows.ts`. */
  readonly path: string;
  readonly text: string;
  /** Modules named in imports, as written. */
  readonly imports: readonly string[];
}

const importPattern = /(?:^|[\s;>}])(?:import|export)\b[^'"();]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

const sources: readonly Source[] = filesOf(src, /\.(ts|js|svelte)$/)
  .map((file) => ({ path: relative(src, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
  .filter(({ path }) => !generated.test(path))
  .map(({ path, text }) => ({ path, text, imports: [...text.matchAll(importPattern)].map((m) => m[1] ?? m[2] ?? '') }));

/** The file of ours that an import means, from `src`; undefined for a package. */
function target(from: Source, name: string): string | undefined {
  const bare = name.replace(/\?.*$/, '');
  const full = bare.startsWith('$lib/')
    ? join(src, 'lib', bare.slice(5))
    : bare.startsWith('.')
      ? join(src, dirname(from.path), bare)
      : undefined;
  if (!full) return undefined;
  const found = ['', '.ts', '.js', '.svelte.ts', '/index.ts']
    .map((ending) => full + ending)
    .find((path) => /\.\w+$/.test(path) && existsSync(path));
  return relative(src, found ?? full).replaceAll('\\', '/');
}

const layer = (path: string): string => /^(?:lib\/)?(\w+)\//.exec(path)?.[1] ?? 'routes';

test('there is something to test', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(50);
});

test('imports go one way', () => {
  const wrong = sources.flatMap((source) =>
    source.imports.flatMap((name) => {
      const to = target(source, name);
      if (to === undefined || !to.startsWith('lib/')) return [];
      const [own, path] = [layer(source.path), to.slice(4)];
      const known = allowed[own] ?? [];
      const fine = path.startsWith(`${own}/`) || known.some((part) => path.startsWith(`${part}/`) || path.startsWith(`${part}.`));
      return fine ? [] : [`${source.path} -> ${name}`];
    })
  );
  expect(wrong).toEqual([]);
});

test('each package has its place', () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports.filter((name) => gates.some(([what, where]) => what.test(name) && !where.test(path))).map((name) => `${path} -> ${name}`)
  );
  expect(wrong).toEqual([]);
});

test('no module imports itself by a detour', () => {
  const graph = new Map(sources.map((source) => [source.path, source.imports.map((name) => target(source, name))]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) if (next !== undefined) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expect(cycles).toEqual([]);
});

test('effects live in the session only', () => {
  expect(sources.filter(({ path, text }) => /\$effect\b/.test(text) && !path.startsWith('lib/session/')).map(({ path }) => path)).toEqual(
    []
  );
});

test(`no file is longer than ${cap} lines`, () => {
  const files = [...filesOf(src, /\.(ts|js|svelte|sql|css)$/), ...filesOf(join(root, 'tests'), /\.(ts|js)$/)];
  const long = files
    .filter((file) => !generated.test(relative(src, file).replaceAll('\\', '/')))
    .map((file) => `${relative(root, file)}: ${readFileSync(file, 'utf8').split('\n').length - 1}`)
    .filter((entry) => Number(entry.split(': ')[1]) > cap);
  expect(long).toEqual([]);
});
