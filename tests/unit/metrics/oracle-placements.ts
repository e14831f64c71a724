import type { Canonical } from './canonical';
import type { Expected } from './oracle-others';
import { walkersOf } from './oracle-path';
import { spans } from './oracle-tracer';

// Internships, teachers and certificates by their definitions, row by row; nothing shared with src.

type Row = Readonly<Record<string, unknown>>;
type Within = (school: string, year: number) => boolean;
type Flag = boolean | null;
/** A median has its value in `value`. */
export type Wanted = Expected & { readonly value?: number };

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const distinct = (values: readonly unknown[]): number => new Set(values).size;
const at = (row: Row): [string, number] => [String(row['school_id']), Number(row['year'])];
const place = (row: Row): string => at(row).join('|');
const num = (row: Row, column: string): number | null => row[column] as number | null;

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(half)] ?? Number.NaN) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};
const spread = (values: readonly (number | null)[]): Wanted => {
  const known = values.filter((value) => value !== null);
  return {
    k: known.length || null,
    n: known.length || null,
    missing: values.length - known.length,
    value: known.length ? middle(known) : Number.NaN
  };
};
/** Lesson hours of 45 minutes. */
const jp = (row: Row): number | null => {
  const hours = num(row, 'hours');
  return hours === null ? null : row['hours_unit'] === 'h60' ? (hours * 60) / 45 : hours;
};
const flagged = (flags: readonly Flag[], unsure = 0): Wanted => {
  const known = flags.filter((flag) => flag !== null);
  return { k: known.filter(Boolean).length, n: known.length, missing: flags.length - known.length + unsure };
};

/** The same day of another month, or the last day of that month. */
const monthsLater = (date: string, months: number): string => {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10);
};
const nextDay = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

function spanOf(row: Row): { start: string; end: string; months: number; byMonth: boolean } | null {
  const [start, end] = [row['start_date'] as string | null, row['end_date'] as string | null];
  const exact = [row['date_precision'] ?? 'day', row['end_precision'] ?? 'day'];
  if (start === null || end === null || end < start || exact.includes('year')) return null;
  const byMonth = exact[0] === 'month' && exact[1] === 'month';
  if (!byMonth && exact.includes('month')) return null;
  const [a, b] = [start, end].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))) as [number, number];
  const months = byMonth ? b - a + 1 : ((Date.parse(end) - Date.parse(start)) / 86_400_000 + 1) / 30.44;
  return { start, end, months, byMonth };
}

function longEnough(row: Row, years: number | null, gives: { dates: boolean; hours: boolean }): Flag {
  if (years !== 3 && years !== 4) return null;
  const [months, hours] = years === 3 ? [6, 792] : [10, 1368];
  const span = spanOf(row);
  const lasts = span === null ? null : nextDay(span.end) >= monthsLater(span.start, months);
  const counts = jp(row) === null ? null : (jp(row) ?? 0) >= hours;
  if (lasts === true || counts === true) return true;
  if (!gives.dates && !gives.hours) return null;
  return (lasts === false || !gives.dates) && (counts === false || !gives.hours) ? false : null;
}

export function internships(content: Canonical, within: Within, asAt: string): Record<string, Wanted> {
  const all: readonly Row[] = content.internship ?? [];
  const rows = all.filter((row) => within(...at(row)) && row['status'] !== 'planned');
  const recorded = new Set(all.map(place));
  const recaps = ((content.agg_internship ?? []) as readonly Row[]).filter((row) => within(...at(row)) && !recorded.has(place(row)));
  const closed = rows.filter(
    ({ status, end_date }) =>
      status === 'completed' || status === 'dropped' || (status === null && (end_date === null || String(end_date) <= asAt))
  );
  const gives = { dates: all.some((row) => spanOf(row) !== null), hours: all.some((row) => row['hours'] !== null) };
  const yearsOf = (row: Row): number | null => {
    const named = ((content.program ?? []) as readonly Row[]).find(
      (one) => one['school_id'] === row['school_id'] && String(one['program']).toLowerCase() === String(row['program'] ?? '').toLowerCase()
    );
    return num(row, 'program_years') ?? (named ? num(named, 'years') : null);
  };
  const timed = rows.filter((row) => row['hours'] !== null);
  const timedRecaps = recaps.filter((row) => row['hours'] !== null);
  const judged = flagged(
    rows.filter((row) => row['status'] === 'completed').map((row) => longEnough(row, yearsOf(row), gives)),
    rows.filter((row) => row['status'] === null).length
  );
  // A recap is as many people as it counts; those whose completion it does not count may be in the base.
  const met = recaps.filter((row) => row['completed'] !== null && row['met_minimum'] !== null);
  const unmet = recaps.filter((row) => row['completed'] !== null && row['met_minimum'] === null);
  const uncounted = recaps.filter((row) => row['completed'] === null);
  return {
    I03: spread(closed.map((row) => spanOf(row)?.months ?? null)),
    I04: {
      k: sum([...timed, ...timedRecaps].map((row) => jp(row) ?? 0)),
      n: timed.length + sum(timedRecaps.map((row) => num(row, 'placed') ?? 0)) || null,
      missing: rows.length - timed.length + sum(recaps.filter((row) => row['hours'] === null).map((row) => num(row, 'placed') ?? 0))
    },
    I04M: spread(rows.map(jp)),
    I05: {
      k: (judged.k ?? 0) + sum(met.map((row) => Math.min(num(row, 'met_minimum') ?? 0, num(row, 'completed') ?? 0))),
      n: (judged.n ?? 0) + sum(met.map((row) => num(row, 'completed') ?? 0)),
      missing:
        (judged.missing ?? 0) + sum(unmet.map((row) => num(row, 'completed') ?? 0)) + sum(uncounted.map((row) => num(row, 'placed') ?? 0))
    }
  };
}

export function hiring(content: Canonical, within: Within): Record<string, Wanted> {
  const walkers = walkersOf(content).filter(({ school, year }) => year !== null && within(school, year));
  const recorded = new Set((content.internship ?? []).map(place));
  const recaps = ((content.agg_internship ?? []) as readonly Row[]).filter(
    (row) => within(...at(row)) && !recorded.has(place(row)) && row['hired_by_host'] !== null
  );
  const placed = flagged(walkers.filter((one) => one.placed).map((one) => one.hired));
  const working = walkers.filter((one) => one.works === true);
  return {
    P: {
      k: (placed.k ?? 0) + sum(recaps.map((row) => num(row, 'hired_by_host') ?? 0)),
      n: (placed.n ?? 0) + sum(recaps.map((row) => num(row, 'placed') ?? 0)),
      missing: placed.missing ?? 0
    },
    E: flagged(
      working.map((one) => one.hired),
      walkers.filter((one) => one.known && one.works === null).length
    )
  };
}

export function teachers(content: Canonical, within: Within): Record<string, Wanted> {
  const all: readonly Row[] = (content.training ?? []).filter(
    (row) =>
      (row['role'] ?? 'participant') === 'participant' &&
      [null, 'teacher_vocational', 'teacher_other'].includes(row['role_group'] as string | null)
  );
  const costs = new Map<unknown, Row[]>();
  for (const row of all)
    costs.set(`${place(row)}|${String(row['training_id'])}`, [...(costs.get(`${place(row)}|${String(row['training_id'])}`) ?? []), row]);
  const size = (row: Row): number | null => (row['person'] !== null ? 1 : num(row, 'participants_total'));
  const spent = (row: Row): number | null => {
    const [each, n] = [num(row, 'cost_each'), size(row)];
    if (each !== null && n !== null) return each * n;
    const course = costs.get(`${place(row)}|${String(row['training_id'])}`) ?? [];
    const given = course.map((one) => num(one, 'cost')).filter((cost) => cost !== null);
    return distinct(given) === 1 ? (given[0] ?? 0) / course.length : num(row, 'cost');
  };
  const rows = all.filter((row) => within(...at(row)));
  const speaks = spans(all.map((row) => ({ batch: row['src_batch'], school: String(row['school_id']), year: Number(row['year']) })));
  const roster = ((content.school_year ?? []) as readonly Row[]).filter((row) => row['teachers_total'] !== null && speaks(...at(row)));
  const covered = new Set(roster.map(place));
  const total = roster.filter((row) => within(...at(row)));
  const n = total.length === 0 ? null : sum(total.map((row) => num(row, 'teachers_total') ?? 0));
  const named = rows.filter((row) => row['person'] !== null);
  const unnamed = rows.filter((row) => row['person'] === null);
  const people = new Map<string, Row[]>();
  for (const row of named)
    people.set(`${place(row)}|${String(row['person'])}`, [...(people.get(`${place(row)}|${String(row['person'])}`) ?? []), row]);
  const persons = [...people.values()];
  const hoursOf = (list: readonly Row[]): number => sum(list.map((row) => jp(row) ?? 0));
  const complete = (list: readonly Row[]): boolean => list.every((row) => row['hours'] !== null);
  const floor = persons
    .filter(([row]) => row && covered.has(place(row)))
    .map((list): Flag => (hoursOf(list) >= 20 ? true : complete(list) ? false : null));
  const heads = (list: readonly Row[]): number => sum(list.map((row) => size(row) ?? 1));
  const abroad = persons
    .map((list) => list.filter((row) => row['type'] === 'industry_internship' && row['role_group'] === 'teacher_vocational'))
    .filter((list) => list.length > 0)
    .map((list): Flag => (list.some((row) => row['country'] === 'JP') ? true : list.some((row) => row['country'] === null) ? null : false));
  const loose = unnamed.filter((row) => row['type'] === 'industry_internship' && row['role_group'] === 'teacher_vocational');
  const money = (list: readonly Row[]): number => sum(list.map((row) => spent(row) ?? 0));
  const inside = rows.filter((row) => covered.has(place(row)));
  return {
    G01M: (() => {
      const known = spread(persons.map((list) => (complete(list) ? hoursOf(list) : null)));
      return { ...known, missing: (known.missing ?? 0) + heads(unnamed) };
    })(),
    G01P: { k: hoursOf(named), n: persons.length || null, missing: named.filter((row) => row['hours'] === null).length + heads(unnamed) },
    G03: {
      k: floor.filter((flag) => flag === true).length,
      n,
      missing: floor.filter((flag) => flag === null).length + heads(unnamed.filter((row) => covered.has(place(row))))
    },
    G05: { ...flagged(abroad, heads(loose)) },
    G06: { k: money(inside), n, missing: heads(inside.filter((row) => spent(row) === null)) },
    G06P: { k: money(named), n: persons.length || null, missing: named.filter((row) => spent(row) === null).length + heads(unnamed) }
  };
}

export function guests(content: Canonical, within: Within): Record<string, Wanted> {
  const lessons = ((content.activity ?? []) as readonly Row[]).filter((row) => row['type'] === 'guest_teacher');
  const half = (date: string): string => `${date.slice(0, 4)}-${Number(date.slice(5, 7)) <= 6 ? 1 : 2}`;
  const dated = lessons.map((row) => {
    const [start, end] = [row['start_date'] as string | null, row['end_date'] as string | null];
    const year = start === null ? num(row, 'year') : Number(start.slice(0, 4));
    const semester = start === null || row['date_precision'] === 'year' || half(start) !== half(end ?? start) ? null : half(start);
    return {
      row,
      year,
      name: semester === null || row['program'] === null ? null : `${String(row['school_id'])}|${String(row['program'])}|${semester}`
    };
  });
  const rows = dated.filter(({ row, year }) => year !== null && within(String(row['school_id']), year));
  const groups = new Map<string, number>();
  for (const { row, name } of rows) if (name !== null && row['hours'] !== null) groups.set(name, (groups.get(name) ?? 0) + (jp(row) ?? 0));
  const common = { n: groups.size || null, missing: rows.filter(({ row, name }) => name === null || row['hours'] === null).length };
  const hours = [...groups.values()];
  return { G07: { k: sum(hours), ...common }, G07T: { k: hours.filter((one) => one >= 50 - 1e-9).length, ...common } };
}

export function assessors(content: Canonical, within: Within): Wanted {
  const held = ((content.certification ?? []) as readonly Row[]).filter((row) => row['person_group'] === 'teacher');
  // An undated certificate says which schools the list is about, not which years.
  const dated = held.map((row) => row['year']).filter((year) => year !== null);
  const first = Math.min(...dated.map(Number));
  const speaks = spans(
    dated.length === 0
      ? []
      : held.map((row) => ({ batch: row['src_batch'], school: String(row['school_id']), year: Number(row['year'] ?? first) }))
  );
  const known = ((content.school_year ?? []) as readonly Row[]).filter((row) => row['teachers_vocational'] !== null);
  const roster = known.filter((row) => speaks(...at(row)) && within(...at(row)));
  const whose = (row: Row): string => String(row['person'] ?? row['cert_id']);
  const may = (row: Row): boolean => row['kind'] !== 'competency' && row['passed'] !== false;
  const sure = (row: Row): boolean =>
    row['person'] !== null && row['kind'] === 'assessor' && row['passed'] === true && row['year'] !== null;
  const stock = roster.map((one) => {
    const year = Number(one['year']);
    const valid = held.filter(
      (row) =>
        row['school_id'] === one['school_id'] &&
        Number(row['year'] ?? year) <= year &&
        (row['until'] === null || String(row['until']) >= `${year}-12-31`)
    );
    return {
      certain: distinct(valid.filter(sure).map(whose)),
      open: distinct(valid.filter((row) => may(row) && !sure(row)).map(whose))
    };
  });
  const homes = new Set(known.map((row) => row['school_id']));
  const homeless = held.filter((row) => may(row) && row['year'] !== null && !homes.has(row['school_id']) && within(...at(row)));
  return {
    k: sum(stock.map(({ certain }) => certain)),
    n: roster.length === 0 ? null : sum(roster.map((row) => num(row, 'teachers_vocational') ?? 0)),
    missing: sum(stock.map(({ open }) => open)) + distinct(homeless.map((row) => `${place(row)}|${whose(row)}`))
  };
}
