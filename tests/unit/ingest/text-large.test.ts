import { expect, test } from 'vitest';
import type { Look } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';

const rows = 120_000;
const header = 'NISN;Nama;Sekolah;Tahun;Lulusan';
const line = (i: number): string => `${String(i).padStart(10, '0')};Siti Rahma;SMK Negeri ${i % 97};${2020 + (i % 5)};${i % 40}`;
const body = Array.from({ length: rows }, (_, i) => line(i));

/** Looks at the file and hands it on; the rows handed on must be those counted. */
async function read(lines: readonly string[]): Promise<Look> {
  const file = new Blob([lines.join('\n')]);
  expect(file.size).toBeGreaterThan(4 << 20);
  const look = await directTextSide.look(file, 'a.csv', {}, () => undefined);
  expect(Object.values(look.skipped).reduce((a, b) => a + b, 0) + look.data).toBe(look.records);
  const { text, rewritten } = await directTextSide.shape(file, look, () => undefined);
  expect(rewritten).toBe(!look.regular);
  if (rewritten) expect((await text.text()).split('\n').length - 1).toBe(look.data);
  return look;
}

test('a long plain file goes to the database as it is', async () => {
  const look = await read([header, ...body]);
  expect(look).toMatchObject({ data: rows, regular: true, skipLines: 1, records: rows + 1, problems: [] });
  expect(look.sample).toHaveLength(20);
});

test('one short row far down is found and padded', async () => {
  const look = await read([header, ...body.slice(0, 90_000), '0000000001;Budi', ...body.slice(90_000)]);
  expect(look).toMatchObject({ data: rows + 1, regular: false });
  expect(look.problems).toEqual([{ code: 'ragged_short', level: 'warning', count: 1, at: { row: 90_002 } }]);
});

test('notes padded to full width are found at the end', async () => {
  const look = await read([header, ...body, 'Sumber: Dinas Pendidikan;;;;']);
  expect(look).toMatchObject({ data: rows, regular: false, skipped: { note: 1 } });
});

test('a total far down is found, a school whose name begins with Total is kept', async () => {
  const total = body.reduce((sum, _, i) => sum + (i % 40), 0);
  const look = await read([header, ...body, `Total;;;;${total}`]);
  expect(look).toMatchObject({ data: rows, regular: false, skipped: { total: 1 } });
  const kept = await read([header, ...body.slice(0, 70_000), 'Total Bangun Persada;Budi;SMK 1;2020;7', ...body.slice(70_000)]);
  expect(kept).toMatchObject({ data: rows + 1, regular: true, skipped: { total: 0 } });
});

test('a quote that is never closed does not swallow the file', async () => {
  const look = await read([header, ...body.slice(0, 60_000), '0000000001;"Budi;SMK 1;2020;7', ...body.slice(60_000)]);
  expect(look.data).toBe(rows + 1);
  expect(look.problems).toEqual([{ code: 'quote_unclosed', level: 'warning', count: 1, at: { row: 60_002 } }]);
});

test('a header repeated by page breaks is left out', async () => {
  const look = await read([header, ...body.slice(0, 50_000), header, ...body.slice(50_000, 100_000), header, ...body.slice(100_000)]);
  expect(look).toMatchObject({ data: rows, skipped: { repeated_header: 2 } });
});
