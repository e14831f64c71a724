import type { Engine } from '$lib/engine/engine';
import type { Given, Measure, NotGiven } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import { evaluate } from '../evaluate';
import type { Context, Request } from '../request';
import { levelFor, type Level } from '../stats/comparisons';
import { standardise, type Standardised } from '../stats/standardise';
import { comparable, isProportion, partOf, type Apart } from './comparable';

/** A school beside what the region's rates would make of its programmes. */
export interface Compared extends Standardised {
  readonly school: string;
  /** The interval of the ratio, at the level of the whole list, lies above 1, below it, or holds it. */
  readonly place: 'above' | 'as-expected' | 'below';
  /** Of its people, how many are in programmes no other school of the region has: there it is only compared with itself. */
  readonly alone: number;
}

export interface Standardisation {
  readonly level: Level;
  /** By the code of the school, never by the ratio. */
  readonly schools: readonly Compared[];
  /** Schools that cannot be compared: their figure as a whole and why. `no-programmes`: not all of their people have a programme. */
  readonly apart: readonly (Omit<Apart, 'why'> & { readonly why: Apart['why'] | 'no-programmes' | 'programme-hidden' })[];
}

const programmeOf = ({ key }: Measure): string => String(key.program ?? '');
const schoolOf = ({ key }: Measure): string => String(key.school ?? '');

/** The measured programmes of a school, or why they do not make up the whole of it. */
function programmesOf(
  whole: Given,
  cells: readonly Measure[],
  region: ReadonlyMap<string, Measure>
): Given[] | 'no-programmes' | 'programme-hidden' {
  const hidden = (measure: Measure | undefined): measure is NotGiven => measure?.status === 'suppressed';
  if (cells.some((cell) => hidden(cell) || hidden(region.get(programmeOf(cell))))) return 'programme-hidden';
  const given = cells.filter(isProportion).filter((cell) => programmeOf(cell) !== '');
  const people = given.reduce((sum, { denominator }) => sum + denominator, 0);
  return people === whole.denominator ? given : 'no-programmes';
}

/**
 * Observed over expected for every school, from its figure, its figures by programme and those of the region by programme. A school is left
 * out as soon as one of its programmes is suppressed, for it or for the region: what is hidden is not used, and not given away by a sum.
 */
export function standardisedOf(
  wholes: readonly Measure[],
  cells: readonly Measure[],
  region: readonly Measure[],
  settings: Settings = standard
): Standardisation {
  const { placed, apart } = comparable(wholes, settings);
  const reference = new Map(region.map((measure) => [programmeOf(measure), measure]));
  const own = placed.map((whole) => ({
    whole,
    found: programmesOf(
      whole,
      cells.filter((cell) => schoolOf(cell) === schoolOf(whole)),
      reference
    )
  }));
  const level = levelFor(own.filter(({ found }) => typeof found !== 'string').length);
  const schools: Compared[] = [];
  const left: Standardisation['apart'][number][] = [...apart];
  for (const { whole, found } of own) {
    if (typeof found === 'string') {
      left.push({ measure: whole, why: found });
      continue;
    }
    const strata = found.flatMap((cell) => {
      const measure = reference.get(programmeOf(cell));
      return measure && isProportion(measure) ? [{ ...partOf(cell), reference: partOf(measure) }] : [];
    });
    const result = standardise(strata, level.z);
    const [low, high] = result.interval ?? [0, Infinity];
    schools.push({
      school: schoolOf(whole),
      ...result,
      place: low > 1 ? 'above' : high < 1 ? 'below' : 'as-expected',
      alone: strata.reduce((sum, { n, reference: { n: all } }) => sum + (n === all ? n : 0), 0)
    });
  }
  return { level, schools, apart: left };
}

/**
 * Observed over expected by programme for every school of a question. The region is what the filter leaves when it names no school; of its
 * schools those the filter names are shown. Throws as `evaluate`.
 */
export async function standardised(engine: Engine, request: Request, context: Context, signal?: AbortSignal): Promise<Standardisation> {
  const filter = { ...request.filter, schools: [] };
  const chosen = (measure: Measure): boolean => request.filter.schools.length === 0 || request.filter.schools.includes(schoolOf(measure));
  const wholes = await evaluate(engine, { ...request, by: ['school'], filter }, context, signal);
  const cells = await evaluate(engine, { ...request, by: ['school', 'program'], filter }, context, signal);
  const region = await evaluate(engine, { ...request, by: ['program'], filter }, context, signal);
  return standardisedOf(wholes.filter(chosen), cells, region, context.settings);
}
