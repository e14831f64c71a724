import type { Canonical } from './canonical';
import { generator } from './random-data';

type Line = Readonly<Record<string, string | number | boolean | null>>;
type Random = ReturnType<typeof generator>;

export const years = [2022, 2023, 2024] as const;
const dayOf = (random: Random, year: number): string =>
  `${year}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
const after = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** People who did an internship, took a test, graduated, or some of these; each file leaves out what it likes. */
function peopleOf(random: Random, school_id: string, batch: number, hosts: readonly string[]) {
  const id = (): string => `${school_id}-p${random.below(9)}`;
  const names = [...hosts, 'elsewhere', null];
  const tracer: Line[] = [];
  const internship: Line[] = [];
  const certification: Line[] = [];
  const gives = { hours: random.chance(0.8), dates: random.chance(0.8), programYears: random.chance(0.5) };
  for (const year of years) {
    for (let i = random.below(7); i > 0; i--) {
      const framed = random.chance(0.7);
      const says = random.chance(0.75);
      const flag = (p: number): boolean | null => (says && random.chance(0.85) ? random.chance(p) : null);
      tracer.push({
        graduate_id: batch * 1000 + tracer.length,
        link: random.chance(0.85) ? id() : null,
        framed,
        answered: says,
        school_id: framed || random.chance(0.8) ? school_id : null,
        grad_year: framed || random.chance(0.7) ? year : null,
        wave: random.pick([null, 1, 2]),
        survey_date: random.chance(0.5) ? dayOf(random, year + 1) : null,
        contact: random.pick([null, null, 'responded', 'not_reached', 'ineligible']),
        is_employed: flag(0.6),
        is_self_employed: flag(0.2),
        is_studying: flag(0.3),
        is_seeking: flag(0.4),
        employer_partner_id: random.pick(names),
        src_batch: batch,
        src_row: tracer.length + 2
      });
    }
    for (let i = random.chance(0.75) ? random.below(7) : 0; i > 0; i--) {
      const start = random.chance(0.9) ? dayOf(random, year) : null;
      internship.push({
        internship_id: batch * 1000 + internship.length,
        student: random.chance(0.85) ? id() : null,
        school_id,
        program: random.pick(['p', 'Q', null]),
        year,
        partner_id: random.chance(0.85) ? random.pick(hosts) : null,
        status: random.pick(['completed', 'completed', 'active', 'dropped', 'planned', null]),
        start_date: gives.dates ? start : null,
        end_date: gives.dates && start && random.chance(0.9) ? after(start, random.below(400) - 10) : null,
        date_precision: random.pick(['day', 'day', 'month', 'year']),
        end_precision: random.pick([null, 'day', 'month']),
        hours: gives.hours && random.chance(0.8) ? 100 * (1 + random.below(16)) : null,
        hours_unit: random.pick(['jp45', 'h60', null]),
        program_years: gives.programYears ? random.pick([3, 4, null]) : null,
        hired_by_host: random.pick([null, null, null, true, false]),
        src_batch: batch + 1,
        src_row: internship.length + 2
      });
    }
    for (let i = random.chance(0.6) ? random.below(6) : 0; i > 0; i--)
      certification.push({
        cert_id: `${school_id}-${certification.length}`,
        person: random.chance(0.9) ? (random.chance(0.7) ? id() : `${school_id}-t${random.below(4)}`) : null,
        person_group: random.pick(['student', 'student', 'teacher', null]),
        school_id,
        kind: random.pick(['competency', 'assessor', null]),
        passed: random.pick([true, true, false, null]),
        year: random.chance(0.9) ? year : null,
        until: random.chance(0.2) ? dayOf(random, year + 1) : null,
        src_batch: batch + 2,
        src_row: certification.length + 2
      });
  }
  return { tracer, internship, certification };
}

const recapOf = (random: Random, school_id: string, year: number, batch: number): Line => {
  const placed = 1 + random.below(20);
  const maybe = (most: number): number | null => (random.chance(0.75) ? random.below(most + 1) : null);
  const completed = maybe(placed);
  return {
    school_id,
    program: '*',
    year,
    placed,
    completed,
    met_minimum: maybe(completed ?? placed),
    hired_by_host: maybe(placed),
    hours: random.chance(0.6) ? placed * 300 : null,
    hours_unit: random.pick(['jp45', 'h60']),
    src_batch: batch + 3,
    src_row: 2
  };
};

function teachersOf(random: Random, school_id: string, batch: number): { training: Line[]; activity: Line[]; school_year: Line[] } {
  const training: Line[] = [];
  const activity: Line[] = [];
  const school_year: Line[] = [];
  for (const year of years) {
    if (random.chance(0.7))
      school_year.push({
        school_id,
        year,
        teachers_total: random.chance(0.8) ? 4 + random.below(8) : null,
        teachers_vocational: random.chance(0.8) ? 2 + random.below(4) : null,
        src_batch: batch + 4,
        src_row: 2
      });
    for (let i = random.chance(0.7) ? random.below(8) : 0; i > 0; i--)
      training.push({
        training_id: `${school_id}-${year}-${random.below(4)}`,
        school_id,
        year,
        person: random.chance(0.9) ? `${school_id}-t${random.below(5)}` : null,
        participants_total: random.chance(0.5) ? 3 : null,
        role: random.pick(['participant', 'participant', 'speaker', null]),
        role_group: random.pick(['teacher_vocational', 'teacher_vocational', 'teacher_other', 'principal', null]),
        type: random.pick(['workshop', 'industry_internship', 'industry_internship', null]),
        country: random.pick(['ID', 'JP', null]),
        hours: random.chance(0.8) ? 4 * (1 + random.below(10)) : null,
        hours_unit: random.pick(['jp45', 'h60', null]),
        cost: random.chance(0.6) ? 100 * (1 + random.below(2)) : null,
        cost_each: random.chance(0.2) ? 30 : null,
        src_batch: batch + 5,
        src_row: training.length + 2
      });
    for (let i = random.below(6); i > 0; i--) {
      const start = random.chance(0.9) ? dayOf(random, year) : null;
      activity.push({
        activity_id: `${school_id}-${year}-${activity.length}`,
        school_id,
        type: random.pick(['guest_teacher', 'guest_teacher', 'workshop']),
        program: random.pick(['p', 'q', null]),
        year: random.chance(0.9) ? year : null,
        start_date: start,
        end_date: start && random.chance(0.2) ? after(start, random.below(40)) : null,
        date_precision: random.pick(['day', 'month', 'year', null]),
        hours: random.chance(0.75) ? 10 * (1 + random.below(6)) : null,
        hours_unit: random.pick(['jp45', 'h60', null]),
        src_batch: batch + 6,
        src_row: activity.length + 2
      });
    }
  }
  return { training, activity, school_year };
}

/** One small district of three schools. */
export function world(index: number): Canonical {
  const random = generator(index * 6271 + 11);
  const district = `e${index}`;
  const schools = ['a', 'b', 'c'].map((name) => `${district}-${name}`);
  const batch = index * 10 + 1;
  const hosts = ['u', 'v'].map((name) => `${district}-${name}`);
  const people = schools.map((school) => peopleOf(random, school, batch, hosts));
  const teachers = schools.map((school) => teachersOf(random, school, batch));
  return {
    school: schools.map((school_id) => ({ school_id, name: school_id, district, country: 'ID' })),
    partner: hosts.map((partner_id) => ({ partner_id: partner_id, name: partner_id.endsWith('u') ? 'Elsewhere' : partner_id })),
    program: [
      { program: 'P', years: 3, school_id: random.chance(0.5) ? (schools[0] ?? null) : (schools[1] ?? null) },
      { program: 'q', years: 4, school_id: schools[2] ?? null }
    ],
    tracer: people.flatMap(({ tracer }) => tracer),
    internship: people.flatMap(({ internship }) => internship),
    certification: people.flatMap(({ certification }) => certification),
    agg_internship: schools.flatMap((school) =>
      years.flatMap((year) => (random.chance(0.4) ? [recapOf(random, school, year, batch)] : []))
    ),
    training: teachers.flatMap(({ training }) => training),
    activity: teachers.flatMap(({ activity }) => activity),
    school_year: teachers.flatMap(({ school_year }) => school_year)
  };
}
