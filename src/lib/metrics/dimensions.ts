import type { Dimension } from '$lib/model/measure';
import type { Filter } from '$lib/model/filter';
import { sql, type Sql } from '$lib/engine/sql';
import type { FactName, Indicator } from './indicator';
import type { Request } from './request';

interface Divided {
  readonly dimensions: readonly Dimension[];
  /** The two dimensions a recap may or may not be divided by, in the order of the bits of `grain`. */
  readonly grain: readonly [] | readonly [Dimension] | readonly [Dimension, Dimension];
}

/** What the rows of each fact can be broken down by. */
export const divisions: Readonly<Record<FactName, Divided>> = {
  tracer: { dimensions: ['school', 'year', 'program', 'sex', 'district', 'province', 'status'], grain: ['program', 'sex'] },
  internship: {
    dimensions: ['school', 'year', 'program', 'district', 'province', 'partner', 'sector', 'type', 'status'],
    grain: ['program']
  },
  training: { dimensions: ['school', 'year', 'program', 'district', 'province', 'type'], grain: ['type'] },
  partner: { dimensions: ['school', 'year', 'district', 'province', 'partner', 'sector', 'type'], grain: ['type', 'sector'] },
  activity: { dimensions: ['school', 'year', 'program', 'district', 'province', 'partner', 'sector', 'type'], grain: [] },
  answer: { dimensions: ['school', 'year', 'program', 'sex', 'district', 'province', 'status'], grain: ['program', 'sex'] },
  employer: { dimensions: ['school', 'year', 'district', 'province'], grain: [] }
};

const partOf = (indicator: Indicator): Dimension | undefined => ('parts' in indicator ? indicator.parts?.dimension : undefined);

/** What an indicator can be broken down by. */
export function dimensionsOf(indicator: Indicator): readonly Dimension[] {
  const part = partOf(indicator);
  return part ? [...divisions[indicator.fact].dimensions, part] : divisions[indicator.fact].dimensions;
}

/** The question as it is answered: an indicator with parts is always divided by them. */
export function divided(indicator: Indicator, request: Request): Request {
  const part = partOf(indicator);
  return part && !request.by.includes(part) ? { ...request, by: [...request.by, part] } : request;
}

/** The dimensions a filter narrows. */
export function narrowed(filter: Filter): Dimension[] {
  const found: Dimension[] = [];
  if (filter.years.length > 0) found.push('year');
  if (filter.schools.length > 0) found.push('school');
  if (filter.programs.length > 0) found.push('program');
  if (filter.districts.length > 0) found.push('district');
  if (filter.sex) found.push('sex');
  return found;
}

/** The bit of `grain` and `covered` for a question over these dimensions: 1 undivided, 2 and 4 by one of the two, 8 by both. */
export function grainOf(fact: FactName, asked: readonly Dimension[]): number {
  const [first, second] = divisions[fact].grain;
  const bit = (dimension: Dimension | undefined, value: number): number => (dimension && asked.includes(dimension) ? value : 0);
  return 1 << (bit(first, 1) + bit(second, 2));
}

/** The rows a filter keeps, as a condition. */
export function narrow(filter: Filter, dimensions: readonly Dimension[]): Sql[] {
  const can = (dimension: Dimension): boolean => dimensions.includes(dimension);
  return [
    ...(can('year') && filter.years.length > 0 ? [sql`year IN ${filter.years}`] : []),
    ...(can('school') && filter.schools.length > 0 ? [sql`school IN ${filter.schools}`] : []),
    ...(can('program') && filter.programs.length > 0 ? [sql`program IN ${filter.programs}`] : []),
    ...(can('district') && filter.districts.length > 0 ? [sql`district IN ${filter.districts}`] : []),
    ...(can('sex') && filter.sex ? [sql`sex = ${filter.sex}`] : [])
  ];
}
