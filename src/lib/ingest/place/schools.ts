import { join, raw, sql, type Sql } from '$lib/engine/sql';
import { describeMerged, type Merged } from './merged';
import {
  coalesce,
  emptyOf,
  hoursUnit,
  partnerKey,
  row,
  rowName,
  schoolOf,
  spanOf,
  standIn,
  text,
  yearOf,
  programOf,
  type Source
} from './source';

/** Rows of `school_year`: the roster. */
export function placeRoster(source: Source): Sql {
  const { batch, has } = source;
  return row('school_year', batch, {
    school_id: schoolOf(source),
    year: yearOf(source, 'year', 'grad_year'),
    centre_of_excellence: has('centre_of_excellence'),
    teachers_total: has('teachers_total'),
    teachers_vocational: has('teachers_vocational'),
    pkl_due: has('pkl_due'),
    graduates: has('n_graduates')
  });
}

/** Rows of `training`: one per person and course, or one per course when the file names no people. */
export function placeTraining(source: Source): Sql {
  const { batch, has } = source;
  const { start, end, precision } = spanOf(source, 'start_date', 'activity_when');
  const school = schoolOf(source);
  const name = text(has('training_name'));
  const named = has('teacher_name') && sql`coalesce(${school}, '') || '|' || ${has('teacher_name') ?? raw('NULL')}`;
  const people = has('teacher_id') ?? has('teacher_name');
  const course = sql`concat_ws('|', ${school}, lower(${name ?? raw(`''`)}), ${start ?? raw('NULL')}, ${yearOf(source, 'year', 'start_date', 'activity_when')})`;
  return row('training', batch, {
    training_id: people ? course : rowName(batch),
    person: coalesce(has('teacher_id'), named),
    role: coalesce(text(has('training_role')), raw(`'participant'`)),
    role_group: text(has('role_group')),
    school_id: school,
    program: programOf(source),
    year: yearOf(source, 'year', 'start_date', 'activity_when'),
    name,
    type: text(has('training_type')),
    organiser_partner_id: has('organiser') && partnerKey(has('organiser') ?? raw('NULL')),
    start_date: start,
    end_date: end,
    date_precision: precision,
    hours: has('hours'),
    hours_unit: has('hours') ? hoursUnit(source) : undefined,
    level: text(has('training_level')),
    country: text(has('country')),
    trainer_country: text(has('trainer_country')),
    cost: has('cost'),
    cost_each: has('cost_each'),
    participants_total: has('participants'),
    days: has('days')
  });
}

/** Rows of `agg_training`. */
export function placeTrainingRecap(source: Source): Sql {
  const { batch, has } = source;
  return row('agg_training', batch, {
    school_id: schoolOf(source),
    year: yearOf(source, 'year'),
    type: coalesce(text(has('training_type')), raw(`'*'`)),
    teachers: has('teachers_total'),
    vocational: has('teachers_vocational'),
    participants_distinct: has('n_participants'),
    hours: has('hours'),
    hours_unit: has('hours') ? hoursUnit(source) : undefined,
    industry_participants: has('n_industry'),
    overseas_participants: has('n_overseas'),
    cost: has('cost')
  });
}

/** Rows of `production_unit`. */
export function placeUnit(source: Source): Sql {
  const { batch, has } = source;
  return row('production_unit', batch, {
    unit_id: rowName(batch),
    school_id: schoolOf(source),
    name: text(has('unit_name')),
    kind: text(has('unit_kind'))
  });
}

/** Rows of `note`. */
export function placeNote(source: Source): Sql {
  const { batch, has } = source;
  return row('note', batch, {
    note_id: rowName(batch),
    subject_table: text(has('subject_table')),
    subject_id: coalesce(text(has('subject_id')), text(has('school_id'))),
    year: yearOf(source, 'year'),
    kind: text(has('note_kind')),
    text: text(has('note_text'))
  });
}

/** Kinds whose rows belong to a school. */
const ofSchools = new Set([
  'tracer',
  'graduate',
  'agg_tracer',
  'employer',
  'internship',
  'agg_internship',
  'training',
  'agg_training',
  'certification',
  'agreement',
  'activity',
  'stage',
  'contribution',
  'agg_partner',
  'school_year',
  'unit',
  'published',
  'school'
]);

/** The schools a file speaks of, as (rank, school_id, name, ...); a list of schools ranks first. */
function schoolsIn(source: Source): Sql {
  const { batch, has } = source;
  const known = has('school_id') ?? has('school_name') ?? has('district') ?? has('province');
  const listed = batch.kind === 'school';
  const name = known
    ? coalesce(text(has('school_name')), has('school_id') ? undefined : text(has('district') ?? has('province')))
    : sql`${batch.hints.school_id ? null : standIn(batch)}`;
  const columns = [
    sql`${listed ? 0 : 1} AS rank`,
    sql`CAST(${schoolOf(source)} AS VARCHAR) AS school_id`,
    sql`CAST(${name} AS VARCHAR) AS name`,
    sql`CAST(${coalesce(listed ? text(has('level')) : undefined)} AS VARCHAR) AS level`,
    sql`CAST(${coalesce(listed ? text(has('ownership')) : undefined)} AS VARCHAR) AS ownership`,
    sql`CAST(${coalesce(text(has('district')))} AS VARCHAR) AS district`,
    sql`CAST(${coalesce(text(has('province')))} AS VARCHAR) AS province`,
    sql`CAST(${coalesce(listed ? text(has('country')) : undefined)} AS VARCHAR) AS country`
  ];
  return sql`SELECT DISTINCT ${join(columns)} FROM ${raw(batch.table)}`;
}

/** The `school` view: each id once, described by a list of schools if there is one, else by the files that name it. */
export function placeSchools(sources: readonly Source[], merged: Merged): Sql {
  const names = ({ batch, has }: Source): boolean => batch.kind !== 'published' || (has('school_id') ?? has('school_name')) !== undefined;
  const parts = sources.filter((source) => ofSchools.has(source.batch.kind) && names(source)).map(schoolsIn);
  if (parts.length === 0) return emptyOf('school');
  const best = (column: string): Sql => raw(`arg_min(${column}, (rank, ${column})) FILTER (WHERE ${column} IS NOT NULL) AS ${column}`);
  const columns = ['name', 'level', 'ownership', 'district', 'province', 'country'].map(best);
  return sql`SELECT school_id, ${join(columns)} FROM (${describeMerged('school', join(parts, ' UNION ALL '), merged)}) WHERE school_id IS NOT NULL GROUP BY school_id`;
}
