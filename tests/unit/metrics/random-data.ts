import type { Canonical } from './canonical';

type Line = Readonly<Record<string, string | number | boolean | null>>;

/** A small seeded generator (mulberry32): the same data at every run. */
export function generator(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    chance: (p: number): boolean => next() < p,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T
  };
}
type Random = ReturnType<typeof generator>;

export const years = [2021, 2022, 2023] as const;
const day = (random: Random, year: number): string =>
  `${year}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;

function answerOf(random: Random, asks: Readonly<Record<'self' | 'study' | 'seek', boolean>>): Line {
  if (random.chance(0.15)) return {};
  const says = (p: number): boolean | null => (random.chance(0.08) ? null : random.chance(p));
  const works = says(0.5);
  return {
    is_employed: works,
    is_self_employed: asks.self ? works && says(0.3) : null,
    is_studying: asks.study ? says(0.3) : null,
    is_seeking: asks.seek ? says(0.4) : null
  };
}

function tracerRows(random: Random, district: string, schools: readonly string[], batch: number): Line[] {
  const asks = { self: random.chance(0.8), study: random.chance(0.85), seek: random.chance(0.8) };
  const rows: Line[] = [];
  let id = batch * 100_000;
  const add = (file: number, line: Line): void => {
    rows.push({ graduate_id: ++id, src_batch: batch + file, src_row: rows.length + 2, ...line });
  };
  const who = (): Line => ({ program: random.pick(['p', 'q', null]), sex: random.pick(['L', 'P']) });
  for (const school_id of schools)
    for (const grad_year of years) {
      const mode = random.below(5);
      if (mode === 0) continue;
      const contacted = random.chance(0.7);
      for (let i = random.below(9); i > 0; i--) {
        const link = random.chance(0.85) ? `${district}-${random.below(40)}` : null;
        const given = random.chance(0.4) ? answerOf(random, asks) : {};
        const contact = contacted
          ? random.pick(['responded', 'reached_no_answer', 'not_reached', 'not_reached', 'ineligible', null])
          : null;
        const answered = Object.keys(given).length > 0;
        if (mode < 4)
          add(0, { link, framed: true, answered, school_id, grad_year, contact: answered ? 'responded' : contact, ...who(), ...given });
        if (mode >= 3 || (link && random.chance(0.5)))
          add(1, {
            link: random.chance(0.9) ? link : `${district}-stray${random.below(5)}`,
            framed: false,
            answered: true,
            school_id: random.chance(0.8) ? school_id : null,
            grad_year: random.chance(0.8) ? grad_year : null,
            wave: random.pick([null, 1, 2]),
            survey_date: random.chance(0.5) ? day(random, grad_year + 1) : null,
            contact: null,
            ...who(),
            ...answerOf(random, asks)
          });
      }
    }
  return rows;
}

/** What the answers of a world say beyond the status: each file asks its own questions, and not everybody answers. */
function detailed(rows: readonly Line[], seed: number): Line[] {
  const random = generator(seed);
  const asked = new Map<unknown, Set<string>>();
  const values: Record<string, () => Line> = {
    months: () => ({ months_to_job: random.below(20) }),
    bands: () => random.pick([{ months_low: 0, months_high: 6 }, { months_low: 6, months_high: 12 }, { months_low: 12 }]),
    quick: () => ({ job_within_6m: random.chance(0.5) }),
    before: () => ({ job_before_grad: random.chance(0.3) }),
    first: () => ({ first_job_date: day(random, 2021 + random.below(4)) }),
    study: () => ({ study_start: day(random, 2021 + random.below(3)), study_match: 1 + random.below(5), study_match_scale: 5 }),
    match: () => ({ match_h: 1 + random.below(4), match_scale: 4 }),
    level: () => ({ match_v: random.pick(['same_level', 'higher_level', 'no_level']) }),
    wage: () => ({ wage: 1e6 * (1 + random.below(6)) }),
    wageBand: () => ({ wage_low: 3e6, wage_high: 5e6 }),
    hours: () => ({ hours_week: random.pick([20, 35, 48]) }),
    contract: () => ({ contract: random.pick(['permanent', 'temporary']) }),
    course: () => ({ in_training: random.chance(0.4) }),
    sustained: () => ({ sustained_6m: random.chance(0.6) }),
    place: () => ({ work_country: random.pick(['ID', 'overseas']) }),
    channels: () => ({ job_channel: random.pick(['bkk', 'pkl_host;bkk', 'family', '']) }),
    rating: () => ({ pkl_fit: 1 + random.below(4), pkl_fit_scale: 4, pkl_quality: 1 + random.below(2), pkl_quality_scale: 2 })
  };
  return rows.map((row) => {
    const questions = asked.get(row['src_batch']) ?? new Set(Object.keys(values).filter(() => random.chance(0.7)));
    asked.set(row['src_batch'], questions);
    const said = row['answered'] ? [...questions].filter(() => random.chance(0.7)).map((name) => values[name]?.() ?? {}) : [];
    const graduated = random.chance(0.5) ? { grad_date: `${row['grad_year'] ?? 2022}-0${4 + random.below(3)}-10` } : {};
    const asked_on = said.length > 0 && random.chance(0.8) ? { survey_date: day(random, 2022 + random.below(3)) } : {};
    return { ...row, ...Object.assign({}, ...said), ...graduated, ...asked_on };
  });
}

function recapRow(random: Random): Line {
  const employee = random.below(8);
  const self_employed = random.below(4);
  const studying = random.below(5);
  const work_and_study = random.below(Math.min(studying, employee + self_employed) + 1);
  const seeking = random.below(5);
  const inactive = random.below(3);
  const responded = employee + self_employed + studying - work_and_study + seeking + inactive + (random.chance(0.2) ? 2 : 0);
  const reached = responded + random.below(4);
  const line: Record<string, number | null> = {
    employee,
    self_employed,
    studying,
    work_and_study,
    seeking,
    inactive,
    responded,
    reached,
    graduates: reached + random.below(6),
    absorbed: employee + self_employed + studying - work_and_study
  };
  for (const column of Object.keys(line)) if (random.chance(0.15)) line[column] = null;
  return line;
}

/** One small world of a district: files that overlap, contradict and leave things out. */
function world(index: number): { content: Canonical; district: string } {
  const random = generator(index * 7919 + 1);
  const district = `d${index}`;
  const schools = ['a', 'b', 'c'].map((name) => `${district}-${name}`);
  const batch = index * 10 + 1;
  const partners = ['u', 'v', 'w', 'x'].map((name) => `${district}-${name}`);
  const each = <T>(make: (school_id: string, year: number) => T[]): T[] =>
    schools.flatMap((school) => years.flatMap((year) => make(school, year)));
  const maybe = (n: number): number | null => (random.chance(0.8) ? n : null);

  const placed = each((school_id, year) =>
    random.chance(0.7)
      ? Array.from({ length: random.below(6) }, () => ({
          school_id,
          year,
          student: random.chance(0.9) ? `${district}-s${random.below(6)}` : null,
          program: random.pick(['p', 'q']),
          partner_id: random.chance(0.85) ? random.pick(partners) : null,
          status: random.pick(['completed', 'active', 'dropped', 'planned', null]),
          country: random.pick(['Indonesia', 'ID', 'Jepang', null])
        }))
      : []
  ).map((line, i) => ({ internship_id: batch * 1000 + i, src_batch: batch + 3, src_row: i + 2, ...line }));

  const trained = each((school_id, year) =>
    random.chance(0.7)
      ? Array.from({ length: random.below(6) }, () => ({
          school_id,
          year,
          person: random.chance(0.9) ? `${district}-t${random.below(5)}` : null,
          participants_total: random.chance(0.5) ? 3 : null,
          role: random.pick(['participant', 'participant', 'speaker', null]),
          role_group: random.pick(['teacher_vocational', 'teacher_other', 'principal', null]),
          type: random.pick(['workshop', 'industry_internship', null]),
          hours: random.chance(0.85) ? 4 * (1 + random.below(10)) : null,
          hours_unit: random.pick(['jp45', 'h60', null])
        }))
      : []
  ).map((line, i) => ({ training_id: `${batch}-${i}`, src_batch: batch + 4, src_row: i + 2, ...line }));

  const agreements = schools
    .flatMap((school_id) =>
      Array.from({ length: random.below(7) }, () => {
        const start = day(random, 2019 + random.below(6));
        const length = 30 + random.below(900);
        const end = new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10);
        return {
          school_id,
          partner_id: random.pick(partners),
          start_date: random.chance(0.92) ? start : null,
          end_date: random.chance(0.85) ? end : null
        };
      })
    )
    .map((line, i) => ({ agreement_id: `${batch}-${i}`, src_batch: batch + 5, src_row: i + 2, ...line }));

  const activity = each((school_id, year) =>
    Array.from({ length: random.below(3) }, () => ({
      school_id,
      year: maybe(year),
      type: random.pick(['guest_teacher', 'workshop', null])
    }))
  ).map((line, i) => ({ activity_id: `${batch}-${i}`, src_batch: batch + 6, src_row: i + 2, ...line }));

  return {
    district,
    content: {
      school: schools.map((school_id) => ({ school_id, name: school_id, district, country: 'ID' })),
      school_year: each((school_id, year) =>
        random.chance(0.6)
          ? [
              {
                school_id,
                year,
                graduates: maybe(random.below(15)),
                teachers_total: maybe(random.below(8)),
                teachers_vocational: maybe(random.below(5)),
                pkl_due: maybe(random.below(8)),
                src_batch: batch + 7,
                src_row: 2
              }
            ]
          : []
      ),
      tracer: detailed(tracerRows(random, district, schools, batch), index * 104_729 + 3),
      agg_tracer: each((school_id, year) =>
        random.chance(0.35)
          ? [{ school_id, program: '*', grad_year: year, sex: '*', src_batch: batch + 2, src_row: 2, ...recapRow(random) }]
          : []
      ),
      internship: placed,
      training: trained,
      agreement: agreements,
      activity,
      activity_partner: activity.flatMap(({ activity_id }) =>
        partners.filter(() => random.chance(0.4)).map((partner_id) => ({ activity_id, partner_id, src_batch: batch + 6, src_row: 2 }))
      )
    }
  };
}

/** Many worlds side by side, one district each, so that one load and one question compare them all. */
export function worlds(count: number): { content: Canonical; each: readonly { content: Canonical; district: string }[] } {
  const each = Array.from({ length: count }, (_, i) => world(i));
  const names = Object.keys(each[0]?.content ?? {}) as (keyof Canonical)[];
  const content = Object.fromEntries(names.map((name) => [name, each.flatMap((one) => one.content[name] ?? [])]));
  return { content, each };
}
