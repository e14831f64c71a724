import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activities } from './activities';
import { agreements, type Agreement } from './agreements';
import { asAt, isoDay, writtenDay } from './calendar';
import { contributions } from './contributions';
import { graduates, type Setting } from './graduates';
import { province } from './names';
import { makeCircle, makePartners } from './partners';
import { between, random } from './random';
import { cells, makeSchool, type Plan } from './schools';
import { stories } from './stories';
import { openTable, type Table } from './table';
import { attendances } from './training';

/** One written file. */
export interface Written {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

export function makeSetting(plan: Plan): Setting {
  const schools = Array.from({ length: plan.schools }, (_, i) => makeSchool(plan, i));
  const partners = makePartners(plan);
  return { plan, schools, partners, circles: schools.map((school) => makeCircle(plan, partners, school)) };
}

const tracerHeader = [
  'NISN',
  'NPSN',
  'Kompetensi Keahlian',
  'Tahun Lulus',
  'JK',
  'Tanggal Survei',
  'Status Respons',
  'Status Saat Ini',
  'Masa Tunggu (bulan)',
  'Kesesuaian Pekerjaan'
];
const pklHeader = [
  'NISN',
  'NPSN',
  'Kompetensi Keahlian',
  'Tempat PKL',
  'Kota PKL',
  'Negara',
  'Tanggal Mulai',
  'Tanggal Selesai',
  'JP',
  'Status PKL',
  'Direkrut'
];

/** Writes one cohort's tracer file, and its placements into the shared PKL file; returns how many graduates. */
function writeCohort(setting: Setting, cohort: number, place: number, tracer: Table, pkl: Table): number {
  let count = 0;
  for (const g of graduates(setting, cohort, place)) {
    const { school, program, year } = g.cell;
    count++;
    tracer.row([g.id, school.id, program.name, year, g.sex, g.surveyed, g.contact, g.status, g.months, g.match]);
    const p = g.placement;
    if (p) pkl.row([g.id, school.id, program.name, p.host.name, p.host.city, p.host.country, p.start, p.end, p.hours, p.status, p.hired]);
  }
  return count;
}

function writeSchools(setting: Setting, table: Table): void {
  for (const s of setting.schools) table.row([s.id, s.name, 'SMK', s.ownership, s.district, province]);
}

function writeRoster(setting: Setting, table: Table): void {
  for (const [cohort, year] of setting.plan.years.entries()) {
    const counts = new Map<number, number>();
    for (const c of cells(setting.plan, setting.schools, cohort))
      counts.set(c.school.index, (counts.get(c.school.index) ?? 0) + c.graduates);
    for (const s of setting.schools) {
      const next = random(setting.plan.seed, 15, s.index, cohort);
      const all = counts.get(s.index) ?? 0;
      const due = stories.rosterGap.has(s.index) && cohort === 0 ? '' : all + Math.round(all * 0.02 * next());
      const excellent = s.index === stories.clearChange.school || s.index % 11 === 5 ? 'Ya' : 'Tidak';
      table.row([s.id, year, s.teachers + between(next, 0, 1), s.teachersVocational, due, all, excellent]);
    }
  }
}

function writeAgreements(list: readonly Agreement[], table: Table): void {
  for (const a of list) {
    const number = a.document === '' ? '' : `${a.id.slice(3).replace('-', '/')}/${a.document}/CONTOH`;
    const formality = a.document === '' ? 'Informal' : 'Formal';
    const end = a.end === undefined ? '' : writtenDay(a.end);
    const { partner } = a;
    table.row([
      a.id,
      a.school.id,
      partner.name,
      partner.type,
      partner.sector,
      a.document,
      formality,
      number,
      writtenDay(a.start),
      end,
      a.scopes.join(', '),
      a.inPlan,
      a.renews
    ]);
  }
}

const agreementHeader = [
  'ID Kerja Sama',
  'NPSN',
  'Nama Mitra',
  'Jenis Mitra',
  'Bidang Usaha',
  'Jenis Dokumen',
  'Formalitas',
  'Nomor MoU',
  'Tanggal Mulai',
  'Tanggal Berakhir',
  'Ruang Lingkup',
  'Masuk Rencana Kerja Sekolah',
  'Memperpanjang'
];
const trainingHeader = [
  'NPSN',
  'Tahun',
  'NUPTK',
  'Jenis Guru',
  'Nama Pelatihan',
  'Jenis Pelatihan',
  'Peran',
  'Tingkat',
  'Penyelenggara',
  'Tanggal Mulai',
  'Tanggal Selesai',
  'JP',
  'Negara'
];
const activityHeader = [
  'NPSN',
  'Nama Kegiatan',
  'Jenis Kegiatan',
  'Tanggal Kegiatan',
  'Tempat',
  'Nama Mitra',
  'Program Keahlian',
  'Jumlah Peserta'
];

/** Writes a whole sample into a folder: CSV files and `about.json`. Rows go to the disk as they are made. */
export function writeSample(plan: Plan, folder: string): Written[] {
  mkdirSync(folder, { recursive: true });
  const setting = makeSetting(plan);
  const written: Written[] = [];
  const open = (name: string, header: readonly string[]): Table => {
    const table = openTable(join(folder, name), header);
    let rows = 0;
    return {
      row(cells) {
        rows++;
        table.row(cells);
      },
      close() {
        table.close();
        written.push({ name, rows, bytes: statSync(join(folder, name)).size });
      }
    };
  };
  const file = (name: string, header: readonly string[], fill: (table: Table) => void): void => {
    const table = open(name, header);
    fill(table);
    table.close();
  };

  file('sekolah.csv', ['NPSN', 'Nama Sekolah', 'Jenjang', 'Status Sekolah', 'Kabupaten/Kota', 'Provinsi'], (t) => writeSchools(setting, t));
  file('roster.csv', ['NPSN', 'Tahun', 'Jumlah Guru', 'Guru Produktif', 'Siswa Wajib PKL', 'Jumlah Lulusan', 'SMK PK'], (t) =>
    writeRoster(setting, t)
  );
  const pkl = open('pkl.csv', pklHeader);
  let place = 0;
  for (const [cohort, year] of plan.years.entries()) {
    file(`lulusan-${year}.csv`, tracerHeader, (t) => (place += writeCohort(setting, cohort, place, t, pkl)));
  }
  pkl.close();
  file('pelatihan-guru.csv', trainingHeader, (t) => {
    for (const cohort of plan.years.keys()) {
      for (const a of attendances(setting, cohort)) {
        t.row([
          a.school.id,
          a.year,
          a.teacher,
          a.group,
          a.course,
          a.type,
          a.role,
          a.level,
          a.organiser,
          a.start,
          a.end,
          a.hours,
          a.country
        ]);
      }
    }
  });
  const list = [...agreements(setting)];
  file('kerja-sama.csv', agreementHeader, (t) => writeAgreements(list, t));
  file('kegiatan.csv', activityHeader, (t) => {
    for (const a of activities(setting, list)) {
      const names = a.partners.map((p) => p.name).join('; ');
      t.row([a.school.id, a.name, a.type, writtenDay(a.day), a.place, names, a.program, a.participants]);
    }
  });
  file('kontribusi.csv', ['NPSN', 'Tahun', 'Nama Mitra', 'Jenis Bantuan', 'Nilai Bantuan', 'Dasar Nilai', 'Berulang'], (t) => {
    for (const c of contributions(setting, list)) t.row([c.school.id, c.year, c.partner.name, c.kind, c.amount, c.valuation, c.recurring]);
  });
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about(plan, written), null, 2)}\n`);
  return written;
}

/** What the page says about the sample: its day, its title, its files in the order to load them. */
export function about(plan: Plan, written: readonly Written[]) {
  return {
    asAt: isoDay(asAt(plan.years)),
    title: {
      id: `Data contoh: ${plan.schools} SMK fiktif, kohort ${plan.years[0]}-${plan.years.at(-1)}`,
      en: `Sample data: ${plan.schools} fictional vocational schools, cohorts ${plan.years[0]}-${plan.years.at(-1)}`
    },
    seed: plan.seed,
    files: written.map((w) => w.name)
  };
}
