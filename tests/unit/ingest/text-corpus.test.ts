import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Look } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { Failure } from '$lib/model/problem';

const shared = '../shared/data';
const corpus = `${shared}/csv-corpus`;

interface Expected {
  readonly file: string;
  readonly expect: string;
  readonly expected_rows: number | null;
  readonly expected_columns?: number | null;
  readonly header?: readonly string[];
  readonly rows_any?: readonly number[];
  readonly columns_any?: readonly number[];
  readonly header_any?: readonly (readonly string[])[];
}

interface Stated {
  readonly file: string;
  readonly rows: number;
  readonly n_columns?: number;
  readonly header_row_index: number | null;
  readonly columns?: readonly string[];
}

const read = <T>(path: string): readonly T[] => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T[]) : []);
const trimmed = (names: readonly string[]): string => JSON.stringify(names.map((name) => name.trim()));

async function look(path: string): Promise<Look | Failure> {
  try {
    return await directTextSide.look(new Blob([readFileSync(path)]), path, {}, () => undefined);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function isExact(found: Look, wanted: Expected): boolean {
  const header = trimmed(found.rawNames);
  const headers = [wanted.header ?? [], ...(wanted.header_any ?? [])].filter((names) => names.length > 0);
  const columns = [wanted.expected_columns ?? found.rawNames.length, ...(wanted.columns_any ?? [])];
  return (
    [wanted.expected_rows, ...(wanted.rows_any ?? [])].includes(found.data) &&
    columns.includes(found.rawNames.length) &&
    (headers.length === 0 || headers.some((names) => trimmed(names) === header))
  );
}

describe.skipIf(!existsSync(corpus))('a corpus of messy files', () => {
  const entries = read<Expected>(`${corpus}/manifest.json`);
  const judged = entries.filter((entry) => entry.expected_rows !== null);

  test('at least nine of ten are exact, and none loses rows in silence', async () => {
    const wrong: string[] = [];
    const silent: string[] = [];
    for (const entry of judged) {
      const found = await look(`${corpus}/${entry.file}`);
      if (found instanceof Failure || !isExact(found, entry)) wrong.push(entry.file);
      if (found instanceof Failure) continue;
      if (found.data < (entry.expected_rows ?? 0) && found.problems.length === 0) silent.push(entry.file);
    }
    expect(silent).toEqual([]);
    expect(1 - wrong.length / judged.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  test('every file is answered, its records add up, and what is no table is refused', async () => {
    for (const entry of entries) {
      const found = await look(`${corpus}/${entry.file}`);
      if (entry.expect === 'refuse') expect(found, entry.file).toBeInstanceOf(Failure);
      if (found instanceof Failure) continue;
      const skipped = Object.values(found.skipped).reduce((a, b) => a + b, 0);
      expect(skipped + found.data, entry.file).toBe(found.records);
    }
  });
});

describe.skipIf(!existsSync(`${shared}/manifest.json`))('published files', () => {
  for (const entry of read<Stated>(`${shared}/manifest.json`)) {
    test(entry.file, async () => {
      const found = await look(`${shared}/${entry.file}`);
      if (found instanceof Failure) throw found;
      expect(found.data).toBe(entry.rows);
      if (entry.n_columns !== undefined) expect(found.names).toHaveLength(entry.n_columns);
      if (entry.header_row_index !== null && entry.columns) expect(trimmed(found.rawNames)).toBe(trimmed(entry.columns));
      expect(found.header.value === null).toBe(entry.header_row_index === null);
    });
  }
});
