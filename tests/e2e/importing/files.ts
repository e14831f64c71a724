/** Text cells as a CSV file of a school: semicolons, CRLF. */
export const csv = (...rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => row.join(';')).join('\r\n');

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const pad = (n: number): string => String(n).padStart(2, '0');

/** A tracer file nobody has a question about: 40 graduates of 2024, of whom 30 work. */
export const clean = csv(
  ['NPSN', 'Nama Siswa', 'Kompetensi Keahlian', 'Tahun Lulus', 'Status Saat Ini'],
  ...times(40, (i) => ['20100001', `Siswa ${i + 1}`, 'Kuliner', 2024, i % 4 === 0 ? 'Mencari kerja' : 'Bekerja'])
);

/**
 * A tracer file with something to decide at every step: title rows, a merged header, a total, a status nobody knows (rows 8 and 9), blank
 * ones (the last three), an ambiguous decimal mark and order of dates, school years, and a row without a school (row 12).
 * As guessed: 27 of 34 absorbed.
 */
export const messyRows = (year = '2022/2023', count = 40): (string | number)[][] =>
  times(count, (i) => {
    const status = ['Bekerja', 'Bekerja', 'Kuliah', 'Mencari kerja'][i % 4] ?? '';
    const said = i === 7 || i === 8 ? 'Magang kok' : i >= 37 ? '' : status;
    const when = `${pad((i % 12) + 1)}/${pad(((i * 5) % 12) + 1)}/2023`;
    return [i + 1, i === 11 ? '' : '20100001', `Siswa ${i + 1}`, `00093212${10 + i}`, year, when, said, i % 4 < 2 ? '3.500' : ''];
  });
export const messyHead = [
  ['No', 'NPSN', 'Siswa', '', 'Kelulusan', '', 'Status Saat Ini', 'Gaji'],
  ['', '', 'Nama', 'NISN', 'Tahun Ajaran', 'Tanggal Lulus', '', '']
];
export const messy = csv(
  ['Rekap penelusuran lulusan', ...times(7, () => '')],
  ['Dinas Pendidikan', ...times(7, () => '')],
  ...messyHead,
  ...messyRows(),
  ['Jumlah', '', '', '', '', '', 40, '']
);

/** A tracer file with one question: what `Magang kok` means (3 of 12). As guessed: 6 of 9 absorbed. */
export const asking = (year: number, statusName = 'Status Saat Ini'): string =>
  csv(
    ['NPSN', 'Nama Siswa', 'Kompetensi Keahlian', 'Tahun Lulus', statusName],
    ...times(12, (i) => ['20100001', `Siswa ${i + 1}`, 'Kuliner', year, ['Bekerja', 'Kuliah', 'Mencari kerja', 'Magang kok'][i % 4] ?? ''])
  );

/** Internships, as they come beside a tracer file. */
export const placements = csv(
  ['NPSN', 'NISN', 'Tahun', 'Tempat PKL', 'Tanggal Mulai', 'Tanggal Selesai'],
  ...times(12, (i) => ['20100001', `00093212${10 + i}`, 2024, `PT Mitra ${i % 3}`, '2024-01-15', '2024-06-15'])
);

/** Trainings of teachers. */
export const trainings = csv(
  ['NPSN', 'Tahun', 'NUPTK', 'Nama Pelatihan', 'JP'],
  ...times(8, (i) => ['20100001', 2024, `12345678901234${10 + i}`, 'Magang guru', 32])
);

/** A file of another kind under the name of a table. */
export const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1');
