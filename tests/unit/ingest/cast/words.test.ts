import { describe, expect, it } from 'vitest';
import { readBoolean } from '$lib/ingest/cast/boolean';
import { readMatch } from '$lib/ingest/cast/match';
import { readSex } from '$lib/ingest/cast/sex';
import { readStatus } from '$lib/ingest/cast/status';
import { readTerm, readTerms } from '$lib/ingest/cast/vocabulary';

describe('readBoolean', () => {
  it.each(['Ya', 'YA', 'y', 'Yes', '1', 'TRUE', 'Sudah', '✓', 'Bekerja', 'Sudah bekerja', 'Ya, di perusahaan'])('%s is yes', (t) =>
    expect(readBoolean(t)).toBe(true)
  );
  it.each(['Tidak', 'tdk', 'No', '0', 'FALSE', 'Belum', 'belum bekerja', 'Tidak bekerja', 'Bukan'])('%s is no', (t) =>
    expect(readBoolean(t)).toBe(false)
  );
  it.each(['', '-', 'n/a', 'tidak diketahui'])('%j is missing', (t) => expect(readBoolean(t)).toBeNull());
  it.each(['mungkin', '2', 'PT Maju'])('%s is not understood', (t) => expect(readBoolean(t)).toBeUndefined());
});

describe('readSex', () => {
  it.each([
    ...['L', 'Laki-laki', 'LK', 'Male', 'M', 'Pria'].map((t) => [t, 'L']),
    ...['P', 'Perempuan', 'pr', 'Female', 'F', 'Wanita'].map((t) => [t, 'P'])
  ])('%s is %s', (text, sex) => expect(readSex(String(text))).toBe(sex));
  it('leaves codes alone', () => expect(readSex('1')).toBeUndefined());
});

describe('readStatus', () => {
  it.each([
    ['Bekerja', 'employed'],
    ['bekerja (full time/part time)', 'employed'],
    ['B', 'employed'],
    ['Karyawan swasta', 'employed'],
    ['Bekerja / berwirausaha', 'employed'],
    ['Wirausaha', 'self_employed'],
    ['Wiraswasta', 'self_employed'],
    ['Usaha sendiri', 'self_employed'],
    ['W', 'self_employed'],
    ['Kuliah', 'studying'],
    ['Melanjutkan Pendidikan', 'studying'],
    ['M', 'studying'],
    ['Bekerja dan kuliah', 'work_and_study'],
    ['Bekerja sambil kuliah', 'work_and_study'],
    ['Kuliah sambil bekerja', 'work_and_study'],
    ['Tidak kerja tetapi sedang mencari kerja', 'seeking'],
    ['Belum bekerja', 'seeking'],
    ['Menganggur', 'seeking'],
    ['Unemployed', 'seeking'],
    ['Belum memungkinkan bekerja', 'inactive'],
    ['Menikah', 'inactive'],
    ['Mengurus keluarga', 'inactive'],
    ['Tidak terdata', 'unknown'],
    ['Belum mengisi', 'unknown'],
    ['employed', 'employed'],
    ['Self-employed', 'self_employed'],
    ['Further study', 'studying'],
    ['Employed and studying', 'work_and_study']
  ])('%s is %s', (text, status) => expect(readStatus(text)).toBe(status));

  it.each(['magang', 'Lainnya', 'Kursus', '1', 'PT Maju', 'Terserap'])('%s is left to the person', (t) =>
    expect(readStatus(t)).toBeUndefined()
  );
  it.each(['', '-', 'n/a'])('%j is missing', (t) => expect(readStatus(t)).toBeNull());
  it('reads the numbers of question f8 there only', () => {
    expect(['1', '2', '3', '4', '5', '6'].map((t) => readStatus(t, true))).toEqual([
      'employed',
      'inactive',
      'self_employed',
      'studying',
      'seeking',
      undefined
    ]);
  });
});

describe('readMatch', () => {
  it.each([
    ['Sangat selaras', 4, 4],
    ['Selaras', 3, 4],
    ['Kurang selaras', 2, 4],
    ['Tidak selaras', 1, 4],
    ['Tidak sesuai', 1, 4],
    ['Sangat erat', 5, 5],
    ['Erat', 4, 5],
    ['Cukup erat', 3, 5],
    ['Tidak sama sekali', 1, 5],
    ['Ya', 2, 2],
    ['Tidak', 1, 2]
  ])('%s is %d of %d', (text, value, scale) => expect(readMatch(text)).toEqual({ value, scale }));
  it('reads numbers only for question f14, where 1 is closest', () => {
    expect(readMatch('1')).toBeUndefined();
    expect(readMatch('1', true)).toEqual({ value: 5, scale: 5 });
  });
});

describe('vocabularies', () => {
  it.each([
    ['training_type', 'Magang industri', 'industry_internship'],
    ['training_type', 'Bimtek', 'workshop'],
    ['training_role', 'Narasumber', 'speaker'],
    ['role_group', 'Guru kejuruan', 'teacher_vocational'],
    ['partner_type', 'BUMN', 'soe'],
    ['intern_status', 'Berhenti', 'dropped'],
    ['contact', 'Tidak terhubungi', 'not_reached'],
    ['contact', 'Tidak menjawab', 'reached_no_answer'],
    ['stage', 'Perencanaan program', 'planning'],
    ['contribution_kind', 'Sarana dan prasarana', 'facility'],
    ['country', 'Jepang', 'JP'],
    ['ownership', 'NEGERI', 'negeri'],
    ['hours_unit', 'Jam (60 menit)', 'h60'],
    ['partner_type', 'Lainnya', 'other']
  ] as const)('%s %s is %s', (field, text, value) => expect(readTerm(field, text)).toEqual({ value, known: true }));

  it('puts what is not in the list into its rest, keeps it, or does not understand it', () => {
    expect(readTerm('partner_type', 'Koperasi')).toEqual({ value: 'other', known: false });
    expect(readTerm('country', 'Islandia')).toEqual({ value: 'Islandia', known: false });
    expect(readTerm('contact', 'entahlah')).toBeUndefined();
    expect(readTerm('contact', '-')).toBeNull();
  });

  it('reads several values of one cell, none twice', () => {
    expect(readTerms('scope', 'Rekrutmen, PKL, magang')).toEqual({ value: 'hiring;internship', known: true });
    expect(readTerms('scope', 'PKL; Piknik')).toEqual({ value: 'internship;other', known: false });
    expect(readTerms('scope', '')).toBeNull();
  });
});
