import { expect, test } from 'vitest';
import { standard } from '$lib/model/settings';
import { setLocale } from '$lib/i18n/words/runtime';
import type { Given, Key, Measure } from '$lib/model/measure';
import { readBlocks, schoolBlocks, writeBlocks } from '$lib/views/report/blocks';
import { hostRows } from '$lib/views/report/host-rows';
import { newestTold } from '$lib/views/report/newest';
import { mostPrograms, programRows } from '$lib/views/report/program-rows';
import { everyRequests, sheetRequests } from '$lib/views/report/requests';
import { schoolBands } from '$lib/views/report/school-bands';
import { bySchool, nobody } from '$lib/views/report/split';
import { everything } from '$lib/model/filter';

const share = (key: Key, numerator: number, denominator: number): Given => ({
  indicator: 'O01',
  key,
  base: 'Q',
  unit: 'percent',
  status: 'ok',
  value: numerator / denominator,
  numerator,
  denominator,
  missing: 0,
  tier: denominator < 10 ? 'few' : denominator < 30 ? 'indicative' : 'solid'
});
const count = (key: Key, value: number): Given => ({ ...share(key, value, value), indicator: 'I00', base: 'N', unit: 'count', value });
const withheld = (key: Key): Measure => ({ indicator: 'O01', key, base: 'Q', unit: 'percent', status: 'suppressed', reason: 'few_people' });

void setLocale('id', { reload: false });

test('the parts in the address: all when it says nothing, none it does not know, and none at all', () => {
  expect([...readBlocks(schoolBlocks, undefined)]).toEqual([...schoolBlocks]);
  expect([...readBlocks(schoolBlocks, 'pkl,serapan,entah')]).toEqual(['serapan', 'pkl']);
  expect(writeBlocks(schoolBlocks, new Set(schoolBlocks))).toBeUndefined();
  for (const chosen of [new Set(['tren'] as const), new Set<never>()])
    expect(readBlocks(schoolBlocks, writeBlocks(schoolBlocks, chosen))).toEqual(chosen);
});

test('what is asked of all schools is what is asked of one, divided by school', () => {
  const one = sheetRequests(everything);
  for (const [name, request] of Object.entries(everyRequests(everything)))
    expect(request).toEqual({ ...one[name as keyof typeof one], by: ['school', ...one[name as keyof typeof one].by] });
});

test('answers about all schools are divided among them, and nothing is lost', () => {
  const absorption = [
    share({ school: 'a', year: 2024 }, 5, 10),
    share({ school: 'b', year: 2024 }, 6, 12),
    withheld({ school: 'a', year: 2023 })
  ];
  const split = bySchool({ ...nobody, absorption });
  expect([...split.keys()]).toEqual(['a', 'b']);
  expect(split.get('a')?.absorption.map(({ key }) => key)).toEqual([{ year: 2024 }, { year: 2023 }]);
  expect([...split.values()].reduce((sum, one) => sum + one.absorption.length, 0)).toBe(3);
});

test('of hosts the part of the first three is told only when none is withheld', () => {
  const hosts = [8, 6, 4, 2].map((n, i) => count({ partner: `p${i}` }, n));
  expect(hostRows(hosts)).toMatchObject({ hosts: 4, total: 20, three: 0.9, withheld: false });
  expect(hostRows([...hosts, withheld({ partner: 'q' })]).three).toBeUndefined();
  expect(hostRows([...hosts, count({ partner: 'r' }, 0), count({ partner: '' }, 9)]).hosts).toBe(4);
});

test('a programme says the points it moved by and the verdict, or why there is none; those left out are counted', () => {
  const circumstances = (comparisons: number) => ({ response: standard.response, comparisons, held: 0 });
  const measures = Array.from({ length: mostPrograms + 2 }, (_, i) => [
    share({ program: `P${i}`, year: 2021 }, 20, 60 + i),
    share({ program: `P${i}`, year: 2024 }, 55, 60 + i)
  ]).flat();
  const table = programRows(measures, circumstances, 'id');
  expect(table).toMatchObject({ left: 2, year: 2024, judged: mostPrograms + 2 });
  expect(table.rows.map(({ program }) => program)).toEqual(['P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9']);
  expect(table.rows[0]?.change).toBe('+56,5 poin; naik sejak 2021');
  const few = programRows([share({ program: 'A', year: 2021 }, 3, 6), share({ program: 'A', year: 2024 }, 6, 8)], circumstances, 'id');
  expect(few.rows[0]?.change).toBe('terlalu sedikit orang');
  expect(programRows([withheld({ program: 'A', year: 2024 })], circumstances, 'id').rows[0]?.change).toBe('belum ada dua angka');
});

test('schools are counted by band, each once a year, the withheld apart', () => {
  const measures = [
    share({ school: 'a', year: 2024 }, 80, 100),
    share({ school: 'b', year: 2024 }, 79, 100),
    withheld({ school: 'c', year: 2024 })
  ];
  const { years, rows } = schoolBands(measures);
  expect(years).toEqual([2024]);
  expect(rows.map(({ band, counts }) => [band, counts[0]])).toEqual([
    [0.8, 1],
    [0.7, 1],
    [0.6, 0],
    [0.5, 0],
    [0, 0],
    ['few', 1]
  ]);
});

test('of several years the newest given stands on the page; what is withheld goes before what cannot be counted', () => {
  const absent: Measure = { ...withheld({ year: 2024 }), status: 'not-computable' } as Measure;
  expect(newestTold([share({ year: 2022 }, 20, 40), withheld({ year: 2023 }), absent])?.key.year).toBe(2022);
  expect(newestTold([withheld({ year: 2023 }), absent])?.key.year).toBe(2023);
  expect(newestTold([])).toBeUndefined();
});
