import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';

export const root = resolve(import.meta.dirname, '../..');
export const cache = join(root, '.cache/bench');

/** @param {number[]} times */
export const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/** One tracer file of that many graduates, made once. @param {number} graduates */
export function fileOf(graduates) {
  const folder = join(cache, String(graduates));
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const schools = Math.max(20, Math.round(graduates / 700));
    const args = ['--schools', schools, '--years', '2024', '--graduates', graduates, '--seed', 1, '--out', folder].map(String);
    execFileSync(process.execPath, [join(root, 'src/cli/run.js'), 'sample', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const name = readdirSync(folder).find((file) => file.startsWith('lulusan'));
  if (!name) throw new Error(`no tracer file in ${folder}`);
  return join(folder, name);
}

/** @typedef {'regular' | 'ragged' | 'stamped'} Shape */

const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
/** A moment as forms write it; nearly every one differs. @param {number} row */
const stamp = (row) =>
  `${two(1 + (row % 28))}/${two(1 + (row % 11))}/2025 ${two(row % 24)}:${two((row * 7) % 60)}:${two(((row * 13) >> 4) % 60)}`;

/**
 * The tracer file of that many graduates with two more columns, name and pay, beside the ten of the generator. `ragged`: one row in the middle
 * has a cell too many, so that the whole file has to be rewritten; `stamped`: the day of the answer has a time, so that its texts hardly repeat.
 * @param {number} graduates @param {Shape} shape
 */
export async function wideFileOf(graduates, shape) {
  const path = join(cache, `${graduates}-${shape}.csv`);
  if (existsSync(path)) return path;
  const out = createWriteStream(`${path}.part`);
  let row = 0;
  for await (const line of createInterface({ input: createReadStream(fileOf(graduates)) })) {
    const pay = row % 3 === 0 ? 1_500_000 + ((row * 37) % 60) * 50_000 : '';
    const more = row === 0 ? 'Nama Siswa;Penghasilan' : `Siswa ${(row * 7919) % 99_991};${pay}`;
    const extra = shape === 'ragged' && row === Math.floor(graduates / 2) ? ';x' : '';
    const cells = shape === 'stamped' ? line.replace(/;\d\d\/\d\d\/\d{4};/, `;${stamp(row)};`) : line;
    row += 1;
    if (!out.write(`${cells};${more}${extra}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  renameSync(`${path}.part`, path);
  return path;
}
