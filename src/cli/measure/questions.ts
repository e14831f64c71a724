import { catalogue } from '$lib/metrics/catalogue';
import { dimensionsOf, divided } from '$lib/metrics/dimensions';
import type { Indicator } from '$lib/metrics/indicator';
import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';
import { dimensions, type BaseId, type Dimension } from '$lib/model/measure';
import { BadCall } from '../bad-call';

export interface Question {
  readonly indicator: Indicator;
  readonly request: Request;
}

/** What was typed. */
export interface Typed {
  readonly indicator: readonly string[];
  /** Every indicator that has the breakdown (and the base, where one was typed). */
  readonly all?: boolean;
  readonly by: readonly string[];
  readonly base?: string | undefined;
  readonly where: readonly string[];
  readonly asAt?: string | undefined;
}

const split = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** The indicators of an id; `K02` stands for K02N, K02E and K02R. */
function indicatorsOf(text: string): Indicator[] {
  const id = text.toUpperCase();
  const exact = catalogue.get(id);
  const found = exact ? [exact] : [...catalogue.values()].filter((one) => id.length > 2 && one.id.startsWith(id));
  if (found.length === 0) {
    const list = [...catalogue.values()].map((one) => `  ${one.id.padEnd(5)} ${one.label.en}`);
    throw new BadCall(`unknown indicator: ${text}\nindicators:\n${list.join('\n')}`);
  }
  return found;
}

function yearsOf(text: string): number[] {
  const [first, last = first] = text.split('-').map(Number);
  if (first === undefined || last === undefined || !/^\d{4}(-\d{4})?$/.test(text) || last < first)
    throw new BadCall(`not a year: ${text} (2024, or 2021-2024)`);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function filterOf(where: readonly string[]): Filter {
  const lists = { year: [] as number[], school: [] as string[], program: [] as string[], district: [] as string[] };
  let sex: Filter['sex'];
  for (const condition of where) {
    const cut = condition.indexOf('=');
    const name = condition.slice(0, cut).trim();
    const values = split([condition.slice(cut + 1)]);
    if (name === 'year') lists.year.push(...values.flatMap(yearsOf));
    else if (name === 'school' || name === 'program' || name === 'district') lists[name].push(...values);
    else if (name === 'sex' && (values[0] === 'L' || values[0] === 'P') && values.length === 1) sex = values[0];
    else throw new BadCall(`cannot narrow by: ${condition} (year, school, program, district, or sex=L or sex=P)`);
  }
  const filter = { years: lists.year, schools: lists.school, programs: lists.program, districts: lists.district };
  return sex ? { ...filter, sex } : filter;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function check(indicator: Indicator, by: readonly string[], base: string | undefined): void {
  const valid: readonly string[] = dimensionsOf(indicator);
  const unknown = by.find((dimension) => !valid.includes(dimension));
  if (unknown) throw new BadCall(`${indicator.id} has no breakdown by ${unknown} (${valid.join(', ')})`);
  if (base !== undefined && !indicator.over.some((one) => one === base))
    throw new BadCall(`${indicator.id} has no base ${base} (${indicator.over.join(', ')})`);
}

/** What the breakdowns are also called. */
const spellings: Readonly<Record<string, Dimension>> = { programme: 'program', programmes: 'program', cohort: 'year' };

function breakdownOf(texts: readonly string[]): string[] {
  const by = [...new Set(split(texts).map((text) => spellings[text.toLowerCase()] ?? text.toLowerCase()))];
  const unknown = by.find((text) => !dimensions.some((dimension) => dimension === text));
  if (unknown !== undefined) throw new BadCall(`no breakdown by ${unknown} (${dimensions.join(', ')})`);
  return by;
}

/** The indicators a breakdown and a base make sense for. */
const answering = (by: readonly string[], base: string | undefined): Indicator[] =>
  [...catalogue.values()].filter(
    (indicator) =>
      by.every((dimension) => dimensionsOf(indicator).some((one) => one === dimension)) &&
      (base === undefined || indicator.over.some((one) => one === base))
  );

/**
 * The questions of a call, checked; the indicators that `--all` leaves out because they have no such breakdown or base; and the date
 * partnerships are counted at. Throws BadCall.
 */
export function readQuestions(typed: Typed): { questions: readonly Question[]; without: readonly string[]; asAt: string } {
  const ids = split(typed.indicator);
  if (ids.length === 0 && typed.all !== true) throw new BadCall('no --indicator given');
  if (ids.length > 0 && typed.all === true) throw new BadCall('--all and --indicator exclude each other');
  const by = breakdownOf(typed.by);
  const base = typed.base?.toUpperCase();
  const filter = filterOf(typed.where);
  const asAt = typed.asAt ?? today();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asAt) || Number.isNaN(Date.parse(asAt))) throw new BadCall(`not a date: ${asAt} (YYYY-MM-DD)`);
  const chosen = typed.all ? answering(by, base) : ids.flatMap(indicatorsOf);
  if (chosen.length === 0)
    throw new BadCall(`no indicator has a breakdown by ${by.join(', ')}${base === undefined ? '' : ` and base ${base}`}`);
  const questions = chosen.map((indicator): Question => {
    check(indicator, by, base);
    const request = divided(indicator, { indicator: indicator.id, by: by as Dimension[], filter });
    return { indicator, request: base === undefined ? request : { ...request, base: base as BaseId } };
  });
  const without = typed.all ? [...catalogue.values()].filter((one) => !chosen.includes(one)).map(({ id }) => id) : [];
  return { questions, without, asAt };
}
