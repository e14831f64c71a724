import { dayNumber, writtenDay } from './calendar';
import { graduates, type Graduate, type Setting } from './graduates';
import { between, chance, random, type Random } from './random';
import type { School } from './schools';

/** One test of a student, or the assessor certificate of a teacher, as written in the file. Empty text is not known. */
export interface Certificate {
  readonly school: School;
  readonly student: string;
  readonly teacher: string;
  readonly kind: 'Kompetensi' | 'Asesor';
  readonly scheme: string;
  readonly day: string;
  readonly result: string;
}

/** Two schools in five keep a list of the tests of their students, of the last two cohorts. */
const listsTests = (school: School): boolean => school.index % 5 < 2;
const cohortsListed = 2;

/** Who works more often passed: not by law, as nothing here is. */
function test(next: Random, { id, cell, status, placement }: Graduate): Certificate | undefined {
  const [sits, passes, blank] = [next(), next(), next()];
  if (sits >= (placement?.status === 'Selesai' ? 0.92 : 0.35)) return undefined;
  const passed = passes < (status === 'Bekerja' || status === 'Bekerja sambil kuliah' ? 0.84 : 0.66);
  const result = blank < 0.02 ? '' : passed ? 'Kompeten' : 'Belum kompeten';
  const day = writtenDay(dayNumber(cell.year, 5, 4 + (cell.school.index % 20)));
  return { school: cell.school, student: id, teacher: '', kind: 'Kompetensi', scheme: cell.program.name, day, result };
}

/** Tests of the students of one cohort, school by school. */
function* tests(setting: Setting, cohort: number): Generator<Certificate> {
  let [at, next] = [-1, random(0)];
  for (const graduate of graduates(setting, cohort)) {
    const { school } = graduate.cell;
    if (!listsTests(school)) continue;
    if (school.index !== at) [at, next] = [school.index, random(setting.plan.seed, 31, school.index, cohort)];
    const found = test(next, graduate);
    if (found) yield found;
  }
}

/** Vocational teachers with an assessor certificate: about one in four of each school. */
function* assessors({ plan, schools }: Setting): Generator<Certificate> {
  const [first = 2021] = plan.years;
  for (const school of schools) {
    const next = random(plan.seed, 32, school.index);
    for (let teacher = 0; teacher < school.teachersVocational; teacher++) {
      if (!chance(next, 0.25)) continue;
      const id = `9999${String(school.index + 1).padStart(4, '0')}${String(teacher + 1).padStart(8, '0')}`;
      const program = school.programs[teacher % school.programs.length]?.name ?? '';
      const day = writtenDay(dayNumber(between(next, first, first + plan.years.length - 1), between(next, 1, 12), between(next, 1, 28)));
      yield { school, student: '', teacher: id, kind: 'Asesor', scheme: program, day, result: 'Kompeten' };
    }
  }
}

/** Every certificate of the sample: teachers first, then the students of the last cohorts. */
export function* certificates(setting: Setting): Generator<Certificate> {
  yield* assessors(setting);
  for (let cohort = Math.max(0, setting.plan.years.length - cohortsListed); cohort < setting.plan.years.length; cohort++)
    yield* tests(setting, cohort);
}
