import { writeCsv } from '$lib/export/csv';
import { download } from '$lib/export/download';
import type { Kind } from '$lib/model/kinds';
import { ownDelimiter } from './own-delimiter';

/** An empty form of a kind of file: headings that are recognised for sure, and three fictional rows. */
interface Template {
  readonly kind: Kind;
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const npsn = '99990007';

export const templates: readonly Template[] = [
  {
    kind: 'tracer',
    file: 'templat-penelusuran-lulusan',
    header: ['NPSN', 'NISN', 'Program Keahlian', 'Tahun Lulus', 'Jenis Kelamin', 'Status Saat Ini', 'Masa Tunggu', 'Kesesuaian Pekerjaan'],
    rows: [
      [npsn, '0099990001', 'Kuliner', 2024, 'P', 'Bekerja', '3 bulan', 'Selaras'],
      [npsn, '0099990002', 'Perhotelan', 2024, 'L', 'Kuliah', '', ''],
      [npsn, '0099990003', 'Kuliner', 2024, 'P', 'Mencari kerja', '', '']
    ]
  },
  {
    kind: 'agg_tracer',
    file: 'templat-rekap-lulusan',
    header: [
      'NPSN',
      'Nama Sekolah',
      'Tahun Lulus',
      'Jumlah Lulusan',
      'Jumlah Responden',
      'Bekerja',
      'Wirausaha',
      'Melanjutkan',
      'Mencari Kerja'
    ],
    rows: [
      [npsn, 'SMK Contoh Teratai', 2022, 120, 96, 48, 10, 22, 16],
      [npsn, 'SMK Contoh Teratai', 2023, 131, 110, 60, 12, 24, 14],
      [npsn, 'SMK Contoh Teratai', 2024, 128, 101, 57, 11, 23, 10]
    ]
  },
  {
    kind: 'internship',
    file: 'templat-pkl',
    header: ['NPSN', 'NISN', 'Program Keahlian', 'Tempat PKL', 'Bidang Usaha', 'Tanggal Mulai', 'Tanggal Selesai', 'Status PKL'],
    rows: [
      [npsn, '0099990004', 'Perhotelan', 'Hotel Contoh Melati', 'Perhotelan', '2024-07-01', '2024-12-20', 'Selesai'],
      [npsn, '0099990005', 'Kuliner', 'Dapur Contoh Kenanga', 'Jasa boga', '2024-07-01', '2024-12-20', 'Selesai'],
      [npsn, '0099990006', 'Kuliner', 'Hotel Contoh Melati', 'Perhotelan', '2024-07-01', '2024-12-20', 'Berhenti']
    ]
  },
  {
    kind: 'training',
    file: 'templat-pelatihan-guru',
    header: ['NPSN', 'NUPTK', 'Nama Pelatihan', 'Jenis Pelatihan', 'Tahun', 'Jumlah JP', 'Penyelenggara'],
    rows: [
      [npsn, '9999000000000001', 'Magang guru di industri', 'Magang industri', 2024, 120, 'Hotel Contoh Melati'],
      [npsn, '9999000000000002', 'Penyelarasan kurikulum', 'Workshop', 2024, 32, 'Balai Contoh'],
      [npsn, '9999000000000001', 'Asesor kompetensi', 'Sertifikasi', 2024, 40, 'Lembaga Contoh']
    ]
  },
  {
    kind: 'agreement',
    file: 'templat-kerja-sama',
    header: ['NPSN', 'Nama Mitra', 'Jenis Mitra', 'Judul MoU', 'Tanggal Mulai', 'Tanggal Berakhir', 'Ruang Lingkup'],
    rows: [
      [npsn, 'Hotel Contoh Melati', 'Perusahaan', 'Kelas industri perhotelan', '2023-01-15', '2026-01-14', 'PKL; Guru tamu'],
      [npsn, 'Dapur Contoh Kenanga', 'Perusahaan', 'Praktik jasa boga', '2024-03-01', '2027-02-28', 'PKL'],
      [npsn, 'Politeknik Contoh', 'Perguruan tinggi', 'Penyelarasan kurikulum', '2024-06-01', '2025-05-31', 'Kurikulum']
    ]
  }
];

/** Saves a template as a CSV file. */
export const saveTemplate = ({ file, header, rows }: Template): void =>
  download(writeCsv(header, rows, { delimiter: ownDelimiter() }), `${file}.csv`, 'text/csv');
