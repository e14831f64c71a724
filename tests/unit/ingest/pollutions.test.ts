import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { directTextSide } from '$lib/ingest/direct';
import { readRows } from '$lib/ingest/shape';
import { Failure } from '$lib/model/problem';
import { makeTable, singleRows, wholeFiles, type Polluted, type Table } from './pollutions';

const shared = '../shared/data/csv-corpus/pollock-polluted/clean/file_no_trailing_newline.csv';

/** What differs from what must come of a file; empty when all is as it should be. */
async function faults({ it: name, bytes, names, rows, touched }: Polluted): Promise<string[]> {
  const file = new Blob([bytes]);
  const look = await directTextSide.look(file, 'a.csv', {}, () => undefined);
  const found: (readonly string[])[] = [];
  for await (const batch of readRows(file, look)) for (const { cells } of batch) found.push(cells);
  const out: string[] = [];
  const counted = Object.values(look.skipped).reduce((a, b) => a + b, 0) + look.data;
  if (counted !== look.records || found.length !== look.data) out.push('account');
  if (found.length !== rows.length) return [`${name}: ${found.length} rows`];
  // Of a row that was damaged itself only its letters and digits are held against it; no other row may suffer.
  const bare = (cells: readonly string[]): string => cells.join('').replace(/[^\p{L}\p{N}]/gu, '');
  const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((cell, i) => cell.trim() === b[i]);
  const headerOk = touched === -1 ? bare(look.rawNames) === bare(names ?? []) : !names || same(look.names, names);
  if (!headerOk) out.push(`names ${look.names.join('|')}`);
  rows.forEach((row, i) => {
    const own = found[i] ?? [];
    const fine = i === touched ? bare(own) === bare(row) : same(own, row) || (touched === -1 && bare(own) === bare(row));
    if (!fine) out.push(`row ${i + 1} ${own.join('|')}`);
  });
  return out.slice(0, 2).map((what) => `${name}: ${what}`);
}

async function allFaults(files: readonly Polluted[]): Promise<string[]> {
  const out: string[] = [];
  for (const file of files) out.push(...(await faults(file)));
  return out;
}

describe('a table polluted in every way of the Pollock benchmark', () => {
  const table = makeTable();
  it.each(wholeFiles(table).map((file) => [file.it, file] as const))('%s', async (_, file) => {
    expect(await faults(file)).toEqual([]);
  });

  it.each([-1, 0, 1, 5, 31, 58, 59])('in row %i', async (at) => {
    expect(await allFaults(singleRows(table, at))).toEqual([]);
  });

  it('of no bytes at all is refused', async () => {
    await expect(directTextSide.look(new Blob([]), 'a.csv', {}, () => undefined)).rejects.toBeInstanceOf(Failure);
  });
});

describe.skipIf(!existsSync(shared))('the table of the benchmark itself', () => {
  const [names = [], ...rows] = existsSync(shared)
    ? Papa.parse<string[]>(readFileSync(shared, 'utf8').trimEnd(), { delimiter: ',' }).data
    : [];
  const table: Table = { names, rows };
  it('polluted as a whole', async () => expect(await allFaults(wholeFiles(table))).toEqual([]));
  it.each([-1, 0, 4, 40, 81])('in row %i', async (at) => expect(await allFaults(singleRows(table, at))).toEqual([]));
});
