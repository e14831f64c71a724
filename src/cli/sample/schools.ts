import { districts, programs, schoolWords, type ProgramTrait } from './names';
import { bell, between, random, shuffled, split } from './random';
import { isBig, isTiny, stories } from './stories';

/** What is asked for. `graduates` counts all cohorts together. */
export interface Plan {
  readonly schools: number;
  readonly years: readonly number[];
  readonly graduates: number;
  readonly seed: number;
}

export interface School {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly ownership: 'Negeri' | 'Swasta';
  readonly programs: readonly ProgramTrait[];
  /** Weight of each programme in the intake. */
  readonly mix: readonly number[];
  /** Share of graduates who answer. */
  readonly response: number;
  /** How far the school's absorption stands from the mean, in standard errors: it never leaves the usual range by chance. */
  readonly lean: number;
  readonly teachers: number;
  readonly teachersVocational: number;
}

/** All graduates of one school, programme and year, with what became of them as counts. */
export interface Cell {
  readonly school: School;
  readonly year: number;
  /** Place of the year in the plan. */
  readonly cohort: number;
  readonly program: ProgramTrait;
  readonly graduates: number;
  readonly answered: number;
  readonly absorbed: number;
}

/** Absorption of the whole sample by cohort; the last value goes on for later ones. */
const means = [0.62, 0.63, 0.655, 0.675];
const perTeacher = 12;

export function makeSchool(plan: Plan, index: number): School {
  const next = random(plan.seed, 1, index);
  const word = schoolWords[index % schoolWords.length] ?? '';
  const round = Math.floor(index / schoolWords.length);
  const planted = index === stories.clearChange.school;
  const count = planted ? 5 : isTiny(index) ? 1 : isBig(index) ? between(next, 4, 6) : between(next, 2, 4);
  const order = planted ? programs : shuffled(next, programs);
  const chosen = order.slice(0, count);
  const size = isTiny(index) ? 12 : isBig(index) ? 75 : planted ? 530 : 30;
  const teachers = 6 + Math.round((size / perTeacher) * (0.9 + next() * 0.4)) + between(next, 0, 3);
  return {
    index,
    id: `9999${String(index + 1).padStart(4, '0')}`,
    name: `SMK Contoh ${word}${round > 0 ? ` ${round + 1}` : ''}`,
    district: districts[index % districts.length] ?? districts[0],
    ownership: planted || next() < 0.35 ? 'Negeri' : 'Swasta',
    programs: chosen,
    mix: chosen.map(() => 0.6 + next()),
    response: stories.response.get(index) ?? Math.min(0.97, 0.8 + bell(next) * 0.045),
    lean: Math.max(-1.1, Math.min(1.1, bell(next) * 0.7)),
    teachers,
    teachersVocational: Math.round(teachers * (0.4 + next() * 0.15))
  };
}

/** How many graduates each cohort has, growing a little every year; they add up to the plan's number. */
export const cohortSizes = (plan: Plan): number[] =>
  split(
    plan.graduates,
    plan.years.map((_, i) => 1 + 0.08 * i)
  );

/** How many graduates each school has in one cohort; they add up to the cohort's total. */
function sizes(plan: Plan, cohort: number): number[] {
  const total = cohortSizes(plan)[cohort] ?? 0;
  const indexes = Array.from({ length: plan.schools }, (_, i) => i);
  const fixed = indexes.map((i) => {
    const next = random(plan.seed, 2, i, cohort);
    if (i === stories.clearChange.school) return stories.clearChange.counts[cohort % 4]?.[0] ?? 0;
    return isTiny(i) ? between(next, 8, 24) : 0;
  });
  const weights = indexes.map(
    (i) =>
      (isBig(i) ? 2 + 3.5 * random(plan.seed, 16, i)() : 1) *
      (0.65 + random(plan.seed, 3, i)() * 0.7 + random(plan.seed, 4, i, cohort)() * 0.1)
  );
  const planted = fixed.reduce((a, b) => a + b, 0);
  if (total < planted * 2) return split(total, weights);
  const rest = split(
    total - planted,
    weights.map((w, i) => ((fixed[i] ?? 0) > 0 ? 0 : w))
  );
  return rest.map((n, i) => (fixed[i] ?? 0) || n);
}

/** The school's answers and absorbed in one cohort: as planted, else drawn near the mean. */
function outcome(plan: Plan, school: School, cohort: number, graduates: number): readonly [number, number] {
  const planted = stories.clearChange.counts[cohort % 4];
  if (school.index === stories.clearChange.school && planted?.[0] === graduates) return [planted[1], planted[2]];
  const next = random(plan.seed, 5, school.index, cohort);
  const answered = Math.round(graduates * Math.min(1, school.response + bell(next) * 0.012));
  const outside = stories.outside.get(school.index);
  const mean = outside ?? means[Math.min(cohort, means.length - 1)] ?? 0.65;
  const spread = outside ? 0 : school.lean + Math.max(-0.9, Math.min(0.9, bell(next) * 0.5));
  const absorbed = Math.round(answered * mean + spread * Math.sqrt(answered * mean * (1 - mean)));
  return [answered, Math.max(0, Math.min(answered, absorbed))];
}

function cellsOf(plan: Plan, school: School, cohort: number, graduates: number): Cell[] {
  const year = plan.years[cohort] ?? 0;
  const [answered, absorbed] = outcome(plan, school, cohort, graduates);
  const { clearChange } = stories;
  const own =
    school.index === clearChange.school && clearChange.counts[cohort % 4]?.[0] === graduates
      ? clearChange.programCounts[cohort % 4]
      : undefined;
  const first = own ? 1 : 0;
  const caps = split(graduates - (own?.[0] ?? 0), school.mix.slice(first));
  const known = split(answered - (own?.[1] ?? 0), caps, caps);
  const pull = known.map((n, i) => n * (school.programs[i + first]?.pull ?? 1));
  const taken = split(absorbed - (own?.[2] ?? 0), pull, known);
  if (own) [caps, known, taken].forEach((list, i) => list.unshift(own[i] ?? 0));
  return school.programs.map((program, i) => ({
    school,
    year,
    cohort,
    program,
    graduates: caps[i] ?? 0,
    answered: known[i] ?? 0,
    absorbed: taken[i] ?? 0
  }));
}

/** Every cell of one cohort, school by school. */
export function* cells(plan: Plan, schools: readonly School[], cohort: number): Generator<Cell> {
  const counts = sizes(plan, cohort);
  for (const school of schools) yield* cellsOf(plan, school, cohort, counts[school.index] ?? 0);
}
