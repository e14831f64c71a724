import { describe, expect, it } from 'vitest';
import { plausible, readYear, yearInName } from '$lib/ingest/cast/year';

describe('readYear', () => {
  it.each([
    ['2023', 2023, null],
    ['2023.0', 2023, null],
    ['2022/2023', 2023, '2022/2023'],
    ['TA 2022-2023', 2023, 'TA 2022-2023'],
    ['TA. 2022/2023', 2023, 'TA. 2022/2023'],
    ['2022/23', 2023, '2022/23'],
    ['22/23', 2023, '22/23'],
    ['2022/2023 Genap', 2023, '2022/2023 Genap'],
    ['201617', 2017, '201617'],
    ['1999/2000', 2000, '1999/2000'],
    ['cumul 2023-2024', 2024, 'cumul 2023-2024'],
    ['Lulusan 2024', 2024, null],
    ['Angkatan 2020', 2020, null],
    ['19/05/2024', 2024, null],
    ['2024-05-19', 2024, null],
    ['2022–2023', 2023, '2022–2023'],
    ['2022 / 2023', 2023, '2022 / 2023'],
    ['T.A. 2022/2023', 2023, 'T.A. 2022/2023'],
    ['Tahun Pelajaran 2022/2023', 2023, 'Tahun Pelajaran 2022/2023'],
    ['TP2022/2023', 2023, 'TP2022/2023'],
    ['20222023', 2023, '20222023'],
    ['20221', 2023, '20221'],
    ['2022/2023-1', 2023, '2022/2023-1'],
    ['2022 s.d. 2023', 2023, '2022 s.d. 2023'],
    ['Semester 1 2022/2023', 2023, 'Semester 1 2022/2023'],
    ['2021/22 academic year', 2022, '2021/22 academic year'],
    ['2022*', 2022, null]
  ])('%s is %d', (text, year, kept) => expect(readYear(text)).toEqual({ year, text: kept }));

  it.each(['2012-2026', '23', '20230', '2022/231', '2022-1', '20222024', 'FY22', 'dua ribu', '2023/2022', '1.5'])(
    '%s is not understood',
    (text) => expect(readYear(text)).toBeUndefined()
  );
  it.each(['', '-', 'belum'])('%j is missing', (text) => expect(readYear(text)).toBeNull());
});

it('knows which graduation years can be', () => {
  expect([1989, 1990, 2027, 2028].map((year) => plausible(year, 2026))).toEqual([false, true, true, false]);
});

describe('yearInName', () => {
  it.each([
    ['lulusan-2023.csv', 2023],
    ['2015-16-placements.csv', 2016],
    ['Tracer 2022_2023 SMK.csv', 2023],
    ['2009-10-placements.csv', 2010],
    ['data.csv', undefined],
    ['2021 dan 2023.csv', undefined],
    ['npsn20109165.csv', undefined]
  ])('%s: %s', (name, year) => expect(yearInName(name)).toBe(year));
});
