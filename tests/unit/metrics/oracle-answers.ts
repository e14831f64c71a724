import type { Graduate } from './oracle-tracer';

// Definitions of indicators.md 1.2 (O10-O13, J, M, P01, I10, I11) in plain TypeScript, one graduate at a time, nothing shared with src.

type Row = Readonly<Record<string, unknown>>;
type Flag = boolean | null;

const number = (row: Row, name: string): number | null => (typeof row[name] === 'number' ? row[name] : null);
const flag = (row: Row, name: string): Flag => (typeof row[name] === 'boolean' ? row[name] : null);
const date = (row: Row, name: string): number | null => (typeof row[name] === 'string' ? Date.parse(row[name]) / 86_400_000 : null);
const months = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : Math.round(((to - from) / 30.44) * 10) / 10;

const and = (...flags: readonly Flag[]): Flag => (flags.includes(false) ? false : flags.includes(null) ? null : true);
const or = (...flags: readonly Flag[]): Flag => (flags.includes(true) ? true : flags.includes(null) ? null : false);
const not = (value: Flag): Flag => (value === null ? null : !value);
const upper = (row: Row, name: string, scale: string): Flag => {
  const [value, of] = [number(row, name), number(row, scale)];
  return value === null || of === null ? null : value >= { 2: 2, 4: 3, 5: 4 }[of as 2 | 4 | 5];
};

/** What a graduate's answer gives, in the terms of the definitions. */
export interface Detailed extends Graduate {
  readonly wait: number | null;
  readonly followed: number | null;
  readonly leftForStudy: number | null;
  readonly hadJob: boolean;
  /** The file of the answer asks for months. */
  readonly exact: boolean;
  readonly before: Flag;
  readonly within: Readonly<Record<6 | 12, Flag>>;
  readonly observed: Readonly<Record<6 | 12, Flag>>;
  readonly row: Row;
  /** The file of the answer has an answer to this from anybody. */
  readonly asks: (...names: readonly string[]) => boolean;
}

function timesOf(row: Row, year: number, asks: Detailed['asks']) {
  const [graduated, surveyed, began] = [date(row, 'grad_date'), date(row, 'survey_date'), date(row, 'first_job_date')];
  const exact = asks('months_to_job') || asks('first_job_months');
  const timed = exact || asks('months_low') || asks('months_high') || asks('job_within_6m');
  const flagged = asks('job_before_grad') || asks('first_job_months');
  const before = !flagged ? null : (flag(row, 'job_before_grad') ?? (began !== null && graduated !== null ? began <= graduated : null));
  const given = number(row, 'months_to_job') ?? months(graduated, began);
  const since = exact && surveyed !== null && graduated !== null && surveyed >= graduated ? months(graduated, surveyed) : null;
  const possible = given !== null && given >= 0 && (since === null || given <= since + 1);
  const wait = !exact ? null : before ? 0 : possible ? given : null;
  const [low, high] = [number(row, 'months_low'), number(row, 'months_high')];
  const quick = flag(row, 'job_within_6m');
  const hadJob = before === true || quick === true || given !== null || low !== null || high !== null;
  const within = (limit: number): Flag => {
    if (!timed) return null;
    if (before) return true;
    if (given !== null) return wait === null ? null : wait <= limit;
    if (quick !== null && (limit === 6 || quick)) return quick;
    if (high !== null && high <= limit) return true;
    return low !== null && low >= limit ? false : null;
  };
  const observed = (limit: number): Flag => {
    const least = months(graduated ?? Date.UTC(year, 11, 31) / 86_400_000, surveyed);
    const most = months(graduated ?? Date.UTC(year, 0, 1) / 86_400_000, surveyed);
    return least !== null && least >= limit ? true : most !== null && most < limit ? false : null;
  };
  const study = exact ? months(graduated, date(row, 'study_start')) : null;
  return {
    timed,
    exact,
    wait,
    followed: since,
    leftForStudy: study === null ? null : Math.max(0, study),
    hadJob,
    before,
    within: { 6: within(6), 12: within(12) },
    observed: { 6: observed(6), 12: observed(12) }
  };
}

/** The graduates of a world with what their answers say. */
export function detailedOf(graduates: readonly Graduate[]): Detailed[] {
  const files = new Map<unknown, Set<string>>();
  for (const { answer } of graduates) {
    if (!answer) continue;
    const names = files.get(answer['src_batch']) ?? new Set<string>();
    for (const [name, value] of Object.entries(answer)) if (value !== null && value !== undefined) names.add(name);
    if (date(answer, 'first_job_date') !== null && date(answer, 'grad_date') !== null) names.add('first_job_months');
    files.set(answer['src_batch'], names);
  }
  return graduates.map((one): Detailed => {
    const row = one.answer ?? {};
    const asks = (...names: readonly string[]): boolean => names.every((name) => files.get(row['src_batch'])?.has(name) ?? false);
    const { timed, within, ...times } = timesOf(row, one.year, one.answer ? asks : () => false);
    const timedOut = (limit: 6 | 12): Flag => (one.work || times.hadJob ? within[limit] : one.work === false && timed ? false : null);
    return {
      ...one,
      ...times,
      wants: one.wants === null ? null : one.wants || times.hadJob,
      within: { 6: timedOut(6), 12: timedOut(12) },
      row,
      asks
    };
  });
}

const asked = (condition: boolean, value: Flag): Flag => (condition ? value : null);

/** Who counts, by indicator. */
export const answerCounts: Readonly<Record<string, (one: Detailed) => Flag>> = {
  O10: (one) => asked(one.asks('in_training'), not(or(one.work, one.study, flag(one.row, 'in_training')))),
  O11: (one) => flag(one.row, 'sustained_6m'),
  O12: (one) => {
    const hours = number(one.row, 'hours_week');
    const contract = one.row['contract'] ?? null;
    const steady = and(hours === null ? null : hours >= 35, contract === null ? null : contract === 'permanent');
    return asked(one.asks('hours_week', 'contract'), one.wage === null ? null : one.wage ? steady : false);
  },
  O13: (one) => (one.row['work_country'] ? one.row['work_country'] !== 'ID' : null),
  J02: (one) => one.within[6],
  J03: (one) => one.within[12],
  J04: (one) => one.before,
  M01: (one) => upper(one.row, 'match_h', 'match_scale'),
  M02: (one) => (one.row['match_v'] ? one.row['match_v'] === 'same_level' : null),
  M03: (one) => upper(one.row, 'study_match', 'study_match_scale'),
  M04: (one) => asked(one.asks('match_h'), and(one.work, upper(one.row, 'match_h', 'match_scale'))),
  I11: (one) => upper(one.row, 'pkl_fit', 'pkl_fit_scale'),
  I11Q: (one) => upper(one.row, 'pkl_quality', 'pkl_quality_scale')
};

/** Who is asked at all, where not everybody in the base is. */
export const answerAmong: Readonly<Record<string, (one: Detailed) => Flag>> = {
  J02: (one) => one.observed[6],
  J03: (one) => one.observed[12]
};

interface Middle {
  readonly value: number | null;
  readonly n: number;
  readonly missing: number;
}

/** The middle wage of employees. */
export function middleWage(graduates: readonly Detailed[]): Middle {
  const inside = graduates.filter((one) => one.known && one.wage !== false);
  const wages = inside.flatMap((one) => (one.wage ? (number(one.row, 'wage') ?? []) : [])).sort((a, b) => a - b);
  const n = wages.length;
  const value = n === 0 ? null : ((wages[Math.ceil(n / 2) - 1] ?? 0) + (wages[Math.floor(n / 2)] ?? 0)) / 2;
  return { value, n, missing: inside.length - n };
}

type Moment = { readonly at: number; readonly found: boolean };

/** The month by which half have found work: the product of the parts that find none at each time, of those still followed. */
function halfBy(times: readonly Moment[]): number | null {
  let left = 1;
  for (const at of [...new Set(times.map((one) => one.at))].sort((a, b) => a - b)) {
    const risk = times.filter((one) => one.at >= at).length;
    left *= 1 - times.filter((one) => one.found && one.at === at).length / risk;
    if (left <= 0.5 + 1e-9) return at;
  }
  return null;
}

/** When somebody found work or was last seen without; of a band the end asked for, and of one without an end that nothing had come before. */
function momentOf(one: Detailed, end: 'low' | 'high'): Moment[] {
  if (!one.wants || one.followed === null) return [];
  if (one.wait !== null) return [{ at: one.wait, found: true }];
  const [low, high] = [number(one.row, 'months_low'), number(one.row, 'months_high')];
  const timeless = number(one.row, 'months_to_job') === null && date(one.row, 'first_job_date') === null;
  if (timeless && (low ?? high) !== null && (low ?? 0) <= one.followed + 1)
    return [high === null ? { at: low ?? 0, found: false } : { at: end === 'low' ? (low ?? 0) : high, found: true }];
  if (one.work !== false || one.hadJob) return [];
  return [{ at: one.study && one.leftForStudy !== null ? Math.min(one.leftForStudy, one.followed) : one.followed, found: false }];
}

/** The wait of the middle one, where the place of those in a band is of no matter to it. */
export function middleWait(graduates: readonly Detailed[]): Middle & { readonly found: number; readonly hidden: boolean } {
  const inside = graduates.filter((one) => one.known && one.wants !== false);
  const timed = inside.filter((one) => momentOf(one, 'low').length > 0);
  const [early = null, late = null] = (['low', 'high'] as const).map((end) => halfBy(inside.flatMap((one) => momentOf(one, end))));
  const found = timed.filter((one) => one.hadJob || one.wait !== null).length;
  return { value: early === late ? early : null, n: timed.length, missing: inside.length - timed.length, found, hidden: early !== late };
}
