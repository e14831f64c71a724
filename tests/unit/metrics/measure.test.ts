import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { catalogue } from '$lib/metrics/catalogue';
import { divisions } from '$lib/metrics/dimensions';
import { run } from '../../../src/cli/measure';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measure-'));
  const line = (year: number, status: string): string => `10203040,SMK Contoh,${year},${status}`;
  const rows = [
    ...Array<string>(7).fill(line(2023, 'Bekerja')),
    ...Array<string>(3).fill(line(2023, 'Mencari kerja')),
    ...Array<string>(2).fill(line(2024, 'Melanjutkan')),
    ...Array<string>(1).fill(line(2024, 'Mencari kerja'))
  ];
  await writeFile(join(folder, 'lulusan.csv'), ['NPSN,Nama Sekolah,Tahun Lulus,Status Saat Ini', ...rows].join('\n'));
  await writeFile(join(folder, 'foto.csv'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
});
afterEach(() => void vi.restoreAllMocks());

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  const code = await run(args);
  vi.restoreAllMocks();
  return { code, ...said };
}
const file = () => join(folder, 'lulusan.csv');

test('one object per line: counts, value, interval, and why a figure is not given', async () => {
  const { code, out } = await call(file(), '--indicator', 'o01,I01', '--by', 'year', '--json');
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toEqual([
    {
      indicator: 'O01',
      base: 'Q',
      key: { year: 2023 },
      numerator: 7,
      denominator: 10,
      value: 0.7,
      low: expect.closeTo(0.397, 3),
      high: expect.closeTo(0.892, 3),
      missing: 0,
      status: 'ok',
      reason: null
    },
    expect.objectContaining({ key: { year: 2024 }, numerator: 2, denominator: 3 }),
    expect.objectContaining({ indicator: 'I01', key: {}, value: null, status: 'not-computable', reason: 'no_data' })
  ]);
});

test('--where narrows, --share hides few people', async () => {
  const { out } = await call(file(), '--indicator', 'O01', '--by', 'school', '--where', 'year=2024', '--share', '--json');
  expect(JSON.parse(out)).toMatchObject({
    key: { school: '10203040' },
    numerator: null,
    value: null,
    status: 'suppressed',
    reason: 'few_people'
  });
});

test('--against warns where few people make the difference, and on nothing else', async () => {
  const before = join(folder, 'before.json');
  const { out, err } = await call(file(), '--indicator', 'O01', '--by', 'year', '--where', 'year=2023', '--json');
  expect(err).toBe('');
  await writeFile(before, out.replace('"numerator":7', '"numerator":6'));
  const again = await call(file(), '--indicator', 'O01', '--by', 'year', '--share', '--against', before, '--json');
  expect(again.code).toBe(0);
  expect(again.err).toBe('');
  const shown = await call(file(), '--indicator', 'O01', '--by', 'year', '--against', before, '--json');
  expect(shown.err).toBe(
    'O01 of Q {"year":2023}: differs from the earlier output by 1 to 4 people; whoever holds both can work out who they are\n'
  );
  const wrong = await call(file(), '--indicator', 'O01', '--against', file());
  expect({ code: wrong.code, err: wrong.err }).toMatchObject({ code: 2, err: expect.stringContaining('is no output of --json') as string });
});

test('a table to read', async () => {
  const { out } = await call(file(), '--indicator', 'O01', '--by', 'year');
  expect(out).toContain('O01 Absorption, of graduates whose status is known');
  expect(out).toMatch(/2023 {2}70\.0 % {2}7 of 10 {2}39\.7 % to 89\.2 %/);
});

test('--all answers every indicator that has the breakdown, and names the others', async () => {
  const { code, out, err } = await call(file(), '--all', '--by', 'Programme,sex', '--json');
  expect(code).toBe(0);
  const told = new Set(
    out
      .trim()
      .split('\n')
      .map((text) => (JSON.parse(text) as { indicator: string }).indicator)
  );
  const divided = [...catalogue.values()].filter(({ fact }) =>
    ['program', 'sex'].every((one) => divisions[fact].dimensions.some((d) => d === one))
  );
  expect([...told]).toEqual(divided.map(({ id }) => id));
  const left = [...catalogue.keys()].filter((id) => !told.has(id));
  expect(err).toBe(`left out, for want of this breakdown or base: ${left.join(', ')}\n`);
});

test.each([
  [['--all', '--indicator', 'O01'], '--all and --indicator exclude each other'],
  [['--all', '--by', 'planet'], 'no breakdown by planet (school, year, program'],
  [['--all', '--by', 'partner,sex'], 'no indicator has a breakdown by partner, sex'],
  [['--indicator', 'X9'], 'unknown indicator: X9\nindicators:\n  T00'],
  [['--indicator', 'K01', '--by', 'program'], 'K01 has no breakdown by program (school, year, district'],
  [['--indicator', 'O01', '--base', 'L'], 'O01 has no base L (Q, G)'],
  [['--indicator', 'O01', '--where', 'planet=mars'], 'cannot narrow by: planet=mars'],
  [['--indicator', 'O01', '--where', 'year=soon'], 'not a year: soon'],
  [['--indicator', 'K01', '--as-at', 'today'], 'not a date: today'],
  [[], 'no --indicator given'],
  [['--indicator', 'O01', '--frobnicate'], "Unknown option '--frobnicate'"]
])('%j is told what would do', async (args, words) => {
  const { code, err, out } = await call(file(), ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});

test('a file that is no table is named, and nothing is counted', async () => {
  const { code, err, out } = await call(file(), join(folder, 'foto.csv'), join(folder, 'missing.csv'), '--indicator', 'O01', '--json');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/foto\.csv: .*\n.*missing\.csv: /);
});
