import { describe, expect, test } from 'vitest';
import type { Problem } from '$lib/model/problem';
import { directTextSide } from '$lib/ingest/direct';
import { noteSheet } from '$lib/ingest/excel/notes';
import { codes, loading } from './loading';
import { sheetFile, workbookFile, type Given, type GivenSheet } from './workbooks';

const at = loading();
const day = (v: number): Given => ({ t: 'n', v, z: 'dd/mm/yyyy' });
const header = ['NISN', 'Nama', 'NPSN', 'Kompetensi Keahlian', 'Tahun Lulus', 'JK', 'Status'];
const people: readonly (readonly Given[])[] = [
  ['0009321234', 'Ani', 20109165, 'TKJ', 2023, 'P', 'Bekerja'],
  ['0009321235', 'Budi', 20109165, 'TKJ', 2023, 'L', 'Kuliah'],
  ['0009321236', 'Cici', 20109165, 'AKL', 2023, 'P', 'Wirausaha'],
  ['0009321237', 'Dedi', 20109165, 'AKL', 2023, 'L', 'Mencari kerja']
];
const open = (file: Blob, sheet?: string) => directTextSide.open(file, 'a.xlsx', sheet === undefined ? {} : { sheet }, () => undefined);
const lines = async (sheets: readonly GivenSheet[], sheet?: string): Promise<string[]> =>
  (await (await open(workbookFile(sheets), sheet)).text.text()).split('\n').slice(0, -1);
const said = (problems: readonly Problem[], code: string): Problem | undefined => problems.find((problem) => problem.code === code);

describe('a workbook through the whole import', () => {
  test('loads like the same table as CSV', async () => {
    const batch = await at.loadFile(sheetFile([header, ...people]));
    expect(batch).toMatchObject({ kind: 'tracer', account: { records: 5, loaded: 4, setAside: 0 }, file: 'berkas.xlsx' });
    expect(batch.look.rawNames).toEqual(header);
    const csv = await at.load([header, ...people].map((row) => row.join(',')).join('\n'));
    const fields = (columns: typeof batch.columns) => columns.map(({ field, confidence }) => [field, confidence]);
    expect(fields(batch.columns)).toEqual(fields(csv.columns));
    expect(codes(batch)).toEqual(codes(csv));
  });

  test('titles above, a total and a signature below; lines are the rows of the sheet', async () => {
    const batch = await at.loadFile(
      sheetFile([
        ['REKAP LULUSAN'],
        ['Tahun 2023'],
        [],
        ['NPSN', 'Nama Sekolah', 'Tahun Lulus', 'Jumlah Lulusan', 'Bekerja'],
        [20109165, 'SMKN 1', 2023, 120, 60],
        [20109166, 'SMKN 2', 2023, 80, 50],
        ['JUMLAH', null, null, 200, 110],
        [],
        [null, null, null, 'Kepala Dinas']
      ])
    );
    expect(batch.account).toMatchObject({ records: 9, loaded: 2 });
    expect(batch.look.skipped).toMatchObject({ preamble: 2, header: 1, total: 1, note: 1 });
    expect(await at.rows(`SELECT _line FROM ${batch.table} ORDER BY 1`)).toEqual([{ _line: 5 }, { _line: 6 }]);
  });

  test('two header rows, merged to the right and down, are joined', async () => {
    const batch = await at.loadFile(
      sheetFile(
        [
          ['NPSN', 'Nama Sekolah', 'Jumlah Lulusan', null, null],
          [null, null, 'L', 'P', 'Jml'],
          [20109165, 'SMKN 1', 70, 50, 120],
          [20109166, 'SMKN 2', 30, 50, 80]
        ],
        ['A1:A2', 'B1:B2', 'C1:E1']
      )
    );
    expect(batch.look.rawNames).toEqual(['NPSN', 'Nama Sekolah', 'Jumlah Lulusan > L', 'Jumlah Lulusan > P', 'Jumlah Lulusan > Jml']);
    expect(batch.account.loaded).toBe(2);
    expect(codes(batch)).not.toContain('merged_filled');
  });

  test('dates, percentages, long ids and errors are understood', async () => {
    const batch = await at.loadFile(
      sheetFile([
        ['NPSN', 'NUPTK', 'Nama Guru', 'Nama Diklat', 'Tanggal Mulai', 'Tanggal Selesai', 'Jumlah JP'],
        [20109165, 3274080012345678, 'Sari', 'Diklat A', day(45521), day(45523), 32],
        [20109165, 3274080012345679, 'Tono', 'Diklat A', day(45521), day(45523), { t: 'e', v: 0x2a }]
      ])
    );
    expect(batch.kind).toBe('training');
    expect(codes(batch)).toContain('id_digits_lost');
    const start = batch.columns.find((column) => column.field === 'start_date');
    expect(start).toMatchObject({ type: 'date', notUnderstood: 0 });
    expect(await at.rows(`SELECT DISTINCT ${start?.column ?? ''}::VARCHAR AS day FROM ${batch.table}`)).toEqual([{ day: '2024-08-17' }]);
  });

  test('problems name the row of the sheet', async () => {
    const rows = [[], ...[header], ...people].map((row) => [...row]);
    const batch = await at.loadFile(sheetFile([...rows, [...(people[0] ?? [])]]));
    expect(batch.account).toMatchObject({ records: 7, loaded: 4, setAside: 1 });
    expect(await at.rows(`SELECT _line FROM ${batch.table} UNION ALL SELECT line FROM set_aside ORDER BY 1`)).toEqual(
      [3, 4, 5, 6, 7].map((line) => ({ _line: line }))
    );
  });
});

describe('cells merged over several rows', () => {
  const rows: readonly (readonly Given[])[] = [
    ['Daftar siswa PKL', null, null, null],
    ['NPSN', 'Nama Sekolah', 'Program', 'Bekerja'],
    [20109165, 'SMKN 1', 'TKJ', 10],
    [null, null, 'AKL', 20],
    [null, null, 'RPL', 30],
    [20109166, 'SMKN 2', 'TKJ', 40],
    [null, null, 'AKL', 50],
    ['JUMLAH', null, null, 150]
  ];
  const merges = ['A1:D1', 'A3:A5', 'B3:B5', 'A6:A7', 'B6:B7'];

  test('stand in each of them', async () => {
    expect(await lines([{ rows, merges }])).toEqual([
      'Daftar siswa PKL,,,',
      'NPSN,Nama Sekolah,Program,Bekerja',
      '20109165,SMKN 1,TKJ,10',
      '20109165,SMKN 1,AKL,20',
      '20109165,SMKN 1,RPL,30',
      '20109166,SMKN 2,TKJ,40',
      '20109166,SMKN 2,AKL,50',
      'JUMLAH,,,150'
    ]);
    const { problems } = await open(workbookFile([{ rows, merges }]));
    expect(problems).toEqual([{ code: 'merged_filled', level: 'info', count: 6 }]);
  });

  test('through the whole import', async () => {
    const batch = await at.loadFile(workbookFile([{ rows, merges }]));
    expect(batch.account).toMatchObject({ loaded: 5, setAside: 0 });
    expect(said(batch.problems, 'merged_filled')).toMatchObject({ count: 6, at: { file: 'berkas.xlsx' } });
  });

  test('ask for a look when they hold a number that can be counted', async () => {
    const counted = rows.map((row, i) => [...row, i === 1 ? 'Jumlah Lulusan' : i === 2 ? 120 : null]);
    const { problems } = await open(workbookFile([{ rows: counted, merges: [...merges, 'E3:E5'] }]));
    expect(problems).toEqual([{ code: 'merged_filled', level: 'warning', count: 8 }]);
  });

  test('do not fill the total row they reach over, nor a signature', async () => {
    const signed = [...rows, [], [null, 'Mengetahui'], [], []];
    const found = await lines([{ rows: signed, merges: [...merges, 'A6:A8', 'B10:B12'] }]);
    expect(found.slice(7)).toEqual(['JUMLAH,,,150', '', ',Mengetahui,,']);
  });
});

test('hidden rows and columns are read, and said', async () => {
  const batch = await at.loadFile(workbookFile([{ rows: [header, ...people], hiddenRows: [2, 3, 40], hiddenColumns: [5, 90] }]));
  expect(batch.account.loaded).toBe(4);
  expect(said(batch.problems, 'hidden_read')).toMatchObject({ level: 'info', count: 3 });
});

test('formulas without a stored result are said, those with an empty text are not', () => {
  const cells = '<c r="A2"><f>SUM(A1)</f></c><c r="B2"><f t="shared" si="0"/><v/></c><c r="C2" s="1"><f>1+1</f><v></v></c>';
  const whole = '<c r="D2" t="str"><f>IF(A1,"","x")</f><v></v></c><c r="E2"><f>1</f><v>1</v></c><c r="F2"/>';
  const part = { name: 'sheet1.xml', bytes: new TextEncoder().encode(`<sheetData><row r="2">${cells}${whole}</row></sheetData>`) };
  expect(noteSheet(part, { rows: 2, columns: 6, cells: 2 })).toEqual([{ code: 'formula_empty', level: 'warning', count: 3 }]);
});

describe('several sheets', () => {
  const small: GivenSheet = { name: 'Petunjuk', rows: [['Isi lembar Data'], ['Jangan mengubah judul']] };
  const data: GivenSheet = { name: 'Data', rows: [header, ...people] };
  const wide: GivenSheet = { name: 'Referensi', hidden: true, rows: Array.from({ length: 50 }, (_, i) => [i, 'x', 'y', 'z']) };
  const empty: GivenSheet = { name: 'Kosong', rows: [[null]] };

  test('the visible one with the most cells is read, and the others are named', async () => {
    const batch = await at.loadFile(workbookFile([small, wide, data, empty]));
    expect(batch.account.loaded).toBe(4);
    expect(said(batch.problems, 'sheet_chosen')).toMatchObject({ level: 'info', params: { sheet: 'Data', others: 'Petunjuk, Referensi' } });
    const { sheet, sheets } = await open(workbookFile([small, wide, data, empty]));
    expect(sheet).toEqual({ value: 'Data', reason: 'most_cells' });
    expect(sheets).toEqual([
      { name: 'Petunjuk', rows: 2, columns: 1 },
      { name: 'Referensi', rows: 50, columns: 4 },
      { name: 'Data', rows: 5, columns: 7 },
      { name: 'Kosong', rows: 0, columns: 0 }
    ]);
  });

  test('a named one is read, a name that is not there is not', async () => {
    const file = workbookFile([small, wide, data]);
    expect((await open(file, 'Referensi')).sheet).toEqual({ value: 'Referensi', reason: 'chosen' });
    expect((await open(file, 'Lembar lama')).sheet).toEqual({ value: 'Data', reason: 'most_cells' });
    const batch = await at.loadFile(workbookFile([small, data]), { sheet: 'Data', encoding: 'windows-1252', delimiter: ';' });
    expect(batch.hints).toEqual({ sheet: 'Data', encoding: 'windows-1252', delimiter: ';' });
    expect(batch.account.loaded).toBe(4);
  });

  test('the only one with data is not a choice', async () => {
    const { sheet, problems } = await open(workbookFile([empty, data]));
    expect([sheet, problems]).toEqual([{ value: 'Data', reason: 'only_sheet' }, []]);
  });

  test('a hidden one is read when nothing else holds data', async () => {
    expect((await open(workbookFile([empty, wide]))).sheet?.value).toBe('Referensi');
  });

  test('an empty one is refused by its name', async () => {
    await expect(at.loadFile(workbookFile([empty]))).rejects.toMatchObject({
      problem: { code: 'sheet_empty', level: 'error', params: { sheet: 'Kosong' } }
    });
    await expect(open(workbookFile([data, empty]), 'Kosong')).rejects.toMatchObject({ problem: { code: 'sheet_empty' } });
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '!ref']) {
    test(`a sheet and a heading called ${name} are harmless`, async () => {
      const rows = [[name, 'Nama'], ...Array.from({ length: 4 }, (_, i) => [`k${i}`, `Siti ${i}`])];
      const file = workbookFile([small, { name, rows }]);
      expect((await open(file)).sheet?.value).toBe(name);
      expect((await at.loadFile(file)).look.rawNames).toEqual([name, 'Nama']);
      expect(Object.keys({})).toEqual([]);
    });
  }
});

describe('a CSV text in the first column', () => {
  for (const mark of [',', ';', '\t']) {
    test(`with ${JSON.stringify(mark)} between its cells is read as such`, async () => {
      const batch = await at.loadFile(sheetFile([header, ...people].map((row) => [row.join(mark)])));
      expect(batch.look.rawNames).toEqual(header);
      expect(batch.account.loaded).toBe(4);
    });
  }

  test('a list of names with a comma here and there is one column', async () => {
    const batch = await at.loadFile(sheetFile([['Mitra'], ['PT Maju, Tbk'], ['CV Jaya'], ['Bengkel Sari, Klaten, Jateng'], ['Toko Budi']]));
    expect(batch.look.rawNames).toEqual(['Mitra']);
    expect(batch.account.loaded).toBe(4);
  });
});

test('answers joined by semicolons stay in their cells', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => [`Siti ${i}`, 'Las;Listrik;Mesin', `it's ${i}; ya`]);
  const batch = await at.loadFile(sheetFile([['Nama', 'Keahlian', 'Catatan'], ...rows]));
  expect(batch.look.delimiter).toEqual({ value: ',', reason: 'workbook' });
  expect(batch.look.sample[0]).toEqual(['Siti 0', 'Las;Listrik;Mesin', "it's 0; ya"]);
});
