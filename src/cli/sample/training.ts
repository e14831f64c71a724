import { dayNumber, writtenDay } from './calendar';
import type { Setting } from './graduates';
import { between, chance, draw, random, type Random } from './random';
import type { School } from './schools';
import { partnersOf } from './partners';
import { stories } from './stories';

/** One person at one course, as written in the file. */
export interface Attendance {
  readonly school: School;
  readonly year: number;
  readonly teacher: string;
  readonly group: string;
  readonly course: string;
  readonly type: string;
  readonly role: string;
  readonly level: string;
  readonly organiser: string;
  readonly start: string;
  readonly end: string;
  readonly hours: string;
  readonly country: string;
  readonly cost: string;
}

interface Course {
  readonly name: string;
  readonly type: string;
  readonly level: string;
  readonly hours: readonly [number, number];
  readonly weight: number;
}

const courses: readonly Course[] = [
  { name: 'Lokakarya Penyusunan Modul Ajar', type: 'Workshop', level: 'Sekolah', hours: [8, 16], weight: 22 },
  { name: 'Pelatihan Pembelajaran Berbasis Proyek', type: 'Pedagogi', level: 'Kabupaten/Kota', hours: [16, 32], weight: 20 },
  { name: 'Pelatihan Asesmen Pembelajaran', type: 'Pedagogi', level: 'Provinsi', hours: [16, 40], weight: 14 },
  { name: 'Pelatihan Internal Keselamatan Kerja', type: 'Pelatihan internal', level: 'Sekolah', hours: [4, 10], weight: 14 },
  { name: 'Diseminasi Hasil Pelatihan', type: 'Diseminasi', level: 'Sekolah', hours: [4, 6], weight: 10 },
  { name: 'Sertifikasi Asesor Kompetensi', type: 'Sertifikasi', level: 'Nasional', hours: [32, 40], weight: 6 }
];
const placementCourse: Course = {
  name: 'Magang Guru di Industri',
  type: 'Magang industri',
  level: 'Provinsi',
  hours: [40, 96],
  weight: 30
};
const longCourse: Course = { name: 'Upskilling Guru Kejuruan', type: 'Magang industri', level: 'Nasional', hours: [232, 232], weight: 0 };
const roles = [
  ['Peserta', 92],
  ['Narasumber', 5],
  ['Panitia', 3]
] as const;
const timesAYear = [
  [1, 7],
  [2, 2],
  [3, 1]
] as const;
const organisers = ['Balai Contoh Vokasi', 'Dinas Contoh Pendidikan', 'LSP Contoh Pariwisata'] as const;

/** What the school paid for one participant; one in five is not recorded. Drawn apart, so that nothing else moves. */
function costOf(setting: Setting, school: School, cohort: number, teacher: number, { hours, level }: Course): string {
  const next = random(setting.plan.seed, 33, school.index, cohort, teacher, hours[0]);
  if (chance(next, 0.2)) return '';
  return String(between(next, hours[0], hours[1]) * (level === 'Sekolah' ? 5000 : 25_000));
}

function attend(setting: Setting, school: School, cohort: number, teacher: number, course: Course, next: Random): Attendance {
  const year = setting.plan.years[cohort] ?? 0;
  const vocational = teacher < school.teachersVocational;
  const industry = course.type === 'Magang industri';
  const hours = between(next, course.hours[0], course.hours[1]);
  const start = dayNumber(year, between(next, 2, 11), between(next, 1, 28));
  const circle = setting.circles[school.index];
  const abroad = industry && stories.abroad.has(school.index) && chance(next, 0.25);
  const hosts = circle ? partnersOf(circle).filter((p) => (p.country === 'Jepang') === abroad && p.type === 'Perusahaan') : [];
  const host = industry && hosts.length > 0 ? hosts[Math.floor(next() * hosts.length)] : undefined;
  const inside = course.level === 'Sekolah' ? school.name : organisers[Math.floor(next() * organisers.length)];
  return {
    school,
    year,
    teacher: `9999${String(school.index + 1).padStart(4, '0')}${String(teacher + 1).padStart(8, '0')}`,
    group: teacher === school.teachers - 1 ? 'Kepala sekolah' : vocational ? 'Guru kejuruan' : 'Guru umum',
    course: course.name,
    type: course.type,
    role: course === longCourse ? 'Peserta' : draw(next, roles),
    level: host && host.country !== 'Indonesia' ? 'Internasional' : course.level,
    organiser: host?.name ?? inside ?? '',
    start: writtenDay(start),
    end: writtenDay(start + Math.max(0, Math.ceil(hours / 9) - 1)),
    hours: course !== longCourse && chance(next, 0.06) ? '' : String(hours),
    country: host?.country ?? 'Indonesia',
    cost: costOf(setting, school, cohort, teacher, course)
  };
}

/** Who attended what, in one cohort's year; schools differ in how many teachers they send. */
export function* attendances(setting: Setting, cohort: number): Generator<Attendance> {
  for (const school of setting.schools) {
    const next = random(setting.plan.seed, 13, school.index, cohort);
    const eager = 0.12 + random(setting.plan.seed, 14, school.index)() * 0.38 + cohort * 0.02;
    for (let teacher = 0; teacher < school.teachers; teacher++) {
      if (!chance(next, eager)) continue;
      const vocational = teacher < school.teachersVocational;
      const open = (vocational ? [...courses, placementCourse] : courses).map((c) => [c, c.weight] as const);
      const times = draw(next, timesAYear);
      const taken = new Set<Course>();
      for (let i = 0; i < times; i++) taken.add(draw(next, open));
      for (const course of taken) yield attend(setting, school, cohort, teacher, course, next);
    }
    const long = stories.longCourse;
    if (school.index === long.school && cohort === long.cohort) yield attend(setting, school, cohort, 0, longCourse, next);
  }
}
