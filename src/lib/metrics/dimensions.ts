import type { Dimension } from '$lib/model/measure';
import type { Filter } from '$lib/model/filter';
import { sql, type Sql } from '$lib/engine/sql';
import type { FactName, Indicator } from './indicator';
import type { Request } from './request';

interface Divided {
  readonly dimensions: readonly Dimension[];
  /** The dimensions a recap may or may not be divided by, in the order of the bits of `grain`. */
  readonly grain: readonly Dimension[];
}

/** What the rows of each fact can be broken down by. */
export const divisions: Readonly<Record<FactName, Divided>> = {
  tracer: { dimensions: ['school', 'year', 'program', 'sex', 'district', 'province', 'status'], grain: ['program', 'sex'] },
  internship: {
    dimensions: ['school', 'year', 'program', 'district', 'province', 'partner', 'sector', 'type', 'status'],
    grain: ['program']
  },
  path: {
    dimensions: ['school', 'year', 'program', 'sex', 'district', 'province', 'placement', 'certificate', 'status'],
    grain: ['program']
  },
  teacher: { dimensions: ['school', 'year', 'program', 'district', 'province'], grain: [] },
  guest: { dimensions: ['school', 'year', 'program', 'district', 'province'], grain: [] },
  training: { dimensions: ['school', 'year', 'program', 'district', 'province', 'type'], grain: ['type'] },
  partner: {
    dimensions: ['school', 'year', 'district', 'province', 'partner', 'sector', 'type', 'formality'],
    grain: ['type', 'sector', 'formality']
  },
  spell: { dimensions: ['school', 'district', 'province', 'partner', 'sector', 'type', 'formality'], grain: [] },
  stage: { dimensions: ['school', 'year', 'district', 'province', 'partner', 'sector', 'type', 'stage', 'vocabulary'], grain: ['stage'] },
  activity: {
    dimensions: ['school', 'year', 'month', 'program', 'district', 'province', 'partner', 'partner_type', 'sector', 'type', 'place'],
    grain: []
  },
  contribution: { dimensions: ['school', 'year', 'district', 'province', 'partner', 'sector', 'type', 'kind', 'currency'], grain: [] },
  element: { dimensions: ['school', 'year', 'district', 'province', 'element'], grain: [] },
  answer: { dimensions: ['school', 'year', 'program', 'sex', 'district', 'province', 'status'], grain: ['program', 'sex'] },
  employer: { dimensions: ['school', 'year', 'district', 'province'], grain: [] }
};

/** The dimension of the things one person may have several of, for an indicator that counts each of them. */
export const choiceOf = (indicator: Indicator): Dimension | undefined =>
  'choices' in indicator ? indicator.choices?.dimension : undefined;

/** What an indicator can be broken down by. */
export function dimensionsOf(indicator: Indicator): readonly Dimension[] {
  const part = choiceOf(indicator);
  return part ? [...divisions[indicator.fact].dimensions, part] : divisions[indicator.fact].dimensions;
}

/** The question as it is answered: an indicator of choices is always divided by them. */
export function divided(indicator: Indicator, request: Request): Request {
  const part = choiceOf(indicator);
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

/** The bit of `grain` and `covered` for a question over these dimensions: 1 undivided, 2 and 4 by one of two, 8 by both; 16 by a third. */
export const grainOf = (fact: FactName, asked: readonly Dimension[]): number =>
  1 << divisions[fact].grain.reduce((sum, dimension, i) => sum + (asked.includes(dimension) ? 1 << i : 0), 0);

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
