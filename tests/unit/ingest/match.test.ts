import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalise } from '$lib/ingest/header';
import { match } from '$lib/ingest/match';
import type { FieldId } from '$lib/model/fields';
import { expected, sourcesOf } from './match-tables';
import { forms } from './match-tables-forms';
import { registers } from './match-tables-schools';

const shared = '../shared/data/csv-corpus/tracer-messy/clean';

describe('match', () => {
  const tally = { right: 0, check: 0, wrongAtSure: 0, missed: 0 };

  it.each(Object.entries({ ...expected, ...forms, ...registers }))('%s', (name, { kind, table, fields }) => {
    const matched = match(sourcesOf(table), `${name}.csv`, {});
    expect(matched.kind).toBe(kind);
    const wrong = matched.columns.flatMap((column, i) => {
      const right = column.field === fields[i];
      if (right) tally[column.confidence === 'sure' || column.field === null ? 'right' : 'check']++;
      else if (column.confidence === 'sure') tally.wrongAtSure++;
      else tally.missed++;
      return right ? [] : [`${sourcesOf(table)[i]?.name ?? ''}: ${column.field} (${column.confidence})`];
    });
    expect(wrong).toEqual([]);
  });

  it('is never wrong where it says it is sure', () => {
    process.stdout.write(`columns matched: ${JSON.stringify(tally)}\n`);
    expect(tally.wrongAtSure).toBe(0);
    expect(tally.right).toBeGreaterThan(80);
  });

  it.runIf(existsSync(shared))('knows the headers of the visible corpus, none wrong at sure', () => {
    const byHeader: Readonly<Record<string, FieldId>> = {
      NISN: 'student_id',
      NIK: 'national_id',
      Nama: 'person_name',
      'Kompetensi Keahlian': 'program',
      'Tahun Lulus': 'grad_year',
      Status: 'status_text',
      Pendapatan: 'wage',
      Perusahaan: 'employer_name',
      'Kab/Kota': 'district',
      'Tanggal Mulai': 'start_date',
      Skor: 'score',
      DUDI: 'intern_host',
      Mulai: 'start_date',
      Selesai: 'end_date',
      Jam: 'hours',
      Nilai: 'score',
      Mitra: 'partner_name',
      Bidang: 'partner_sector',
      'MoU Mulai': 'start_date',
      'MoU Berakhir': 'end_date',
      Sekolah: 'school_name',
      Gaji: 'wage',
      NPSN: 'school_id',
      NIP: 'teacher_id',
      NUPTK: 'teacher_id',
      Telepon: 'phone',
      Catatan: 'note_text'
    };
    const wrong: string[] = [];
    for (const file of readdirSync(shared).filter((f) => f.endsWith('.csv'))) {
      const text = readFileSync(join(shared, file), 'utf8').replaceAll('\r', '').replaceAll('"', '');
      const sources = sourcesOf(text, ',');
      match(sources, file, {}).columns.forEach(({ field, confidence }, i) => {
        const name = sources[i]?.name ?? '';
        if (confidence === 'sure' && field !== null && field !== byHeader[name]) wrong.push(`${file} ${name}: ${field}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('does not take numbers for names, nor a status of schools for one of graduates', () => {
    const kinds = (table: string) => match(sourcesOf(table), 'x.csv', {}).columns.map((c) => c.field);
    expect(kinds('Sekolah;Universitas\n12;4\n13;5\n14;6')).toEqual([null, null]);
    expect(kinds('NPSN;Nama Sekolah;Status\n20109165;SMK A;Swasta\n20109166;SMK B;Negeri')).toEqual([
      'school_id',
      'school_name',
      'ownership'
    ]);
  });

  it('asks when two columns want one field', () => {
    const matched = match(
      sourcesOf('NISN;Tahun Lulus;Thn Lulus;Status\n0009321234;2023;2024;Bekerja\n0009321235;2023;2024;Kuliah'),
      'x.csv',
      {}
    );
    expect(matched.contested).toEqual([{ field: 'grad_year', columns: [1, 2] }]);
    expect(matched.columns[1]).toMatchObject({ field: 'grad_year', confidence: 'check' });
    expect(matched.columns[2]?.field).toBeNull();
  });

  it('does what the person says', () => {
    const table = sourcesOf('A;B;C\n0009321234;2023;Bekerja\n0009321235;2023;Kuliah');
    const matched = match(table, 'x.csv', { kind: 'tracer', mapping: { 0: 'student_id', 1: null, 2: 'status_text' } });
    expect(matched.kind).toBe('tracer');
    expect(matched.columns.map((c) => [c.field, c.confidence])).toEqual([
      ['student_id', 'sure'],
      [null, 'sure'],
      ['status_text', 'sure']
    ]);
  });

  it('recognises a column by its cells alone, to be checked', () => {
    const matched = match(sourcesOf('Kolom 1;NISN;X\nL;0009321234;Bekerja\nP;0009321235;Kuliah\nP;0009321236;Wirausaha'), 'x.csv', {});
    expect(matched.columns.map((c) => [c.field, c.confidence])).toEqual([
      ['sex', 'check'],
      ['student_id', 'sure'],
      ['status_text', 'check']
    ]);
  });
});

describe('normalise', () => {
  it.each([
    ['B1. Studi Lanjut', 'studi lanjut'],
    ['f8: Status', 'status'],
    ['Masa Tunggu (bulan) *', 'masa tunggu'],
    ['nama_kabupaten_kota', 'nama kabupaten kota'],
    ['Année', 'annee'],
    ['Tgl. Lahir', 'tanggal lahir'],
    ['  Jml   Lulusan ', 'jumlah lulusan'],
    ['ＮＩＳＮ', 'nisn']
  ])('%s becomes %s', (header, text) => expect(normalise(header)).toBe(text));
});
