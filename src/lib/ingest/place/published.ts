import { join, raw, sql, type Sql } from '$lib/engine/sql';
import type { FieldId } from '$lib/model/fields';
import { coalesce, emptyOf, programOf, row, schoolOf, standIn, text, yearOf, type Source } from './source';

/** A column of published rates and the indicator it is a value of. */
const rates: readonly (readonly [FieldId, string])[] = [
  ['rate_absorption', 'O01'],
  ['rate_employment', 'O02'],
  ['rate_study', 'O04'],
  ['rate_entrepreneurship', 'O05'],
  ['rate_unemployment', 'O08']
];

/** Of whom a value speaks: said in the file, or the school, else the region, else the country. */
function subjectOf(source: Source): { type: Sql; id: Sql } {
  const { has, batch } = source;
  const area = text(has('district') ?? has('province'));
  const school = (has('school_id') ?? has('school_name')) || batch.hints.school_id ? schoolOf(source) : undefined;
  const type = school ? raw(`'school'`) : area ? raw(`'region'`) : raw(`'national'`);
  return {
    type: coalesce(text(has('subject_type')), type),
    id: coalesce(text(has('subject_id')), school ?? area ?? sql`${standIn(batch)}`)
  };
}

const share = (value: Sql, scale: 1 | 100): Sql => (scale === 100 ? sql`round(${value} / 100.0, 12)` : value);

/** Rows of `published_value`: one per rate that is given; or one per row when the file names the indicator. Rates are 0..1. */
export function placePublished(source: Source): Sql {
  const { batch, has, report } = source;
  const subject = subjectOf(source);
  const common = {
    subject_type: subject.type,
    subject_id: subject.id,
    program: has('program') || batch.hints.program ? programOf(source) : undefined,
    year: yearOf(source, 'year', 'grad_year'),
    year_text: coalesce(text(has('year', 'text') ?? has('grad_year', 'text'))),
    denominator_code: coalesce(text(has('denominator_code')), raw(`'unknown'`)),
    approx: has('approx'),
    n_note: coalesce(text(has('n_note')), text(has('note_text')))
  };
  const parts = rates.flatMap(([field, indicator]): Sql[] => {
    const value = has(field);
    if (!value) return [];
    const select = row('published_value', batch, {
      ...common,
      indicator_id: sql`${indicator}`,
      value: share(value, report(field)?.scale ?? 100)
    });
    return [sql`${select} WHERE ${value} IS NOT NULL`];
  });
  const id = has('indicator_id');
  const said = has('value');
  const [above, below] = [has('numerator'), has('denominator')];
  if (id && (said ?? (above && below))) {
    const marked = report('value')?.samples.some((sample) => sample.includes('%')) ?? false;
    // A value that is only given by its two parts is their quotient.
    const quotient = above && below ? sql`CASE WHEN ${above} BETWEEN 0 AND ${below} THEN ${above} / nullif(${below}, 0) END` : undefined;
    const value = coalesce(said && share(said, marked ? 100 : 1), quotient);
    const values = {
      ...common,
      indicator_id: text(id),
      value,
      numerator: above,
      denominator: below
    };
    parts.push(sql`${row('published_value', batch, values)} WHERE ${value} IS NOT NULL`);
  }
  return parts.length === 0 ? emptyOf('published_value') : join(parts, ' UNION ALL ');
}
