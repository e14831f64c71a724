// How well polluted files are read, by the measures of the Pollock benchmark (Vitagliano et al., PVLDB 16(8), 2023):
//   node tests/bench/pollock.js FOLDER
// FOLDER holds csv/ (polluted files) and clean/ (the same names, as they should be read). Ten measures per file, each 0..1: the file was read at
// all; precision, recall and F1 of header cells, of records and of cells, as multisets. The score is the mean of their sums, 10 at best.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: node tests/bench/pollock.js FOLDER\n');
  process.exit(2);
}
/** Scores their authors published, simple and weighted by how often a pollution occurs; ours is over the files of the folder only. */
const published = { 'DuckDB, dialect found by itself': [9.08, 8.44], 'best system, dialect given': [9.96, 9.6] };

/** @param {string} path @returns {string[][]} */
const read = (path) =>
  Papa.parse(readFileSync(path, 'utf8').replace(/\r?\n$/, ''), { delimiter: ',' }).data.map((row) =>
    row.map((/** @type {string} */ c) => c.trim())
  );

/** Precision, recall and F1 of two multisets. @param {string[]} wanted @param {string[]} found */
function measures(wanted, found) {
  if (wanted.length === 0) return [1, 1, 1];
  const left = new Map();
  for (const text of wanted) left.set(text, (left.get(text) ?? 0) + 1);
  let hits = 0;
  for (const text of found) {
    const n = left.get(text) ?? 0;
    if (n > 0) hits++;
    left.set(text, n - 1);
  }
  if (hits === 0) return [0, 0, 0];
  const [precision, recall] = [hits / found.length, hits / wanted.length];
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}

/** The ten measures of one file. @param {string[][]} wanted @param {string[][] | undefined} found */
function scores(wanted, found) {
  if (!found) return Array.from({ length: 10 }, () => 0);
  const records = (/** @type {string[][]} */ rows) => rows.slice(1).map((row) => row.map((cell) => cell || 'null').join(''));
  return [
    1,
    ...measures(wanted[0] ?? [], found[0] ?? []),
    ...measures(records(wanted), records(found)),
    ...measures(wanted.slice(1).flat(), found.slice(1).flat())
  ];
}

const out = mkdtempSync(join(tmpdir(), 'pollock-'));
const files = readdirSync(join(folder, 'clean')).filter((name) => name.endsWith('.csv'));
const paths = files.map((name) => resolve(folder, 'csv', name));
execFileSync('npm', ['run', '--silent', 'jejak', '--', 'inspect', ...paths, '--clean', out], { stdio: ['ignore', 'ignore', 'inherit'] });
const written = new Set(readdirSync(out));
const all = files.map((name) => {
  const clean = `${name}.clean.csv`;
  return { name, of: scores(read(join(folder, 'clean', name)), written.has(clean) ? read(join(out, clean)) : undefined) };
});
rmSync(out, { recursive: true });

const sum = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => a + b, 0);
const names = ['read', 'header P', 'header R', 'header F1', 'record P', 'record R', 'record F1', 'cell P', 'cell R', 'cell F1'];
for (const { name, of } of all) {
  const short = names.flatMap((measure, i) => ((of[i] ?? 0) < 0.9995 ? [`${measure} ${(of[i] ?? 0).toFixed(3)}`] : []));
  process.stdout.write(`${sum(of).toFixed(3).padStart(7)}  ${name}${short.length > 0 ? `  ${short.join(', ')}` : ''}\n`);
}
process.stdout.write(
  `\n${names.map((name, i) => `${name} ${(sum(all.map(({ of }) => of[i] ?? 0)) / all.length).toFixed(3)}`).join('  ')}\n`
);
process.stdout.write(
  `Jejak, dialect found by itself: ${(sum(all.map(({ of }) => sum(of))) / all.length).toFixed(2)} over ${all.length} files\n`
);
for (const [system, [simple = 0, weighted = 0]] of Object.entries(published)) {
  process.stdout.write(`published, ${system}: ${simple.toFixed(2)} simple, ${weighted.toFixed(2)} weighted, over the whole benchmark\n`);
}
