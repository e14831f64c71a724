import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Batch } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { forget, ingest } from '$lib/ingest/ingest';
import { place } from '$lib/ingest/place';
import { catalogue } from '$lib/metrics/catalogue';
import { divisions } from '$lib/metrics/dimensions';
import { evaluate } from '$lib/metrics/evaluate';
import { buildFacts } from '$lib/metrics/facts';
import { everything } from '$lib/model/filter';
import type { Dimension, Measure } from '$lib/model/measure';
import { sharedEngine } from '../engine-fixture';
import { context } from './ask';
import { generator } from './random-data';

// What must not change the figures, done to the files of six schools of the sample, through the whole import.

interface File {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const folder = join(import.meta.dirname, '../../../data/sample');
const schools = new Set(['1', '2', '3', '7', '12', '31'].map((n) => `9999${n.padStart(4, '0')}`));

const sample: readonly File[] = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => {
    const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8'), { skipEmptyLines: true }).data;
    const at = head.indexOf('NPSN');
    return { name, head, rows: at < 0 ? rows : rows.filter((row) => schools.has(row[at] ?? '')) };
  });

const asText = ({ head, rows }: File): string =>
  `${Papa.unparse([[...head], ...rows.map((row) => [...row])], { delimiter: ';', newline: '\n' })}\n`;

/** Every figure of every indicator: undivided, by year, by school and year. */
async function answers(files: readonly File[]): Promise<Map<string, Measure>> {
  const engine = await sharedEngine();
  const batches: Batch[] = [];
  for (const [i, file] of files.entries()) {
    const source = { file: new Blob([asText(file)]), name: file.name };
    const batch = await ingest(engine, directTextSide, source, { id: i + 1, salt: 'garam' });
    expect(batch.account.setAside, file.name).toBe(0);
    batches.push(batch);
  }
  await place(engine, batches);
  await buildFacts(engine);
  const found = new Map<string, Measure>();
  const ways: readonly (readonly Dimension[])[] = [[], ['year'], ['school', 'year'], ['program'], ['sex']];
  for (const { id, fact } of catalogue.values())
    for (const by of ways) {
      if (!by.every((dimension) => divisions[fact].dimensions.includes(dimension))) continue;
      for (const measure of await evaluate(engine, { indicator: id, by, filter: everything }, context))
        found.set(`${id} ${by.map((dimension) => `${dimension} ${measure.key[dimension] ?? ''}`).join(', ')}`, measure);
    }
  for (const batch of batches) await forget(engine, batch);
  return found;
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = generator(seed);
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

const original = answers(sample);
const halves = (file: File): File[] => {
  const middle = Math.ceil(file.rows.length / 2);
  return [
    { ...file, rows: file.rows.slice(0, middle) },
    { ...file, name: file.name.replace('.csv', '-b.csv'), rows: file.rows.slice(middle) }
  ].filter(({ rows }) => rows.length > 0);
};
const column = (file: File, name: string, change: (text: string) => string): File => {
  const at = file.head.indexOf(name);
  return at < 0 ? file : { ...file, rows: file.rows.map((row) => row.map((cell, i) => (i === at ? change(cell) : cell))) };
};

describe('the figures of six schools', () => {
  test('are there at all', async () => {
    const given = [...(await original).values()].filter(({ status }) => status === 'ok');
    expect(given.length).toBeGreaterThan(500);
  });

  test.each<[string, (files: readonly File[]) => File[]]>([
    ['the rows of every file are shuffled', (files) => files.map((file, i) => ({ ...file, rows: shuffled(file.rows, i + 1) }))],
    ['every file comes in two halves', (files) => files.flatMap(halves)],
    ['schools have other names', (files) => files.map((file) => column(file, 'Nama Sekolah', (name) => `${name} (baru)`))],
    [
      'every file has a column more that says nothing',
      (files) =>
        files.map((file) => ({
          ...file,
          head: [...file.head, 'Warna kesukaan'],
          rows: file.rows.map((row, i) => [...row, i % 2 ? 'biru' : 'hijau'])
        }))
    ]
  ])('stay the same when %s', async (_, change) => {
    expect(await answers(change(sample))).toEqual(await original);
  });

  test('double as counts and stay as rates when there is everybody twice', async () => {
    // The twin of a person has another number; a roster counts two for one.
    const twins = (file: File): File => {
      const other = column(
        column(file, 'NISN', (id) => `1${id.slice(1)}`),
        'NUPTK',
        (id) => `8${id.slice(1)}`
      );
      return file.head.includes('NISN') || file.head.includes('NUPTK') ? { ...file, rows: [...file.rows, ...other.rows] } : file;
    };
    const counted = ['Jumlah Guru', 'Guru Produktif', 'Siswa Wajib PKL', 'Jumlah Lulusan'];
    const roster = (file: File): File =>
      file.name === 'roster.csv' ? counted.reduce((changed, name) => column(changed, name, (n) => `${Number(n) * 2}`), file) : file;
    const doubled = await answers(sample.map(twins).map(roster));
    const people = [...(await original)].filter(
      ([name, measure]) => /^[TOJMPIG]/.test(name) && measure.status === 'ok' && !peopleApart.test(name)
    );
    expect(people.length).toBeGreaterThan(300);
    for (const [name, measure] of people) {
      const twice = doubled.get(name);
      if (measure.status !== 'ok' || twice?.status !== 'ok') throw new Error(`${name}: ${JSON.stringify(twice)}`);
      const rate = measure.unit !== 'count' && !sums.test(name);
      expect([name, twice.numerator, twice.denominator, twice.missing]).toEqual([
        name,
        measure.numerator * 2,
        measure.denominator * 2,
        measure.missing * 2
      ]);
      expect(twice.value, name).toBeCloseTo(rate ? measure.value : measure.value * 2, 9);
    }
  });
});

/** They count schools, hosts or programmes: those are the same for two as for one. */
const peopleApart = /^(T03|I07|G07)/;
/** Not rates, though not in pieces either: hours in all. */
const sums = /^G00/;
