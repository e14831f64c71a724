import type { Canonical } from './canonical';
import type { Detailed } from './oracle-answers';
import { papersOf } from './oracle-partners';

// Definitions of indicators.md 1.2 (P02-P05, I09, T05) in plain TypeScript, one graduate or employer at a time, nothing shared with src.

type Row = Readonly<Record<string, unknown>>;
type Flag = boolean | null;
export type Kind = 'UMP' | 'UMK' | 'other';

const number = (row: Row, name: string): number | null => (typeof row[name] === 'number' ? row[name] : null);
const text = (row: Row, name: string): string | null => (typeof row[name] === 'string' ? row[name] : null);
const and = (...flags: readonly Flag[]): Flag => (flags.includes(false) ? false : flags.includes(null) ? null : true);
const or = (...flags: readonly Flag[]): Flag => (flags.includes(true) ? true : flags.includes(null) ? null : false);

/** A region however it is written: "Kab. D3" and "KABUPATEN D3", "Provinsi P1", "Prov. P1" and "P1". */
const region = (name: string | null): string | null =>
  name === null
    ? null
    : name
        .toLowerCase()
        .replace('.', '')
        .replace('kabupaten', 'kab')
        .replace(/^(?:provinsi|prov) /, '');

/** The minimum wage of each kind where a graduate works, in the year of the survey. */
export function floorsOf(content: Canonical): (one: Detailed, kind: Kind) => number | null {
  const amounts = new Map<string, { amount: number; rank: number }>();
  for (const row of content.wage_floor ?? []) {
    if (row['currency'] === 'USD') continue;
    const name = `${row['kind']}|${region(text(row, 'region'))}|${row['year']}`;
    const rank = Number(row['src_batch']) * 1e6 + Number(row['src_row']);
    if (rank > (amounts.get(name)?.rank ?? -1)) amounts.set(name, { amount: Number(row['amount']), rank });
  }
  const schools = new Map((content.school ?? []).map((row) => [row['school_id'], row]));
  const provinceOf = new Map((content.school ?? []).map((row) => [region(text(row, 'district')), region(text(row, 'province'))]));
  return (one, kind) => {
    const surveyed = text(one.row, 'survey_date');
    if (surveyed === null || number(one.row, 'wage') === null || one.row['work_country'] === 'overseas') return null;
    const school = schools.get(one.school);
    const said = region(text(one.row, 'work_region'));
    const district = said ?? region(school ? text(school, 'district') : null);
    const province = said === null ? region(school ? text(school, 'province') : null) : (provinceOf.get(said) ?? said);
    const of = (place: string | null): number | null => amounts.get(`${kind}|${place}|${surveyed.slice(0, 4)}`)?.amount ?? null;
    return kind === 'UMP' ? of(province) : kind === 'UMK' ? of(district) : (of(district) ?? of(province));
  };
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** P03: at the factor times the minimum, or above it where the factor is that of higher education. */
export function reaches(one: Detailed, floor: number | null, factor: number): Flag {
  const wage = number(one.row, 'wage');
  if (wage === null || floor === null) return null;
  return factor === 1.2 ? wage > cents(factor * floor) : wage >= cents(factor * floor);
}

/** P04: early and well paid, or in further study, or self-employed; only where the file asks all of it. */
export const likeIku = (one: Detailed, floor: number | null): Flag =>
  or(one.study, one.self, and(one.wage, one.wait === null ? null : one.wait < 6, reaches(one, floor, 1.2)));

/** I09: the employer is a partner of the school whose agreement was in force when the graduate began, or is now where nobody knows. */
export function partnersOf(content: Canonical, asAt: string): (one: Detailed) => Flag {
  const papers = papersOf(content);
  const named = new Map((content.partner ?? []).map((row) => [String(row['name']).toLowerCase().replace(/\s+/g, ' '), row['partner_id']]));
  const partnered = new Set(papers.map(({ school }) => school));
  return (one) => {
    if (!one.asks('employer_name') || !partnered.has(one.school)) return null;
    if (one.self) return false;
    const employer = text(one.row, 'employer_partner_id');
    if (employer === null) return null;
    const graduated = text(one.row, 'grad_date');
    const began =
      text(one.row, 'first_job_date') ??
      (graduated === null || one.wait === null
        ? null
        : new Date(Date.parse(graduated) + Math.round(one.wait * 30.44) * 86_400_000).toISOString().slice(0, 10));
    const day = began ?? asAt;
    const own = papers.filter(({ school, partner }) => school === one.school && partner === (named.get(employer) ?? employer));
    return or(false, ...own.map(({ start, end }): Flag => and(start === null ? null : start <= day, end === null ? true : end >= day)));
  };
}

/** P05: satisfied and answering employers of a school and year, and those of whom one of the two is not known. */
export function satisfied(rows: readonly Row[]): { readonly k: number; readonly n: number; readonly missing: number } {
  const isCount = (row: Row): boolean => number(row, 'answered') !== null || number(row, 'satisfied') !== null;
  const records = rows.filter((row) => !isCount(row));
  const counts = rows.filter(isCount);
  const latest = Math.max(...counts.map((row) => Number(row['src_batch'])));
  const byRecord = records.some((row) => number(row, 'satisfaction') !== null) || counts.length === 0;
  const used = byRecord ? records : counts.filter((row) => Number(row['src_batch']) === latest);
  const pairs = used.map((row): { k: number | null; n: number | null } => {
    if (isCount(row)) return { k: number(row, 'satisfied'), n: number(row, 'answered') };
    const said = number(row, 'satisfaction');
    const least = { 2: 2, 4: 3, 5: 4 }[number(row, 'satisfaction_scale') as 2 | 4 | 5];
    return said === null ? { k: null, n: null } : { k: said >= least ? 1 : 0, n: 1 };
  });
  const whole = pairs.filter(({ k, n }) => k !== null && n !== null && k <= n);
  const total = (list: readonly (number | null)[], otherwise: number): number =>
    list.reduce<number>((sum, one) => sum + (one ?? otherwise), 0);
  return {
    k: total(
      whole.map(({ k }) => k),
      0
    ),
    n: total(
      whole.map(({ n }) => n),
      0
    ),
    missing: total(
      pairs.filter((pair) => !whole.includes(pair)).map(({ n }) => n),
      1
    )
  };
}

interface Item {
  readonly asked: (one: Detailed) => boolean;
  readonly who: (one: Detailed) => Flag;
  readonly answered: (one: Detailed) => boolean;
}
const works = ({ work }: Detailed): Flag => work;
const hired = (one: Detailed): Flag => and(one.work, one.self !== true);
const known = (one: Detailed): Flag => one.known;
const idle = (one: Detailed): Flag => and(one.work === null ? null : !one.work, one.study === null ? null : !one.study);
/** A question of one or several columns: asked where anybody of the file answered it. */
const item = (who: Item['who'], ...columns: readonly string[]): Item => ({
  who,
  asked: (one) => columns.some((column) => one.asks(column)),
  answered: (one) => columns.some((column) => one.row[column] !== null && one.row[column] !== undefined)
});
const wait = item(works, 'months_to_job', 'months_low', 'months_high', 'job_within_6m', 'job_before_grad');
const dated = ({ row }: Detailed): boolean => text(row, 'first_job_date') !== null && text(row, 'grad_date') !== null;

/** T05: the questions, who they are put to, and who answers them. */
export const items: Readonly<Record<string, Item>> = {
  months_to_job: {
    who: works,
    asked: (one) => wait.asked(one) || one.asks('first_job_months'),
    answered: (one) => wait.answered(one) || dated(one)
  },
  wage: item(hired, 'wage', 'wage_low', 'wage_high'),
  match_horizontal: item(works, 'match_h'),
  match_vertical: item(works, 'match_v'),
  job_channel: item(works, 'job_channel'),
  hours_week: item(works, 'hours_week'),
  contract: item(hired, 'contract'),
  employer_name: item(hired, 'employer_name'),
  work_place: item(works, 'work_country', 'work_region'),
  study_match: item(({ study }) => study, 'study_match'),
  in_training: item(idle, 'in_training'),
  sustained_6m: item(known, 'sustained_6m'),
  pkl_quality: item(known, 'pkl_quality'),
  pkl_fit: item(known, 'pkl_fit')
};
