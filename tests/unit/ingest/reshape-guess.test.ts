import { describe, expect, test } from 'vitest';
import type { Hints, Reshape } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { guessReshape, reshapedSample } from '$lib/ingest/reshape';
import { namesToMatch } from '$lib/ingest/reshape/columns';
import { readTitle } from '$lib/ingest/reshape/title';
import { m } from '$lib/i18n/words/messages';

async function guess(lines: readonly string[], hint?: Hints['reshape'], file = 'a.csv', hints: Hints = {}) {
  const look = await directTextSide.look(new Blob([lines.join('\n')]), file, hints, () => undefined);
  return { look, found: guessReshape(look, file, hint) };
}

/** The shape of a plan in one line: what is kept | the years' column | the measures | the years. */
function brief(look: { readonly rawNames: readonly string[] }, plan: Reshape | undefined): string {
  if (!plan) return '-';
  if (plan.kind === 'turned') return `turned ${plan.headName}`;
  const kept = plan.keep.map((i) => look.rawNames[i]).join(',');
  return [kept, plan.yearName, plan.measures.join(','), plan.parts.map(({ year }) => year).join(',')].join(' | ');
}

const schools = (count: number, cells: string): string[] => Array.from({ length: count }, (_, i) => `2010916${i};SMKN ${i + 1};${cells}`);

describe('titles', () => {
  test.each([
    ['2019', 2019, '2019', ''],
    ['2019/2020', 2020, '2019/2020', ''],
    ['Tahun 2021', 2021, '2021', ''],
    ['TA 2022/23', 2023, '2022/23', ''],
    ['Lulusan 2022', 2022, '2022', 'Lulusan'],
    ['Jumlah Lulusan Tahun 2022', 2022, '2022', 'Jumlah Lulusan'],
    ['2021 > Terserap', 2021, '2021', 'Terserap'],
    ['Terserap 2021', 2021, '2021', 'Terserap'],
    ['Terserap > 2021', 2021, '2021', 'Terserap'],
    ['Lulusan 2021 > Terserap', 2021, '2021', 'Terserap'],
    ['2021 (L)', 2021, '2021', '(L)'],
    ['Tahun Lulus > 2021 > L', 2021, '2021', 'L'],
    ['Terserap_2021 (%)', 2021, '2021', 'Terserap (%)']
  ])('%s', (title, year, label, measure) => {
    const read = readTitle(title);
    const rest = read.measure.replace(/^Tahun Lulus > /, '');
    expect({ year: read.year, label: read.label, measure: rest }).toEqual({ year, label, measure });
  });

  test.each(['Nama', 'NPSN 20109165', '2021-05-17', '17/08/2021', 'Kode 20212022', 'Perubahan 2021-2023', 'Perdirjen 23/2022', 'SKU2021B'])(
    '%s names no one year',
    (title) => expect(readTitle(title).year).toBeUndefined()
  );
});

describe('years as columns', () => {
  const wide: readonly (readonly [name: string, lines: readonly string[], plan: string, reason: string, file?: string])[] = [
    [
      'one unnamed measure',
      ['Kompetensi;2021;2022', 'Akuntansi;1;2', 'Tata Boga;3;4'],
      'Kompetensi | Tahun | Jumlah | 2021,2022',
      'years_in_titles'
    ],
    [
      'a measure from the title line, and a sum over the years left out',
      ['JUMLAH LULUSAN SMK PER TAHUN', 'NPSN;Nama Sekolah;2019/2020;2020/2021;Jumlah;Perubahan (%)', ...schools(3, '10;12;22;20')],
      'NPSN,Nama Sekolah,Perubahan (%) | Tahun Lulus | Jumlah lulusan | 2019/2020,2020/2021',
      'years_in_titles'
    ],
    [
      'a measure from the file name',
      ['NPSN;Nama Sekolah;2021;2022', ...schools(3, '10;12')],
      'NPSN,Nama Sekolah | Tahun Lulus | Jumlah terserap | 2021,2022',
      'years_in_titles',
      'jumlah-terserap_2021-2022.csv'
    ],
    [
      'a column called a sum that is none stays',
      ['NPSN;Nama Sekolah;2021;2022;Jumlah Rombel', ...schools(3, '10;12;5')],
      'NPSN,Nama Sekolah,Jumlah Rombel | Tahun | Jumlah | 2021,2022',
      'years_in_titles'
    ],
    [
      'years over measures',
      ['No;NPSN;Sekolah;2021;;2022;', ';;;Jumlah Lulusan;Terserap;Jumlah Lulusan;Terserap', ...schools(3, '9;8;7;6').map((l) => `1;${l}`)],
      'No,NPSN,Sekolah | Tahun Lulus | Jumlah Lulusan,Terserap | 2021,2022',
      'years_in_titles'
    ],
    [
      'measures over years, each with its sum',
      ['NPSN;Sekolah;Jumlah Lulusan;;;Terserap;;', ';;2021;2022;Jumlah;2021;2022;Jumlah', ...schools(4, '90;80;170;70;60;130')],
      'NPSN,Sekolah | Tahun Lulus | Jumlah Lulusan,Terserap | 2021,2022',
      'years_in_titles'
    ],
    [
      'a measure that one year lacks, and a rate',
      ['NPSN;Sekolah;Lulusan 2021;Lulusan 2022;Terserap 2022;% Terserap 2022', ...schools(3, '90;80;70;87,5')],
      'NPSN,Sekolah | Tahun Lulus | Jumlah Lulusan,Terserap,Persentase Terserap | 2021,2022',
      'years_in_titles'
    ],
    [
      'men, women and their total',
      ['NPSN;Sekolah;2021;;;2022;;', ';;L;P;Jml;L;P;Jml', ...schools(3, '1;2;3;4;5;9')],
      'NPSN,Sekolah | Tahun | Jumlah | 2021,2022',
      'years_totals_of_sexes'
    ],
    [
      'men and women without a total',
      ['NPSN;Sekolah;2021 (L);2021 (P);2022 (L);2022 (P)', ...schools(3, '1;2;4;5')],
      'NPSN,Sekolah | Tahun | Jumlah (L),Jumlah (P) | 2021,2022',
      'years_by_sex'
    ],
    [
      'three levels',
      [
        'NPSN;Sekolah;Tahun 2021;;;;Tahun 2022;;;',
        ';;Lulusan;;Bekerja;;Lulusan;;Bekerja;',
        ';;L;P;L;P;L;P;L;P',
        ...schools(7, '9;8;7;6;9;8;7;6')
      ],
      'NPSN,Sekolah | Tahun Lulus | Jumlah Lulusan (L),Jumlah Lulusan (P),Bekerja (L),Bekerja (P) | 2021,2022',
      'years_by_sex'
    ]
  ];
  for (const [name, lines, plan, reason, file] of wide) {
    test(name, async () => {
      const { look, found } = await guess(lines, undefined, file);
      expect({ plan: brief(look, found?.value), reason: found?.reason }).toEqual({ plan, reason });
      expect(m).toHaveProperty(`why_${reason}`);
    });
  }

  test.each<readonly [string, readonly string[]]>([
    ['one year only', ['NPSN;Sekolah;2021', ...schools(3, '9')]],
    ['people', ['NISN;Nama Siswa;Nilai 2021;Nilai 2022', '0012345678;Ani;60;70', '0012345679;Budi;60;70']],
    ['words instead of numbers', ['NPSN;Sekolah;2021;2022', ...schools(3, 'Bekerja;Kuliah')]],
    ['months', ['NPSN;Sekolah;Januari 2021;Januari 2022', ...schools(3, '1;2')]],
    [
      'a year in a column of its own',
      ['NPSN;Tahun;Terserap 2021;Terserap 2022', ...schools(3, '1;2').map((l) => l.replace(/SMKN \d/, '2023'))]
    ],
    ['a count of no stated year', ['NPSN;Jumlah Lulusan;Terserap 2021;Terserap 2022', '20109165;9;1;2', '20109166;9;3;4']],
    ['two measures of one year each', ['NPSN;Sekolah;Kurikulum 2013;Sensus 2020', ...schools(3, '1;2')]],
    ['the same year twice', ['NPSN;Sekolah;2021;2020/2021;2022', ...schools(3, '1;2;3')]],
    [
      'a wide list with two years of something unknown',
      ['NPSN;Sekolah;Kota;Status;Siswa 2021;Siswa 2022', ...schools(3, 'Depok;Negeri;1;2')]
    ]
  ])('are not seen in %s', async (_, lines) => {
    expect((await guess(lines)).found).toBeUndefined();
  });

  test('a person decides', async () => {
    const lines = ['NPSN;Sekolah;Kota;Status;Siswa 2021;Siswa 2022', ...schools(3, 'Depok;Negeri;1;2')];
    const { look, found } = await guess(lines, 'years');
    expect(brief(look, found?.value)).toBe('NPSN,Sekolah,Kota,Status | Tahun | Siswa | 2021,2022');
    expect(found?.reason).toBe('chosen');
    expect((await guess(['Kompetensi;2021;2022', 'Akuntansi;1;2'], 'none')).found).toBeUndefined();
    expect((await guess(['Nama;Kota', 'Ani;Depok'], 'years')).found).toBeUndefined();
  });

  test('the sample is reshaped with them', async () => {
    const { look, found } = await guess(['Kompetensi;2021;2022', 'Akuntansi;1;2', 'Tata Boga;3;4']);
    expect(found && reshapedSample(look, found.value).slice(0, 2)).toEqual([
      ['Akuntansi', '2021', '1'],
      ['Akuntansi', '2022', '2']
    ]);
  });
});

describe('a table on its side', () => {
  const states = (cells: string): string[] => ['Jumlah Lulusan', 'Bekerja', 'Melanjutkan', 'Wirausaha'].map((label) => `${label};${cells}`);
  test.each<readonly [string, readonly string[], string]>([
    ['schools', ['Uraian;SMKN 1;SMK Karya', ...states('40;20')], 'turned Sekolah'],
    ['years', ['Uraian;2021;2022;2023', ...states('40;20;30')], 'turned Tahun Lulus'],
    ['programmes, numbered rows', ['No;Uraian;TKJ;AKL', ...states('40;20').map((l, i) => `${i + 1};${l}`)], 'turned Program Keahlian'],
    ['sexes', ['Uraian;L;P;Jumlah', ...states('40;20;60')], 'turned Jenis Kelamin'],
    ['a list of states with shares', ['Status;Jumlah;Persen', ...states('40;20')], '-'],
    ['targets', ['Indikator;Target;Realisasi', ...states('40;20')], '-'],
    ['answers in rows', ['Status;SMKN 1;SMKN 2', 'Bekerja;1;2', 'Bekerja;3;4', 'Bekerja;5;6'], '-'],
    ['words', ['Uraian;SMKN 1;SMK Karya', ...states('banyak;sedikit')], '-'],
    ['an ordinary recap', ['Sekolah;Bekerja;Melanjutkan', 'SMKN 1;1;2', 'SMKN 2;1;2', 'SMKN 3;1;2'], '-']
  ])('with %s', async (_, lines, expected) => {
    const { look, found } = await guess(lines);
    expect(brief(look, found?.value)).toBe(expected);
  });

  test('with school ids, once a person says which row is the header', async () => {
    const { look, found } = await guess(['Uraian;20109165;20109166', ...states('40;20')], undefined, 'a.csv', { header: [0, 0] });
    expect(brief(look, found?.value)).toBe('turned NPSN');
  });

  test('is never a large one', async () => {
    const lines = Array.from({ length: 501 }, (_, i) => `Bekerja ${i};1;2`);
    expect((await guess(['Uraian;SMKN 1;SMKN 2', ...lines], 'turned')).found).toBeUndefined();
  });
});

describe('names to match by', () => {
  test('of L, P and Jml the total stands for its group', () => {
    const names = ['Lulusan > L', 'Lulusan > P', 'Lulusan > Jml', 'Tidak Terdata > L', 'Tidak Terdata > P', 'Tidak Terdata > Jml'];
    expect(namesToMatch(['NPSN', ...names], [])).toEqual(['NPSN', '', '', 'Lulusan > Jml', '', '', '']);
    expect(namesToMatch(['Jumlah Lulusan > L', 'Jumlah Lulusan > P', 'Jumlah Lulusan > Jml'], [])).toEqual(['', '', 'Jumlah Lulusan']);
    expect(namesToMatch(['Guru_L', 'Guru_P', 'Guru_Total', 'L/P'], [])).toEqual(['', '', 'Guru_Total', 'L/P']);
  });

  test('a bare total counts graduates when it holds those nobody knows about, else answers', () => {
    const states = ['Bekerja', 'Melanjutkan', 'Wirausaha'];
    const last = (names: readonly string[], row: readonly number[]): string | undefined => namesToMatch(names, [row.map(String)]).at(-1);
    expect(last([...states, 'Tidak terdata', 'Jumlah'], [1, 2, 3, 4, 10])).toBe('Jumlah Lulusan');
    expect(last([...states, 'Jumlah'], [1, 2, 3, 6])).toBe('Jumlah Responden');
    expect(last([...states, 'Jumlah'], [1, 2, 3, 9])).toBe('Jumlah');
    expect(last([...states, 'L', 'P', 'Total'], [1, 2, 3, 4, 5, 9])).toBe('Jumlah Lulusan');
    expect(last(['Bekerja', 'L', 'P', 'Total'], [1, 4, 5, 9])).toBe('Total');
    expect(last([...states, 'Lulusan'], [1, 2, 3, 9])).toBe('Jumlah Lulusan');
    expect(last([...states, 'Lulusan'], [1, 2, 3, 2023])).toBe('Lulusan');
    expect(last([...states, 'Terserap (%)'], [1, 2, 3, 60])).toBe('persentase Terserap');
  });
});
