import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../../../../src/cli/compare';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-'));
  const lines = (school: string, year: number, works: number, all: number): string[] =>
    Array.from({ length: all }, (_, i) => `${school},${year},${i < works ? 'Bekerja' : 'Mencari kerja'}`);
  const rows = [
    ...lines('10203040', 2023, 56, 100),
    ...lines('10203040', 2024, 70, 100),
    ...lines('10203041', 2023, 20, 100),
    ...lines('10203041', 2024, 20, 100)
  ];
  const weights = rows.map((row, i) => `${row},${i % 2 === 0 ? '1.5' : '0.5'}`);
  await writeFile(join(folder, 'berbobot.csv'), ['NPSN,Tahun Lulus,Status Saat Ini,Bobot Responden', ...weights].join('\n'));
  await writeFile(join(folder, 'lulusan.csv'), ['NPSN,Tahun Lulus,Status Saat Ini', ...rows].join('\n'));
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => rm(folder, { recursive: true }));

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  const code = await run(args);
  vi.restoreAllMocks();
  return { code, ...said };
}

test('a funnel as one JSON object', async () => {
  const { code, out } = await call(join(folder, 'lulusan.csv'), '--indicator', 'o01', '--json', '--where', 'year=2024');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    indicator: 'O01',
    view: 'funnel',
    centre: 0.45,
    people: 200,
    points: [
      { measure: { key: { school: '10203040' }, numerator: 70 }, place: 'outside-99.8', side: 'above' },
      { measure: { key: { school: '10203041' }, numerator: 20 }, place: 'outside-99.8', side: 'below' }
    ],
    dispersion: { found: 'few', groups: 2 }
  });
});

test('changes as a table, with the level and how many chance would find', async () => {
  const { code, out } = await call(join(folder, 'lulusan.csv'), '--indicator', 'O01', '--view', 'change', '--years', '2023,2024');
  expect(code).toBe(0);
  expect(out).toContain('O01 Absorption, of graduates whose status is known');
  expect(out).toContain('2 schools compared at 95 %; by chance alone 0.1 of them');
  expect(out).toMatch(/10203040 +56\.0 % \(56 of 100\) +70\.0 % \(70 of 100\) +\+14\.0 points +\+0\.6 to \+26\.7 +up/);
  expect(out).toMatch(/10203041 .* 0\.0 points .* unclear/);
});

test('the value by survey weights beside the value as answered, where the file has weights', async () => {
  const weighted = ['--indicator', 'O01', '--view', 'weighted', '--where', 'year=2024', '--where', 'school=10203040'];
  const { out } = await call(join(folder, 'berbobot.csv'), ...weighted);
  expect(out).toMatch(/as answered: +70\.0 % \(70 of 100\)/);
  // As many equal answers as (50 x 1.5 + 50 x 0.5)² / (50 x 1.5² + 50 x 0.5²).
  expect(out).toMatch(/by survey weights: +70\.0 %, .* on an effective n of 80\.0 \(100 answers with a weight\)/);
  expect((await call(join(folder, 'lulusan.csv'), ...weighted)).out).not.toContain('survey weights');
});

test.each([
  [['--indicator', 'O01', '--view', 'league'], 'unknown view: league'],
  [['--indicator', 'O01', '--view', 'peers'], 'needs --school'],
  [['--indicator', 'O01', '--view', 'change', '--years', '2024,2023'], 'the earlier first'],
  [['--indicator', 'O01', '--view', 'pooled', '--pool', '4'], 'not a number of years: 4'],
  [['--indicator', 'O01', '--target', '80'], 'not a share: 80'],
  [['--indicator', 'K06', '--view', 'funnel'], 'is no proportion'],
  [['--indicator', 'I01', '--view', 'weighted'], 'is not about graduates'],
  [['--indicator', 'O01'], 'no file given']
])('a call that makes no sense says what would: %j', async (args, said) => {
  const { code, err } = await call(...args);
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(err).toContain('compare FILE...');
});
