import type { Canonical } from './canonical';

// Definitions of indicators.md 1.1 and data-model.md in plain TypeScript: one object per graduate, no SQL, nothing shared with src.

type Row = Readonly<Record<string, unknown>>;
type Flag = boolean | null;

export interface Graduate {
  readonly school: string;
  readonly year: number;
  /** null: nobody surveyed this school and year. */
  readonly framed: Flag;
  readonly known: Flag;
  readonly reached: Flag;
  readonly work: Flag;
  readonly self: Flag;
  readonly wage: Flag;
  readonly study: Flag;
  readonly both: Flag;
  readonly absorbed: Flag;
  readonly seeking: Flag;
  readonly inactive: Flag;
  readonly force: Flag;
  readonly wants: Flag;
  /** The answer that speaks for the graduate, with the first day of graduation anybody gives; absent for a count. */
  readonly answer?: Row;
}

const and = (a: Flag, b: Flag): Flag => (a === false || b === false ? false : a === null || b === null ? null : true);
const or = (a: Flag, b: Flag): Flag => (a === true || b === true ? true : a === null || b === null ? null : false);
const not = (a: Flag): Flag => (a === null ? null : !a);
const when = (condition: boolean, flag: Flag): Flag => (condition ? flag : null);

const flagsOf = (row: Row): Flag[] =>
  ['is_employed', 'is_self_employed', 'is_studying', 'is_seeking'].map((name) => (row[name] ?? null) as Flag);
const speaks = (row: Row): boolean => flagsOf(row).some((flag) => flag !== null);

interface Person {
  readonly row: Row;
  readonly school: string;
  readonly year: number;
  readonly framed: boolean;
}

/** Rows to people: an answer joins the list by link, school and year; the latest answer speaks. */
function people(rows: readonly Row[]): Person[] {
  const schoolsByLink = new Map<unknown, { schools: Set<unknown>; year: number }>();
  for (const row of rows)
    if (row['framed'] && row['link']) {
      const found = schoolsByLink.get(row['link']) ?? { schools: new Set(), year: 0 };
      found.schools.add(row['school_id']);
      found.year = Math.max(found.year, Number(row['grad_year']));
      schoolsByLink.set(row['link'], found);
    }
  const groups = new Map<string, Row[]>();
  const alone: Row[] = [];
  for (const row of rows) {
    if (!row['link']) {
      alone.push(row);
      continue;
    }
    const found = row['framed'] ? undefined : schoolsByLink.get(row['link']);
    const single = found?.schools.size === 1 ? found : undefined;
    const open = row['school_id'] === null || row['grad_year'] === null;
    const school = row['school_id'] ?? (open && single ? [...single.schools][0] : null);
    const year = row['grad_year'] ?? (open && single ? single.year : null);
    const name = JSON.stringify([row['link'], school, year]);
    groups.set(name, [...(groups.get(name) ?? []), { ...row, school_id: school, grad_year: year }]);
  }
  const rank = (row: Row): (number | string)[] => [
    speaks(row)
      ? 3
      : row['answered'] || ['ineligible', 'responded', 'reached_no_answer'].includes(String(row['contact']))
        ? 2
        : row['contact']
          ? 1
          : 0,
    Number(row['wave'] ?? 0),
    String(row['survey_date'] ?? ''),
    Number(row['src_batch']),
    Number(row['src_row'])
  ];
  const later = (a: Row, b: Row): boolean => {
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at >= 0 && (x[at] ?? 0) > (y[at] ?? 0);
  };
  const merged = [...groups.values(), ...alone.map((row) => [row])];
  return merged
    .map((list): Person => {
      const latest = list.reduce((best, one) => (later(one, best) ? one : best));
      const [grad_date = null] = list.flatMap((one) => (typeof one['grad_date'] === 'string' ? [one['grad_date']] : [])).sort();
      const row: Row = { ...latest, grad_date };
      return {
        row,
        school: String(row['school_id'] ?? ''),
        year: Number(row['grad_year'] ?? 0),
        framed: list.some((one) => one['framed'])
      };
    })
    .filter(({ row }) => row['contact'] !== 'ineligible');
}

/** What a person's answers mean, given what their file asks at all. */
function judged({ row, school, year, framed }: Person, asks: readonly boolean[]): Graduate {
  const [e = null, s = null, m = null, k = null] = flagsOf(row);
  const [work_, self_, study_, seek_] = asks.map(Boolean) as [boolean, boolean, boolean, boolean];
  const known = speaks(row);
  const work = when(work_, s ? true : e);
  const self = when(self_, e === false && s === null ? false : s);
  const absorbed = when(work_ && study_, or(work, m));
  const reached =
    known || row['answered'] || row['contact'] === 'responded' || row['contact'] === 'reached_no_answer'
      ? true
      : row['contact']
        ? false
        : null;
  return {
    school,
    year,
    framed,
    known,
    reached,
    work,
    self,
    wage: when(work_ && self_, and(work, not(self))),
    study: m,
    both: when(work_ && study_, and(work, m)),
    absorbed,
    seeking: when(seek_, and(not(absorbed), k)),
    inactive: when(seek_, and(not(absorbed), not(k))),
    force: when(seek_ && work_ && study_, or(work, and(not(absorbed), k))),
    wants: when(work_ && seek_, or(work, k)),
    answer: row
  };
}

const nobody = {
  work: null,
  self: null,
  wage: null,
  study: null,
  both: null,
  absorbed: null,
  seeking: null,
  inactive: null,
  force: null,
  wants: null
};

/** A row of counts to as many graduates. */
function fromRecap(row: Row, stated: number | null): Graduate[] {
  const n = (name: string): number | null => (row[name] ?? null) as number | null;
  const [a, b, c, u, i] = [n('employee'), n('self_employed'), n('studying'), n('seeking'), n('inactive')];
  const headings = a !== null && b !== null && c !== null ? a + b + c : null;
  const total = headings !== null && u !== null && i !== null ? headings + u + i : null;
  const given = n('absorbed');
  let overlap = n('work_and_study');
  if (overlap === null && headings !== null && given !== null && headings >= given) overlap = headings - given;
  if (overlap === null && total !== null && n('responded') !== null && total >= (n('responded') ?? 0))
    overlap = total - (n('responded') ?? 0);
  const shared = a !== null && b !== null && c !== null ? Math.min(overlap ?? 0, a + b, c) : 0;
  const s = given ?? (headings === null ? null : headings - shared);
  const named = (a ?? 0) + (b ?? 0) + (c ?? 0) - shared;
  const told = Math.max(named, s ?? 0) + (u ?? 0) + (i ?? 0);
  const q = n('responded') !== null || (s !== null && u !== null) ? Math.max(n('responded') ?? 0, told) : null;
  const all = n('graduates') ?? stated;
  const framed = all !== null && all >= (q ?? told);
  const place = { school: String(row['school_id']), year: Number(row['grad_year']), framed };
  const person = (work: Flag, self: Flag, wage: Flag, study: Flag, absorbed: Flag, seeking: Flag, inactive: Flag): Graduate => ({
    ...place,
    known: q === null ? null : true,
    reached: n('reached') === null ? null : true,
    work: when(a !== null && b !== null, work),
    self: when(b !== null, self),
    wage: when(a !== null, wage),
    study: when(c !== null, study),
    both: when(overlap !== null && a !== null && b !== null && c !== null, and(work, study)),
    absorbed: when(s !== null, absorbed),
    seeking: when(s !== null && u !== null, seeking),
    inactive: when(s !== null && i !== null, inactive),
    force: when(s !== null && a !== null && b !== null && u !== null, or(work, seeking)),
    wants: when(a !== null && b !== null && u !== null, or(work, seeking))
  });
  const times = (count: number, one: Graduate): Graduate[] => Array.from({ length: Math.max(0, count) }, () => one);
  const fromEmployees = Math.min(shared, a ?? 0);
  const rest = q === null ? 0 : Math.max(0, q - told);
  const stateless = s === null || (u !== null && i !== null);
  const left = all === null ? 0 : Math.max(0, all - (q ?? told));
  const unreached = n('reached') === null || all === null ? 0 : Math.min(left, Math.max(0, all - (n('reached') ?? 0)));
  const unknown = (reached: Flag): Graduate => ({
    ...place,
    ...nobody,
    known: q === null ? null : false,
    reached: n('reached') === null ? null : reached
  });
  return [
    ...times((a ?? 0) - fromEmployees, person(true, false, true, false, true, false, false)),
    ...times((b ?? 0) - (shared - fromEmployees), person(true, true, false, false, true, false, false)),
    ...times((c ?? 0) - shared, person(false, false, false, true, true, false, false)),
    ...times(fromEmployees, person(true, false, true, true, true, false, false)),
    ...times(shared - fromEmployees, person(true, true, false, true, true, false, false)),
    ...times(u ?? 0, person(false, false, false, false, false, true, false)),
    ...times(i ?? 0, person(false, false, false, false, false, false, true)),
    ...times((s ?? 0) - named, person(null, null, null, null, true, false, false)),
    ...times(rest, stateless ? person(null, null, null, null, null, null, null) : person(false, false, false, false, false, null, null)),
    ...times(unreached, unknown(false)),
    ...times(left - unreached, unknown(true))
  ];
}

/** Every graduate of a world, known and unknown, each once. */
export function graduatesOf(content: Canonical): Graduate[] {
  const persons = people(content.tracer ?? []);
  const batches = new Map<unknown, boolean[]>();
  for (const { row } of persons) {
    const asks = batches.get(row['src_batch']) ?? [false, false, false, false];
    batches.set(
      row['src_batch'],
      flagsOf(row).map((flag, i) => flag !== null || (asks[i] ?? false))
    );
  }
  const records = persons.map((person) => judged(person, batches.get(person.row['src_batch']) ?? []));
  const stated = new Map(
    (content.school_year ?? []).flatMap((row) =>
      row['graduates'] === null ? [] : [[`${row['school_id']}|${row['year']}`, Number(row['graduates'])]]
    )
  );
  const recaps = new Map(
    (content.agg_tracer ?? []).map((row) => [
      `${row['school_id']}|${row['grad_year']}`,
      fromRecap(row, stated.get(`${row['school_id']}|${row['grad_year']}`) ?? null)
    ])
  );

  const surveyed = spans([
    ...persons.filter(({ row }) => speaks(row)).map(({ row, school, year }) => ({ batch: row['src_batch'], school, year })),
    ...(content.agg_tracer ?? [])
      .filter((row) => (recaps.get(`${row['school_id']}|${row['grad_year']}`)?.length ?? 0) > 0)
      .map((row) => ({ batch: row['src_batch'], school: String(row['school_id']), year: Number(row['grad_year']) }))
  ]);

  const all: Graduate[] = [];
  const places = new Set([...records.map((one) => `${one.school}|${one.year}`), ...recaps.keys(), ...stated.keys()]);
  for (const place of places) {
    const [school = '', year = ''] = place.split('|');
    const own = records.filter((one) => `${one.school}|${one.year}` === place);
    const recap = recaps.get(place) ?? [];
    const byRecord = own.length > 0 && (own.some((one) => one.known) || recap.length === 0);
    if (!byRecord && recap.length > 0) {
      all.push(...recap);
      continue;
    }
    const counted = stated.get(place) ?? (recap.some((one) => one.framed) ? recap.filter((one) => one.framed).length : null);
    const listed = own.some((one) => one.framed);
    const byNumber = !listed && counted !== null && counted >= own.length;
    const silent = own.filter((one) => !one.known);
    const missingPeople = byNumber ? counted - own.length : 0;
    const asked = !(silent.length > 0 || missingPeople > 0) || silent.some((one) => one.reached !== null);
    all.push(...own.map((one) => ({ ...one, framed: one.framed || byNumber, reached: asked ? one.reached : null })));
    const heard = own.length > 0 || surveyed(school, Number(year));
    for (let i = 0; i < missingPeople; i++)
      all.push({ school, year: Number(year), ...nobody, framed: heard ? true : null, known: heard ? false : null, reached: null });
  }
  return all;
}

/** A file of several schools speaks for every school in its years, a file of one school for that school. */
export function spans(rows: readonly { batch: unknown; school: string; year: number }[]): (school: string, year: number) => boolean {
  const files = new Map<unknown, { schools: Set<string>; first: number; last: number }>();
  for (const { batch, school, year } of rows) {
    const file = files.get(batch) ?? { schools: new Set(), first: year, last: year };
    file.schools.add(school);
    files.set(batch, { schools: file.schools, first: Math.min(file.first, year), last: Math.max(file.last, year) });
  }
  return (school, year) =>
    [...files.values()].some(({ schools, first, last }) => (schools.size > 1 || schools.has(school)) && year >= first && year <= last);
}
