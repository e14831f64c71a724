import type { Hints, SkipReason } from '$lib/ingest/batch';

/** A file as text and what must be found in it; what is absent is not looked at. */
export interface Shape {
  readonly it: string;
  readonly text: string;
  readonly rows: number;
  readonly names?: readonly string[];
  readonly first?: readonly string[];
  readonly last?: readonly string[];
  readonly skipped?: Partial<Record<SkipReason, number>>;
  readonly codes?: readonly string[];
  readonly regular?: boolean;
  readonly hints?: Hints;
}

export const people = [
  '0012345678;Siti Rahma;Akuntansi;2023;Bekerja;12',
  '0012345679;Budi Santoso;Tata Boga;2023;Melanjutkan;3',
  '0012345680;Agus Wijaya;Akuntansi;2022;Wirausaha;7',
  '0012345681;Dewi Utami;Perhotelan;2022;Bekerja;5'
];
export const header = 'NISN;Nama;Kompetensi;Tahun Lulus;Status;Skor';
export const names = header.split(';');
export const tracer = [header, ...people].join('\n');

/** Where the table is in a file, and what stands around it. */
export const tableShapes: readonly Shape[] = [
  { it: 'a plain file is regular', text: tracer, rows: 4, names, regular: true, first: (people[0] ?? '').split(';') },
  { it: 'CRLF and a last line end', text: tracer.replaceAll('\n', '\r\n') + '\r\n', rows: 4, names, regular: true },
  { it: 'a carriage return alone ends lines', text: tracer.replaceAll('\n', '\r'), rows: 4, names, regular: false },
  { it: 'mixed line ends', text: tracer.replace('\n', '\r\n'), rows: 4, names, regular: false },
  { it: 'one carriage return among line feeds ends a whole record', text: tracer.replace('Bekerja;12\n', 'Bekerja;12\r'), rows: 4, names },
  {
    it: 'sep= names the delimiter',
    text: `sep=;\r\n${tracer.replaceAll('\n', '\r\n')}`,
    rows: 4,
    names,
    skipped: { preamble: 1 },
    regular: true
  },
  {
    it: 'title lines',
    text: `LAPORAN TRACER STUDY\nTahun Pelajaran 2024/2025\n\n${tracer}`,
    rows: 4,
    names,
    skipped: { preamble: 2, blank: 1 }
  },
  {
    it: 'title lines padded by Excel',
    text: `LAPORAN TRACER STUDY;;;;;\nDicetak: 17 Agustus 2025;;;;;\n;;;;;\n${tracer}`,
    rows: 4,
    names,
    skipped: { preamble: 2, blank: 1 }
  },
  {
    it: 'title lines of label and value',
    text: `Provinsi:;Kalimantan Timur;;;;\nTanggal Unduh:;17/08/2025;;;;\n${tracer}`,
    rows: 4,
    names,
    skipped: { preamble: 2 }
  },
  {
    it: 'remarks before the header',
    text: `# ekspor SIM\n# jangan diubah\n${tracer}`,
    rows: 4,
    names,
    skipped: { preamble: 2 },
    regular: true
  },
  {
    it: 'a table that begins at B3',
    text: `;;;;;;\n;;;;;;\n${tracer
      .split('\n')
      .map((l) => ';' + l)
      .join('\n')}`,
    rows: 4,
    names,
    skipped: { blank: 2 },
    first: (people[0] ?? '').split(';')
  },
  {
    it: 'two header rows with merged cells',
    text: 'No;Sekolah;Jumlah Lulusan;;;Terserap\n;;L;P;Jml;\n1;SMKN 1;10;12;22;15\n2;SMKN 2;8;9;17;11\n3;SMKN 3;7;7;14;10',
    rows: 3,
    names: ['No', 'Sekolah', 'Jumlah Lulusan > L', 'Jumlah Lulusan > P', 'Jumlah Lulusan > Jml', 'Terserap'],
    skipped: { header: 2 },
    codes: ['header_joined']
  },
  {
    it: 'two header rows, the names below, under title lines',
    text: 'DATA SISWA;;;;;;\n;;;;;;\n;;Data Ayah;;Data Ibu;;\nNama;NISN;Nama;Pekerjaan;Nama;Pekerjaan;Tinggi\nSiti;0011;Ali;Tani;Ani;Guru;150\nBudi;0012;Amir;Buruh;Ida;Tani;160\nAgus;0013;Umar;Tani;Eni;Guru;155',
    rows: 3,
    names: ['Nama', 'NISN', 'Data Ayah > Nama', 'Data Ayah > Pekerjaan', 'Data Ibu > Nama', 'Data Ibu > Pekerjaan', 'Data Ibu > Tinggi'],
    skipped: { preamble: 1, header: 2, blank: 1 }
  },
  {
    it: 'a row that numbers the columns',
    text: 'No,Sekolah,Siswa,Guru\n(1),(2),(3),(4)\n1,SMKN 1,100,10\n2,SMKN 2,90,9',
    rows: 2,
    names: ['No', 'Sekolah', 'Siswa', 'Guru'],
    skipped: { header: 2 }
  },
  {
    it: 'years as names',
    text: 'Kompetensi;2021;2022;2023\nAkuntansi;10;20;30\nTata Boga;11;21;31',
    rows: 2,
    names: ['Kompetensi', '2021', '2022', '2023'],
    codes: ['years_as_columns'],
    regular: true
  },
  {
    it: 'no header',
    text: '1,CV Inovasi,Jl. Raya 3,http://a.co\n2,PT Kereta,Jl. Kusbini 1,http://b.co\n3,PT Multi,Jl. Pemuda 2,http://c.co',
    rows: 3,
    names: ['Kolom 1', 'Kolom 2', 'Kolom 3', 'Kolom 4'],
    codes: ['header_missing']
  },
  {
    it: 'no header, text only, values that come again',
    text: 'Budi,Bekerja,Klaten\nSiti,Kuliah,Bantul\nAgus,Bekerja,Klaten\nDewi,Bekerja,Bantul',
    rows: 4,
    codes: ['header_missing']
  },
  {
    it: 'repeated and blank names',
    text: 'Nama;Tanggal;;Tanggal\nSiti;1/2/2023;x;3/4/2023\nBudi;2/2/2023;y;4/4/2023',
    rows: 2,
    names: ['Nama', 'Tanggal', 'Kolom 3', 'Tanggal (2)'],
    codes: ['header_duplicate', 'header_blank']
  },
  {
    it: 'a header over several lines of one cell',
    text: 'Timestamp,"Nama lengkap\n(sesuai ijazah)",Status\n23/11/2026 14.05.33,Siti,Bekerja\n23/11/2026 15.05.33,Budi,Kuliah',
    rows: 2,
    names: ['Timestamp', 'Nama lengkap (sesuai ijazah)', 'Status']
  },
  { it: 'header only', text: header, rows: 0, names, codes: ['no_rows'] },
  {
    it: 'sub-totals and a grand total',
    text: `${header}\n${people[0]}\n${people[2]}\nSubtotal Akuntansi;;;;;19\n${people[1]}\n${people[3]}\nSubtotal lain;;;;;8\nTOTAL KESELURUHAN;;;;;27`,
    rows: 4,
    names,
    skipped: { total: 3 },
    codes: ['totals_skipped']
  },
  { it: 'a total that is the sum', text: 'Sekolah,Lulusan\nSMKN 1,10\nSMKN 2,20\nSMKN 3,30\nJumlah,60', rows: 3, skipped: { total: 1 } },
  {
    it: 'a total under withheld figures',
    text: 'Sekolah,Lulusan,Bekerja\nA,10,c\nB,20,z\nC,30,12\nJumlah,60,12',
    rows: 3,
    names: ['Sekolah', 'Lulusan', 'Bekerja'],
    skipped: { total: 1 }
  },
  { it: 'an average', text: 'Sekolah;Nilai\nSMKN 1;80,5\nSMKN 2;70,5\nRata-rata;75,5', rows: 2, skipped: { total: 1 } },
  {
    it: 'a school whose name begins with Total is data',
    text: 'Perusahaan,Kota,Siswa\nPT Maju,Klaten,10\nTotal Persada Indonesia,Jakarta,7\nCV Jaya,Bantul,3',
    rows: 3,
    skipped: { total: 0 }
  },
  {
    it: 'a category Total without evidence is data',
    text: 'Jenis,Tahun,Nilai\nLaki-laki,2020,10\nTotal,2020,99\nLaki-laki,2021,12\nTotal,2021,98\nPerempuan,2021,7',
    rows: 5,
    skipped: { total: 0 }
  },
  {
    it: 'a total, notes and a signature',
    text: 'No;Sekolah;Lulusan;Terserap\n1;SMKN 1;10;8\n2;SMKN 2;20;11\n;Jumlah;30;19\n;;;\nSumber: Dinas Pendidikan;;;\n;;;\n;;Samarinda, 19 Mei 2024;\n;;Kepala Bidang,;\n;;Drs. Ahmad;\n;;NIP. 196601011990031001;',
    rows: 2,
    names: ['No', 'Sekolah', 'Lulusan', 'Terserap'],
    skipped: { total: 1, note: 5, blank: 2 },
    codes: ['totals_skipped', 'notes_skipped']
  },
  {
    it: 'footnotes without delimiters',
    text: `${tracer}\n\n*) angka sementara\nSumber: BKK`,
    rows: 4,
    names,
    skipped: { note: 2, blank: 1 }
  },
  {
    it: 'a last line cut short is a row',
    text: `${tracer}\n0012345682;Eko`,
    rows: 5,
    names,
    codes: ['ragged_short'],
    last: ['0012345682', 'Eko', '', '', '', '']
  },
  { it: 'blank rows at the end', text: `${tracer}\n${';;;;;\n'.repeat(200)}`, rows: 4, names, skipped: { blank: 200 } },
  { it: 'blank lines between rows', text: tracer.replaceAll('\n', '\n\n'), rows: 4, names, skipped: { blank: 4 } },
  {
    it: 'names repeated at page breaks',
    text: `${tracer}\n${header}\n0012345690;Eko;Akuntansi;2021;Bekerja;4\n0012345691;Ina;Akuntansi;2021;Bekerja;9`,
    rows: 6,
    names,
    skipped: { repeated_header: 1 }
  },
  { it: 'the same table twice', text: `${tracer}\n${tracer}`, rows: 4, names, codes: ['second_table'], skipped: { note: 5 } },
  {
    it: 'another table after a gap',
    text: `${tracer}\n\nKode;Arti\n1;Bekerja\n2;Kuliah\n3;Wirausaha`,
    rows: 4,
    names,
    codes: ['second_table'],
    skipped: { note: 4, blank: 1 }
  },
  {
    it: 'another, wider table right below',
    text: `${tracer}\nA;B;C;D;E;F;G\n1;2;3;4;5;6;7\n2;3;4;5;6;7;8`,
    rows: 4,
    names,
    codes: ['second_table']
  },
  {
    it: 'a table at B3 with notes in column A',
    text: `Catatan di atas;;;;;;\n${tracer
      .split('\n')
      .map((line) => ';' + line)
      .join('\n')}\n;;;;;;\nSumber: BKK;;;;;;`,
    rows: 4,
    names,
    first: (people[0] ?? '').split(';'),
    skipped: { preamble: 1, note: 1, blank: 1 }
  },
  {
    it: 'a first column that is filled only far down belongs to the table',
    text: `;Nama;Skor\n${';Siti;1\n'.repeat(1200)}x;Budi;2`,
    rows: 1201,
    names: ['Kolom 1', 'Nama', 'Skor'],
    last: ['x', 'Budi', '2']
  },
  { it: 'a single column of decimal commas', text: 'nilai\n1,5\n2,5\n3,25', rows: 3, names: ['nilai'] },
  { it: 'a single column of addresses', text: 'Alamat\nJl. A, No. 1, Klaten\nJl. B, No. 2, Bantul', rows: 2, names: ['Alamat'] },
  { it: 'row names without a title', text: '"","nilai"\n"1","x"\n"2","y"', rows: 2, names: ['Kolom 1', 'nilai'] },
  { it: 'months as names', text: ',Jan-10,Feb-10\nLulusan,1,2\nBekerja,2,3', rows: 2, names: ['Kolom 1', 'Jan-10', 'Feb-10'] },
  {
    it: 'units under the names',
    text: 'Tahun,Luas,Hasil\n,(ha),(ton)\n2001,10,3.2\n2002,12,3.4',
    rows: 2,
    names: ['Tahun', 'Luas > (ha)', 'Hasil > (ton)']
  },
  { it: 'a missing value in the first row is no second header', text: 'Sekolah,L,P\nSMK 1,NA,NA\nSMK 2,4,5\nSMK 3,6,7', rows: 3 },
  {
    it: 'one or two blank rows between rows are rows with nothing in them',
    text: `${header}\n${people[0]}\n;;;;;\n${people[1]}\n${people[2]}`,
    rows: 4,
    names
  },
  {
    it: 'the larger of two tables is taken',
    text: `Kode;Arti;x\n1;Bekerja;y\n\n${header}\n${people.join('\n')}\n${people.join('\n')}\n${people.join('\n')}`,
    rows: 12,
    names,
    codes: ['second_table']
  }
];
