import type { Canonical } from './canonical';

// The path from placement over certificate to work by its definition, person by person; nothing shared with src.

type Row = Readonly<Record<string, unknown>>;
type Flag = boolean | null;

export interface Walker {
  readonly school: string;
  readonly year: number | null;
  readonly placement: string;
  readonly certificate: string;
  readonly status: string;
  readonly placed: boolean;
  /** null: not a graduate, or silent, or it does not follow. */
  readonly works: Flag;
  readonly known: boolean;
  readonly hired: Flag;
}

interface Found {
  school: string;
  link: string | null;
  answers: Row[];
  placements: Row[];
  tests: Row[];
}

const flags = ['is_employed', 'is_self_employed', 'is_studying', 'is_seeking'];
const told = (row: Row): boolean => flags.some((flag) => row[flag] !== null);
const weight = (row: Row): number => {
  if (told(row)) return 3;
  if (row['contact'] === 'ineligible' || row['contact'] === 'responded' || row['answered'] === true) return 2;
  return row['contact'] === 'not_reached' ? 1 : 0;
};
const later = (a: Row, b: Row): boolean => {
  const keys = (row: Row): (number | string)[] => [
    weight(row),
    Number(row['wave'] ?? 0),
    String(row['survey_date'] ?? ''),
    Number(row['src_batch']),
    Number(row['src_row'])
  ];
  const [x, y] = [keys(a), keys(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at >= 0 && (x[at] ?? 0) > (y[at] ?? 0);
};
const largest = (rows: readonly Row[], column: string): number | null => {
  const values = rows.map((row) => row[column]).filter((value) => value !== null);
  return values.length === 0 ? null : Math.max(...values.map(Number));
};

function gather(content: Canonical): Found[] {
  const people = new Map<string, Found>();
  const strangers: Found[] = [];
  const find = (school: string, link: unknown): Found => {
    const one: Found = { school, link: link === null ? null : String(link), answers: [], placements: [], tests: [] };
    if (link === null) {
      strangers.push(one);
      return one;
    }
    const name = `${school}|${String(link)}`;
    const known = people.get(name) ?? one;
    people.set(name, known);
    return known;
  };
  const listed = new Map<unknown, unknown>();
  for (const row of (content.tracer ?? []) as readonly Row[]) if (row['framed'] && row['link']) listed.set(row['link'], row['school_id']);
  for (const row of (content.tracer ?? []) as readonly Row[])
    find(String(row['school_id'] ?? listed.get(row['link']) ?? ''), row['link']).answers.push(row);
  for (const row of (content.internship ?? []) as readonly Row[])
    if (row['status'] !== 'planned') find(String(row['school_id']), row['student']).placements.push(row);
  for (const row of (content.certification ?? []) as readonly Row[])
    if (row['person'] !== null && row['person_group'] !== 'teacher' && row['kind'] !== 'assessor')
      find(String(row['school_id']), row['person']).tests.push(row);
  return [...people.values(), ...strangers]
    .map((one) => {
      const last = one.answers.reduce<Row | null>((best, row) => (best === null || later(row, best) ? row : best), null);
      // Who turns out not to be a graduate is none; what else is known of the person stays.
      return last?.['contact'] === 'ineligible' ? { ...one, answers: [] } : one;
    })
    .filter(({ answers, placements, tests }) => answers.length + placements.length + tests.length > 0);
}

function hiredOf(
  { placements, link }: Found,
  answer: Row | null,
  works: Flag,
  covered: boolean,
  names: ReadonlyMap<unknown, string>
): Flag {
  if (placements.length === 0) return answer !== null && link !== null && covered ? false : null;
  const said = placements.map((row) => row['hired_by_host'] as Flag);
  if (said.includes(true)) return true;
  if (!said.includes(null)) return false;
  if (works === false || answer?.['is_self_employed'] === true) return false;
  const employer = answer?.['employer_partner_id'] ?? null;
  if (works !== true || employer === null) return null;
  if (placements.some((row) => row['partner_id'] === employer || names.get(row['partner_id']) === employer)) return true;
  return placements.some((row) => row['partner_id'] === null) ? null : false;
}

/** Everybody of a world who is on the path. */
export function walkersOf(content: Canonical): Walker[] {
  const all = gather(content).map((one) => {
    const answer = one.answers.reduce<Row | null>((best, row) => (best === null || later(row, best) ? row : best), null);
    const year = largest(one.answers, 'grad_year') ?? largest(one.placements, 'year') ?? largest(one.tests, 'year');
    return { ...one, answer, year };
  });
  const names = new Map((content.partner ?? []).map((row): [unknown, string] => [row['partner_id'], String(row['name']).toLowerCase()]));
  const cohort = (school: string, year: number | null) => all.filter((one) => one.school === school && one.year === year);
  return all.map((one): Walker => {
    const { school, link, year, answer, placements, tests } = one;
    const peers = cohort(school, year);
    const placesKnown = peers.some((peer) => peer.answer !== null && peer.placements.length > 0);
    const testsKnown = peers.some((peer) => (peer.answer !== null || peer.placements.length > 0) && peer.tests.length > 0);
    const works = answer === null ? null : answer['is_self_employed'] === true ? true : (answer['is_employed'] as Flag);
    const study = answer === null ? null : (answer['is_studying'] as Flag);
    const known = answer !== null && told(answer);
    const passed = tests.map((row) => row['passed'] as Flag);
    const untested = tests.length === 0 && link !== null && (answer !== null || placements.length > 0) && testsKnown;
    return {
      school,
      year,
      placement:
        placements.length > 0
          ? placements.some((row) => row['status'] === 'completed')
            ? 'completed'
            : 'placed'
          : answer !== null && link !== null && placesKnown
            ? 'none'
            : 'unknown',
      certificate: passed.includes(true)
        ? 'certified'
        : untested || (tests.length > 0 && !passed.includes(null))
          ? 'not_certified'
          : 'unknown',
      status:
        answer === null
          ? 'not_joined'
          : !known
            ? 'unknown'
            : works
              ? 'employed'
              : study
                ? 'studying'
                : works === false && study === false
                  ? 'not_absorbed'
                  : 'undetermined',
      placed: placements.length > 0,
      works: known ? works : null,
      known,
      hired: hiredOf(one, answer, works, placesKnown, names)
    };
  });
}
