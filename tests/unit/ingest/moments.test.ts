import { expect, test } from 'vitest';
import { loading } from './loading';

const { load, rows } = loading();

test('moments that hardly repeat are read as their days', async () => {
  const two = (n: number): string => String(n).padStart(2, '0');
  const moment = (i: number): string =>
    i % 1000 === 0
      ? 'belum'
      : i % 1000 === 1
        ? `${two(1 + (i % 28))}/03/2025`
        : `${two(1 + (i % 28))}/03/2025 ${two(i % 24)}.${two(i % 60)}.${two(i % 59)}`;
  const lines = Array.from({ length: 60_000 }, (_, i) => `20109165;2024;Bekerja;${moment(i)};${i}`);
  const batch = await load(`NPSN;Tahun Lulus;Status Saat Ini;Tanggal Survei;Nomor\n${lines.join('\n')}`, {}, 'lulusan.csv');
  const column = batch.columns.find(({ name }) => name === 'Tanggal Survei');
  expect(column).toMatchObject({ field: 'survey_date', type: 'date', notUnderstood: 0 });
  const found = await rows(
    `SELECT count(*) AS n, count(c3) AS dated, count(DISTINCT c3) AS days, min(c3) AS first, max(c3) AS last FROM ${batch.table}`
  );
  expect(found).toEqual([{ n: 60_000, dated: 59_940, days: 28, first: '2025-03-01', last: '2025-03-28' }]);
  const third = await rows(`SELECT c3 AS day FROM ${batch.table} WHERE _line IN (3, 4) ORDER BY _line`);
  expect(third).toEqual([{ day: '2025-03-02' }, { day: '2025-03-03' }]);
});
