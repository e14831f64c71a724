import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSample } from '../../../src/cli/sample/write';
import { run, shipped } from '../../../src/cli/sample';

const scratch = mkdtempSync(join(tmpdir(), 'jejak-sample-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const here = 'data/sample';
type Line = Readonly<Record<string, string>>;

function read(folder: string, name: string): Line[] {
  const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const names = header.split(';');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)].map((m) => (m[1] ?? '').replace(/^"(.*)"$/, '$1'));
    return Object.fromEntries(names.map((n, i) => [n, cells[i] ?? '']));
  });
}

const tracer = [2021, 2022, 2023, 2024].flatMap((year) => read(here, `lulusan-${year}.csv`));
const absorbing = new Set(['Bekerja', 'Wirausaha', 'Melanjutkan', 'Bekerja sambil kuliah']);

/** [graduates, answered, absorbed] of the rows that fit. */
function counts(fits: (row: Line) => boolean): readonly [number, number, number] {
  const rows = tracer.filter(fits);
  const status = (row: Line): string => row['Status Saat Ini'] ?? '';
  return [rows.length, rows.filter((r) => status(r) !== '').length, rows.filter((r) => absorbing.has(status(r))).length];
}

function wilson(k: number, n: number): readonly [number, number] {
  const z = 1.959964;
  const centre = (k / n + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt(((k / n) * (1 - k / n)) / n + (z * z) / (4 * n * n));
  return [centre - half, centre + half];
}

/** Newcombe's interval for p2 - p1 from two Wilson intervals. */
function newcombe(k1: number, n1: number, k2: number, n2: number): readonly [number, number] {
  const [low1, high1] = wilson(k1, n1);
  const [low2, high2] = wilson(k2, n2);
  const [p1, p2] = [k1 / n1, k2 / n2];
  return [p2 - p1 - Math.hypot(p2 - low2, high1 - p1), p2 - p1 + Math.hypot(high2 - p2, p1 - low1)];
}

const day = (text = ''): number => {
  const [d, m, y] = text.split('/').map(Number);
  return Date.UTC(y ?? 0, (m ?? 1) - 1, d) / 86_400_000;
};
const seen = Date.UTC(2025, 9, 31) / 86_400_000;

describe('the sample in data/sample', () => {
  it('is what the generator writes, byte for byte, and small', () => {
    writeSample(shipped, scratch);
    expect(readdirSync(here).sort()).toEqual(readdirSync(scratch).sort());
    let bytes = 0;
    for (const name of readdirSync(here)) {
      const file = readFileSync(join(here, name));
      bytes += file.length;
      expect(file.equals(readFileSync(join(scratch, name))), name).toBe(true);
    }
    expect(bytes).toBeLessThanOrEqual(3_600_000);
  });

  it('holds 83 fictional schools in five districts', () => {
    const schools = read(here, 'sekolah.csv');
    expect(schools).toHaveLength(83);
    expect(schools.every((s) => /^9999\d{4}$/.test(s['NPSN'] ?? '') && s['Nama Sekolah']?.startsWith('SMK Contoh '))).toBe(true);
    expect(new Set(schools.map((s) => s['Nama Sekolah'])).size).toBe(83);
    expect(new Set(schools.map((s) => s['Kabupaten/Kota'])).size).toBe(5);
    const [graduates, answered] = counts((r) => r['Tahun Lulus'] === '2024');
    expect(graduates).toBeGreaterThan(3000);
    expect(answered / graduates).toBeCloseTo(0.78, 1);
    expect(new Set(tracer.map((r) => r['NISN'])).size).toBe(tracer.length);
  });

  it('has bands of pay in the first cohorts and amounts later, of employees only, and several ways to one job', () => {
    const paid = (year: string): string[] =>
      tracer.filter((r) => r['Tahun Lulus'] === year && r['Penghasilan per Bulan'] !== '').map((r) => r['Penghasilan per Bulan'] ?? '');
    expect([...new Set([...paid('2021'), ...paid('2022')])].sort()).toEqual(['3 - 5 juta', '< 3 juta']);
    for (const year of ['2023', '2024']) {
      expect(paid(year).length).toBeGreaterThan(500);
      expect(paid(year).every((wage) => /^[1-9]\d{6}$/.test(wage))).toBe(true);
    }
    const employed = tracer.filter((r) => r['Cara Mendapatkan Kerja'] !== '');
    expect(new Set(employed.map((r) => r['Status Saat Ini']))).toEqual(new Set(['Bekerja', 'Bekerja sambil kuliah']));
    expect(employed.filter((r) => r['Cara Mendapatkan Kerja']?.includes(', ')).length).toBeGreaterThan(100);
  });

  it('has one clear change and one that is unclear', () => {
    const teratai = (year: string) => counts((r) => r['NPSN'] === '99990007' && r['Tahun Lulus'] === year);
    expect(teratai('2022')).toEqual([530, 412, 251]);
    expect(teratai('2024')).toEqual([530, 412, 290]);
    expect(newcombe(251, 412, 290, 412)[0]).toBeGreaterThan(0);
    const kuliner = (year: string) =>
      counts((r) => r['NPSN'] === '99990007' && r['Kompetensi Keahlian'] === 'Kuliner' && r['Tahun Lulus'] === year);
    expect([kuliner('2022'), kuliner('2024')]).toEqual([
      [122, 95, 58],
      [134, 104, 73]
    ]);
    expect(newcombe(58, 95, 73, 104)[0]).toBeLessThan(0);
    const hotel = read(here, 'kerja-sama.csv').find((a) => a['Nama Mitra'] === 'Hotel Contoh Cakrawala' && a['NPSN'] === '99990007');
    expect(hotel?.['Tanggal Mulai']).toBe('15/08/2022');
  });

  it('has four schools outside a funnel, three that hardly answered, and tiny ones', () => {
    const [, all, good] = counts((r) => r['Tahun Lulus'] === '2024');
    const mean = good / all;
    const outside: string[] = [];
    const quiet: string[] = [];
    let tiny = 0;
    for (let i = 1; i <= 83; i++) {
      const id = `9999${String(i).padStart(4, '0')}`;
      const [graduates, answered, absorbed] = counts((r) => r['NPSN'] === id && r['Tahun Lulus'] === '2024');
      if (Math.abs(absorbed / answered - mean) > 3.09 * Math.sqrt((mean * (1 - mean)) / answered)) outside.push(id);
      if (answered / graduates < 0.45) quiet.push(id);
      if (graduates <= 24) tiny++;
    }
    expect(outside).toEqual(['99990010', '99990026', '99990050', '99990066']);
    expect(quiet).toEqual(['99990015', '99990034', '99990059']);
    expect(tiny).toBeGreaterThanOrEqual(12);
  });

  it('has placements that name a graduate, abroad too, and one host that dominates a school', () => {
    const placements = read(here, 'pkl.csv');
    const ids = new Set(tracer.map((r) => r['NISN']));
    expect(placements.every((p) => ids.has(p['NISN'] ?? '') && day(p['Tanggal Selesai']) >= day(p['Tanggal Mulai']))).toBe(true);
    expect(placements.filter((p) => p['Negara'] !== 'Indonesia').length).toBeGreaterThan(20);
    const own = placements.filter((p) => p['NPSN'] === '99990031');
    expect(own.filter((p) => p['Tempat PKL'] === 'PT Contoh Baja Mandiri').length / own.length).toBeGreaterThan(0.6);
  });

  it('has agreements that end soon, run on, are renewed, are informal, or sleep', () => {
    const list = read(here, 'kerja-sama.csv');
    const active = list.filter(
      (a) => day(a['Tanggal Mulai']) <= seen && (a['Tanggal Berakhir'] === '' || day(a['Tanggal Berakhir']) >= seen)
    );
    const soon = active.filter((a) => a['Tanggal Berakhir'] !== '' && day(a['Tanggal Berakhir']) - seen <= 90);
    expect(soon).toHaveLength(12);
    const ids = new Set(list.map((a) => a['ID Kerja Sama']));
    expect(ids.size).toBe(list.length);
    const renewals = list.filter((a) => a['Memperpanjang'] !== '');
    expect(renewals.length).toBeGreaterThan(50);
    expect(renewals.every((a) => ids.has(a['Memperpanjang'] ?? ''))).toBe(true);
    expect(active.filter((a) => a['Tanggal Berakhir'] === '').length).toBeGreaterThan(20);
    expect(list.filter((a) => a['Formalitas'] === 'Informal').length).toBeGreaterThan(20);
    const lately = read(here, 'kegiatan.csv').filter((k) => seen - day(k['Tanggal Kegiatan']) <= 365);
    const awake = new Set(lately.flatMap((k) => (k['Nama Mitra'] ?? '').split('; ').map((name) => `${k['NPSN']} ${name}`)));
    const sleeping = active.filter((a) => !awake.has(`${a['NPSN']} ${a['Nama Mitra']}`));
    expect(sleeping.length).toBeGreaterThan(10);
    expect(sleeping.length).toBeLessThan(active.length / 3);
  });

  it('has certificates of students and teachers, in some schools only, and guest teachers with and without hours', () => {
    const certificates = read(here, 'sertifikat.csv');
    const ids = new Set(tracer.map((r) => r['NISN']));
    const students = certificates.filter((c) => c['NISN'] !== '');
    expect(students.every((c) => ids.has(c['NISN'] ?? '') && c['Jenis Sertifikat'] === 'Kompetensi')).toBe(true);
    expect(new Set(students.map((c) => c['NISN'])).size).toBe(students.length);
    expect(new Set(students.map((c) => c['NPSN'])).size).toBe(34);
    expect(new Set(students.map((c) => c['Hasil Uji']))).toEqual(new Set(['Kompeten', 'Belum kompeten', '']));
    const teachers = certificates.filter((c) => c['NUPTK'] !== '');
    expect(teachers.length).toBeGreaterThan(100);
    expect(teachers.every((c) => c['NISN'] === '' && c['Jenis Sertifikat'] === 'Asesor')).toBe(true);
    const guests = read(here, 'kegiatan.csv').filter((k) => k['Jenis Kegiatan'] === 'Guru tamu');
    expect(guests.filter((k) => k['JP'] === '').length).toBeGreaterThan(5);
    expect(guests.filter((k) => Number(k['JP']) >= 50).length).toBeGreaterThan(20);
  });

  it('has one very long course, some hours that are missing, and speakers', () => {
    const training = read(here, 'pelatihan-guru.csv');
    expect(training.filter((t) => t['JP'] === '232')).toHaveLength(1);
    expect(training.filter((t) => t['JP'] === '').length).toBeGreaterThan(20);
    expect(training.filter((t) => t['Peran'] !== 'Peserta').length).toBeGreaterThan(50);
    expect(training.filter((t) => t['Biaya per Peserta'] === '').length).toBeGreaterThan(100);
    expect(read(here, 'kontribusi.csv').some((c) => c['Nilai Bantuan'] === '')).toBe(true);
  });
});

describe('the sample command', () => {
  it('writes any size, with the graduates that were asked for', async () => {
    for (const [schools, graduates] of [
      [1, 5],
      [20, 700],
      [120, 40_000]
    ] as const) {
      const out = join(scratch, `${schools}`);
      expect(
        await run(['--schools', `${schools}`, '--years', '2023-2024', '--graduates', `${graduates}`, '--seed', '1', '--out', out])
      ).toBe(0);
      const rows = [2023, 2024].flatMap((year) => read(out, `lulusan-${year}.csv`));
      expect(rows).toHaveLength(graduates);
      expect(new Set(rows.map((r) => r['NISN'])).size).toBe(graduates);
      expect(read(out, 'sekolah.csv')).toHaveLength(schools);
    }
  });

  it('gives other data for another seed', () => {
    const plan = { ...shipped, schools: 5, graduates: 100 };
    writeSample({ ...plan, seed: 1 }, join(scratch, 'a'));
    writeSample({ ...plan, seed: 2 }, join(scratch, 'b'));
    expect(read(join(scratch, 'a'), 'pkl.csv')).not.toEqual(read(join(scratch, 'b'), 'pkl.csv'));
  });

  it('refuses what it does not understand', async () => {
    expect(await run([])).toBe(2);
    expect(await run(['--out'])).toBe(2);
    expect(await run(['--out', scratch, '--school', '3'])).toBe(2);
    expect(await run(['--out', scratch, '--years', '2024-2021'])).toBe(2);
    expect(await run(['--out', scratch, '--schools', 'many'])).toBe(2);
  });
});
