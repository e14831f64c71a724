import type { Engine } from '$lib/engine/engine';
import { isGiven, type Given, type Measure } from '$lib/model/measure';
import type { Filter } from '$lib/model/filter';
import { evaluate } from './evaluate';
import type { Context } from './request';
import { levelFor } from './stats/comparisons';
import { unpartnered, type SchoolProgram } from './unpartnered';
import { verdict } from './verdict';

/**
 * Something that deserves a look, as a set of schools (or of partnerships of a school and a partner): never a ranking. `ids` are schools,
 * in stable order. `low_response`: of the newest cohort so few are known that the settings want more than a note (by default fewer than
 * 60 %). `ending_soon`: partnerships that end within 90 days.
 * `no_partner`: schools without any partner in force. `program_without_partner`: programmes that meet none (unpartnered.ts). `clear_rise`, `clear_fall`: absorption changed clearly between the last two cohorts.
 */
export interface Attention {
  readonly kind: 'low_response' | 'ending_soon' | 'no_partner' | 'program_without_partner' | 'clear_rise' | 'clear_fall';
  readonly count: number;
  readonly ids: readonly string[];
  /** Of `ending_soon`: each partnership, by school and partner. */
  readonly pairs?: readonly { readonly school: string; readonly partner: string }[];
  /** Of `program_without_partner`: each programme. */
  readonly programs?: readonly SchoolProgram[];
  /** The cohort, or for a change the newer of the two. */
  readonly year?: number;
  /** For a change: the older of the two cohorts, how many schools were judged at once, and at which level each was. */
  readonly since?: number;
  readonly comparisons?: number;
  readonly level?: number;
  /** For a low response: below which rate, 0..1. */
  readonly below?: number;
}

const yearOf = (measure: Measure): number => Number(measure.key.year);
const schoolsOf = (measures: readonly Measure[]): string[] =>
  [...new Set(measures.map((measure) => String(measure.key.school)))].filter((id) => id !== '').sort();

function found(kind: Attention['kind'], measures: readonly Measure[], more: Omit<Attention, 'kind' | 'count' | 'ids'> = {}): Attention[] {
  const ids = schoolsOf(measures);
  return ids.length === 0 ? [] : [{ kind, count: ids.length, ids, ...more }];
}

/** Partnerships one by one: a planner visits a school and its partner, not the partner of many. Measures come in order of their keys. */
function ending(measures: readonly Measure[]): Attention[] {
  const pairs = measures.map(({ key }) => ({ school: String(key.school), partner: String(key.partner) }));
  return pairs.length === 0 ? [] : [{ kind: 'ending_soon', count: pairs.length, ids: schoolsOf(measures), pairs }];
}

/** Programmes that meet no partner. Who has none may be a few students, so nothing is said of it in share mode. */
async function lonely(engine: Engine, filter: Filter, { disclosure }: Context, signal?: AbortSignal): Promise<Attention[]> {
  const programs = disclosure.mode === 'share' ? [] : await unpartnered(engine, filter, signal);
  const ids = [...new Set(programs.map(({ school }) => school))];
  return programs.length === 0 ? [] : [{ kind: 'program_without_partner', count: programs.length, ids, programs }];
}

/** Schools whose absorption moved clearly between the last two cohorts of the selection. */
function changes(absorption: readonly Given[], { settings }: Context): Attention[] {
  const years = [...new Set(absorption.map(yearOf))].sort((a, b) => a - b);
  const [since, year] = years.slice(-2);
  if (since === undefined || year === undefined) return [];
  const before = new Map(absorption.filter((one) => yearOf(one) === since).map((one) => [one.key.school, one]));
  const moved = { up: [] as Given[], down: [] as Given[] };
  const pairs = absorption
    .filter((one) => yearOf(one) === year)
    .flatMap((after) => {
      const earlier = before.get(after.key.school);
      return earlier ? [[earlier, after] as const] : [];
    });
  const comparisons = pairs.length;
  for (const [earlier, after] of pairs) {
    const judged = verdict(earlier, after, { response: settings.response, comparisons, held: 0 });
    if (judged.kind === 'clear') moved[judged.direction].push(after);
  }
  const how = { year, since, comparisons, level: levelFor(comparisons).level };
  return [...found('clear_rise', moved.up, how), ...found('clear_fall', moved.down, how)];
}

/**
 * Schools whose agreements have all ended; and, when the agreements are of several schools, those that appear in none.
 * (One school's own list says nothing of the others.)
 */
function withoutPartner(schools: readonly Measure[], partnered: readonly Measure[]): Measure[] {
  const listed = new Set(partnered.map((one) => one.key.school));
  const absent = listed.size > 1 ? schools.filter((one) => !listed.has(one.key.school)) : [];
  return [...partnered.filter((one) => isGiven(one) && one.value === 0), ...absent];
}

/** What deserves a look in a selection: counts and ids, only of kinds that occur. Throws Failure. */
export async function attention(engine: Engine, filter: Filter, context: Context, signal?: AbortSignal): Promise<Attention[]> {
  const ask = (indicator: string, by: readonly ('school' | 'year' | 'partner')[]): Promise<Measure[]> =>
    evaluate(engine, { indicator, by, filter }, context, signal);

  const response = (await ask('T01', ['school', 'year'])).filter(isGiven);
  const newest = response.reduce((latest, one) => Math.max(latest, yearOf(one)), 0);
  const below = context.settings.response.note;
  const low = response.filter((one) => yearOf(one) === newest && one.value < below);
  const soon = (await ask('K13', ['school', 'partner'])).filter((one) => isGiven(one) && one.value > 0);
  const partnered = await ask('K01', ['school']);
  const absorption = (await ask('O01', ['school', 'year'])).filter(isGiven);
  return [
    ...found('low_response', low, { year: newest, below }),
    ...ending(soon),
    ...found('no_partner', withoutPartner(await ask('T00', ['school']), partnered)),
    ...(await lonely(engine, filter, context, signal)),
    ...changes(absorption, context)
  ];
}
