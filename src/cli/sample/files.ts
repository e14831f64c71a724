import { activities } from './activities';
import { agreements, type Agreement } from './agreements';
import { graduationDay, writtenDay } from './calendar';
import { certificates } from './certificates';
import { contributions } from './contributions';
import { graduates, type Setting } from './graduates';
import { programs, province } from './names';
import { between, random } from './random';
import { cells } from './schools';
import { stories } from './stories';
import type { Cells } from './table';
import { attendances } from './training';

/** One file of the sample: its header line, and its rows one at a time. Each file is made from the plan alone, none waits for another. */
export interface SampleFile {
  readonly name: string;
  readonly header: string;
  rows(setting: Setting): Iterable<Cells>;
}

function* schools({ schools }: Setting): Generator<Cells> {
  for (const s of schools) yield [s.id, s.name, 'SMK', s.ownership, s.district, province];
}

function* roster({ plan, schools }: Setting): Generator<Cells> {
  for (const [cohort, year] of plan.years.entries()) {
    const counts = new Map<number, number>();
    for (const c of cells(plan, schools, cohort)) counts.set(c.school.index, (counts.get(c.school.index) ?? 0) + c.graduates);
    for (const s of schools) {
      const next = random(plan.seed, 15, s.index, cohort);
      const all = counts.get(s.index) ?? 0;
      const due = stories.rosterGap.has(s.index) && cohort === 0 ? '' : all + Math.round(all * 0.02 * next());
      const excellent = s.index === stories.clearChange.school || s.index % 11 === 5 ? 'Ya' : 'Tidak';
      yield [s.id, year, s.teachers + between(next, 0, 1), s.teachersVocational, due, all, excellent];
    }
  }
}

function* tracer(setting: Setting, cohort: number): Generator<Cells> {
  const graduated = graduationDay(setting.plan.years[cohort] ?? 0);
  for (const g of graduates(setting, cohort)) {
    const { school, program, year } = g.cell;
    yield [
      g.id,
      school.id,
      program.name,
      year,
      g.sex,
      g.surveyed,
      g.contact,
      g.status,
      g.months,
      g.match,
      graduated,
      g.job.wage,
      g.job.way
    ];
  }
}

function* placements(setting: Setting): Generator<Cells> {
  for (const cohort of setting.plan.years.keys()) {
    for (const { id, cell, placement: p } of graduates(setting, cohort)) {
      if (!p) continue;
      const { name, city, country } = p.host;
      yield [id, cell.school.id, cell.program.name, name, city, country, p.start, p.end, p.hours, p.status, p.hired];
    }
  }
}

function* training(setting: Setting): Generator<Cells> {
  for (const cohort of setting.plan.years.keys()) {
    for (const a of attendances(setting, cohort)) {
      const course = [a.course, a.type, a.role, a.level, a.organiser];
      yield [a.school.id, a.year, a.teacher, a.group, ...course, a.start, a.end, a.hours, a.country, a.cost];
    }
  }
}

function* certified(setting: Setting): Generator<Cells> {
  for (const c of certificates(setting)) yield [c.school.id, c.student, c.teacher, c.kind, c.scheme, c.day, c.result];
}

function* programList(): Generator<Cells> {
  for (const { name } of programs) yield [name, 3];
}

function agreementRow(a: Agreement): Cells {
  const number = a.document === '' ? '' : `${a.id.slice(3).replace('-', '/')}/${a.document}/CONTOH`;
  const formality = a.document === '' ? 'Informal' : 'Formal';
  const { name, type, sector } = a.partner;
  const end = a.end === undefined ? '' : writtenDay(a.end);
  const parts = [name, type, sector, a.document, formality, number];
  return [a.id, a.school.id, ...parts, writtenDay(a.start), end, a.scopes.join(', '), a.inPlan, a.renews];
}

function* cooperation(setting: Setting): Generator<Cells> {
  for (const a of agreements(setting)) yield agreementRow(a);
}

function* events(setting: Setting): Generator<Cells> {
  for (const a of activities(setting, agreements(setting))) {
    const names = a.partners.map((p) => p.name).join('; ');
    yield [a.school.id, a.name, a.type, writtenDay(a.day), a.place, names, a.program, a.participants, a.hours];
  }
}

function* gifts(setting: Setting): Generator<Cells> {
  for (const c of contributions(setting, agreements(setting))) {
    yield [c.school.id, c.year, c.partner.name, c.kind, c.amount, c.valuation, c.recurring];
  }
}

const tracerHeader =
  'NISN;NPSN;Kompetensi Keahlian;Tahun Lulus;JK;Tanggal Survei;Status Respons;Status Saat Ini;Masa Tunggu (bulan);Kesesuaian Pekerjaan;' +
  'Tanggal Lulus;Penghasilan per Bulan;Cara Mendapatkan Kerja';
const placementHeader = 'NISN;NPSN;Kompetensi Keahlian;Tempat PKL;Kota PKL;Negara;Tanggal Mulai;Tanggal Selesai;JP;Status PKL;Direkrut';
const trainingHeader =
  'NPSN;Tahun;NUPTK;Jenis Guru;Nama Pelatihan;Jenis Pelatihan;Peran;Tingkat;Penyelenggara;Tanggal Mulai;Tanggal Selesai;JP;Negara;Biaya per Peserta';
const certificateHeader = 'NPSN;NISN;NUPTK;Jenis Sertifikat;Skema Sertifikasi;Tanggal Uji Kompetensi;Hasil Uji';
const cooperationHeader =
  'ID Kerja Sama;NPSN;Nama Mitra;Jenis Mitra;Bidang Usaha;Jenis Dokumen;Formalitas;Nomor MoU;Tanggal Mulai;Tanggal Berakhir;' +
  'Ruang Lingkup;Masuk Rencana Kerja Sekolah;Memperpanjang';
const eventHeader = 'NPSN;Nama Kegiatan;Jenis Kegiatan;Tanggal Kegiatan;Tempat;Nama Mitra;Program Keahlian;Jumlah Peserta;JP';
const giftHeader = 'NPSN;Tahun;Nama Mitra;Jenis Bantuan;Nilai Bantuan;Dasar Nilai;Berulang';

/** Every file of a sample, in the order to load them: the places first. */
export function sampleFiles(years: readonly number[]): SampleFile[] {
  return [
    { name: 'sekolah.csv', header: 'NPSN;Nama Sekolah;Jenjang;Status Sekolah;Kabupaten/Kota;Provinsi', rows: schools },
    { name: 'program.csv', header: 'Kompetensi Keahlian;Lama Program (tahun)', rows: programList },
    { name: 'roster.csv', header: 'NPSN;Tahun;Jumlah Guru;Guru Produktif;Siswa Wajib PKL;Jumlah Lulusan;SMK PK', rows: roster },
    ...years.map((year, cohort) => ({
      name: `lulusan-${year}.csv`,
      header: tracerHeader,
      rows: (setting: Setting) => tracer(setting, cohort)
    })),
    { name: 'pkl.csv', header: placementHeader, rows: placements },
    { name: 'pelatihan-guru.csv', header: trainingHeader, rows: training },
    { name: 'sertifikat.csv', header: certificateHeader, rows: certified },
    { name: 'kerja-sama.csv', header: cooperationHeader, rows: cooperation },
    { name: 'kegiatan.csv', header: eventHeader, rows: events },
    { name: 'kontribusi.csv', header: giftHeader, rows: gifts }
  ];
}
