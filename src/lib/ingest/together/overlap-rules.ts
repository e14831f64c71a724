import { raw, type Sql } from '$lib/engine/sql';
import type { FieldId } from '$lib/model/fields';
import type { Kind } from '$lib/model/kinds';
import type { TableName } from '$lib/model/tables';
import type { Source } from '../place/source';

/** What is compared where two files of one kind meet. */
export type OverlapMeasure = 'graduates' | 'placed' | 'participants' | 'partners' | 'teachers' | 'rows';

/** How files of one kind meet. */
export interface OverlapRule {
  readonly table: TableName;
  /** The year of a row, by the name the rows have in a query. */
  readonly year: (row: string) => Sql;
  /** Columns of the key beside school and year, each with the field that fills it: they count where both files have it. */
  readonly keys: readonly (readonly [column: string, field: FieldId])[];
  /** Counts of a recap, whose sum is compared; without it rows are. */
  readonly measure?: readonly [name: OverlapMeasure, value: Sql];
  /** The person or document of a row; NULL where the file does not say. Recaps have none. */
  readonly who?: Sql;
}

const program = ['program', 'program'] as const;
const year = (row: string): Sql => raw(`${row}.year`);
const graduation = (row: string): Sql => raw(`${row}.grad_year`);

/** Kinds of file of which two must not be added where they speak of the same school and year. */
export const overlapRules: Partial<Record<Kind, OverlapRule>> = {
  agg_tracer: {
    table: 'agg_tracer',
    year: graduation,
    keys: [program, ['sex', 'sex']],
    measure: ['graduates', raw('coalesce(graduates, responded)')]
  },
  agg_internship: { table: 'agg_internship', year, keys: [program], measure: ['placed', raw('placed')] },
  agg_training: {
    table: 'agg_training',
    year,
    keys: [['type', 'training_type']],
    measure: ['participants', raw('participants_distinct')]
  },
  agg_partner: { table: 'agg_partner', year, keys: [['dimension', 'partner_dimension']], measure: ['partners', raw('active')] },
  school_year: { table: 'school_year', year, keys: [], measure: ['teachers', raw('teachers_total')] },
  tracer: { table: 'tracer', year: graduation, keys: [program], who: raw('link') },
  graduate: { table: 'tracer', year: graduation, keys: [program], who: raw('link') },
  internship: { table: 'internship', year, keys: [program], who: raw('student') },
  // A teacher attends many courses: the same people in two files are the same rows only at the same course.
  training: { table: 'training', year, keys: [program], who: raw(`CASE WHEN person IS NOT NULL THEN training_id || '|' || person END`) },
  certification: {
    table: 'certification',
    year,
    keys: [program],
    who: raw(`CASE WHEN person IS NOT NULL THEN concat_ws('|', person, lower(scheme), kind, date) END`)
  },
  agreement: {
    table: 'agreement',
    year: (row) => raw(`year(${row}.start_date)`),
    keys: [],
    // Without an id of its own a document is known by its partner, number and first day.
    who: raw(
      `CASE WHEN starts_with(agreement_id, src_batch || '-') THEN concat_ws('|', partner_id, number, start_date) ELSE agreement_id END`
    )
  }
};

/** A file that lists all graduates and one of answers only are no two versions of each other. */
export const sameSort = (a: Source, b: Source): boolean =>
  a.batch.kind === b.batch.kind && (a.batch.frame ?? false) === (b.batch.frame ?? false);

/** The columns of the key that both files fill. */
export const sharedKeys = (rule: OverlapRule, a: Source, b: Source): string[] =>
  rule.keys
    .filter(([, field]) => [a, b].every(({ batch, has }) => has(field) ?? (field === 'program' ? batch.hints.program : undefined)))
    .map(([column]) => column);

const rosterFields: readonly FieldId[] = ['teachers_total', 'teachers_vocational', 'pkl_due', 'n_graduates', 'centre_of_excellence'];

/** Rosters with different columns complete each other; one replaces another only when it has all of its columns. */
export const mayReplace = (newer: Source, older: Source): boolean =>
  older.batch.kind !== 'school_year' || rosterFields.every((field) => !older.has(field) || newer.has(field) !== undefined);
