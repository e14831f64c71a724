import { written } from './calendar';
import { jobs, type Job } from './jobs';
import { placement, type Placement } from './internships';
import { openHosts, type Circle, type Partner } from './partners';
import { between, chance, draw, random } from './random';
import { cells, cohortSizes, type Cell, type Plan, type School } from './schools';

/** One graduate: a row of the tracer file, and perhaps one of the PKL file. Empty text is not known. */
export interface Graduate {
  readonly id: string;
  readonly cell: Cell;
  readonly sex: 'L' | 'P';
  readonly contact: string;
  readonly status: string;
  readonly months: string;
  readonly match: string;
  readonly job: Job;
  readonly surveyed: string;
  readonly placement: Placement | undefined;
}

/** Everything about a sample that fits in memory whatever its size: the schools and whom they work with. */
export interface Setting {
  readonly plan: Plan;
  readonly schools: readonly School[];
  readonly partners: readonly Partner[];
  readonly circles: readonly Circle[];
}

const ways = ['Bekerja', 'Wirausaha', 'Melanjutkan', 'Bekerja sambil kuliah'] as const;
const works = (status: string): boolean => status === ways[0] || status === ways[1] || status === ways[3];
const matches = [
  ['Sangat selaras', 22],
  ['Selaras', 41],
  ['Kurang selaras', 22],
  ['Tidak selaras', 15]
] as const;

/** Ten digits; those of a real graduate of these cohorts begin with 003 or more. */
const idOf = (plan: Plan, place: number): string => String((plan.graduates < 990_000 ? 9_000_001 : 1) + place).padStart(10, '0');

function* ofCell(setting: Setting, cell: Cell, place: number): Generator<Graduate> {
  const { plan, partners, circles } = setting;
  const program = cell.school.programs.indexOf(cell.program);
  const next = random(plan.seed, 8, cell.school.index, cell.cohort, program);
  const circle = circles[cell.school.index];
  const job = jobs(plan, cell);
  const open = circle ? openHosts(partners, circle, cell.school, program, cell.cohort) : [];
  const kinds = ways.map((way, i) => [way, cell.program.ways[i] ?? 0] as const);
  let { answered, absorbed } = cell;
  for (let i = 0; i < cell.graduates; i++) {
    const known = next() * (cell.graduates - i) < answered;
    const found = known && next() * answered < absorbed;
    if (known) answered--;
    if (found) absorbed--;
    const status = found ? draw(next, kinds) : known ? (chance(next, 0.74) ? 'Mencari kerja' : 'Belum memungkinkan bekerja') : '';
    const working = works(status);
    const graduate = {
      id: idOf(plan, place + i),
      cell,
      sex: chance(next, cell.program.girls) ? ('P' as const) : ('L' as const),
      contact: known ? 'Menjawab' : chance(next, 0.4) ? 'Tidak menjawab' : 'Tidak terhubungi',
      status,
      months: working && !chance(next, 0.08) ? String(Math.floor(next() * next() * 13)) : '',
      match: working && !chance(next, 0.07) ? draw(next, matches) : '',
      surveyed: known ? written(cell.year + 1, between(next, 7, 10), between(next, 1, 28)) : '',
      placement: placement(next, cell, open, status)
    };
    yield { ...graduate, job: job(status, graduate.placement?.hired === 'Ya') };
  }
}

/** Every graduate of one cohort, school by school; nothing is kept. */
export function* graduates(setting: Setting, cohort: number): Generator<Graduate> {
  let place = cohortSizes(setting.plan)
    .slice(0, cohort)
    .reduce((a, b) => a + b, 0);
  for (const cell of cells(setting.plan, setting.schools, cohort)) {
    yield* ofCell(setting, cell, place);
    place += cell.graduates;
  }
}
