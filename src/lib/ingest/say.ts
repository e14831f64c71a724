import type { FieldId } from '$lib/model/fields';
import type { Kind } from '$lib/model/kinds';
import type { Fix, Problem, ProblemCode } from '$lib/model/problem';
import type { ColumnReport } from './batch';
import { schoolFields } from './aside';
import { yearInName } from './cast/year';
import { questions, type Said } from './questions';

const needsSchool: ReadonlySet<Kind> = new Set<Kind>([
  'tracer',
  'graduate',
  'internship',
  'training',
  'agreement',
  'activity',
  'contribution',
  'agg_tracer',
  'employer',
  'agg_internship',
  'agg_training',
  'agg_partner',
  'school_year',
  'unit'
]);
const needsYear: ReadonlySet<Kind> = new Set<Kind>([
  'tracer',
  'graduate',
  'internship',
  'agg_tracer',
  'agg_internship',
  'agg_training',
  'agg_partner',
  'training',
  'employer',
  'wage_floor'
]);
const yearFields: readonly FieldId[] = ['grad_year', 'grad_date', 'year', 'start_date', 'activity_when'];

const names = (columns: readonly ColumnReport[]): string => columns.map((c) => c.name).join(', ');

function personalProblems(columns: readonly ColumnReport[]): Problem[] {
  const of = (fate: 'dropped' | 'hashed'): ColumnReport[] => columns.filter((c) => c.personal === fate);
  const say = (code: 'personal_dropped' | 'personal_hashed', found: readonly ColumnReport[]): Problem[] =>
    found.length === 0 ? [] : [{ code, level: 'info', count: found.length, params: { columns: names(found) } }];
  return [...say('personal_dropped', of('dropped')), ...say('personal_hashed', of('hashed'))];
}

/** A column the kind is counted by is not there: what is used instead, and that a person should say. */
function missingProblems({ matched, columns, hints, file }: Said): Problem[] {
  const has = (wanted: readonly FieldId[]): boolean => columns.some((c) => c.field !== null && wanted.includes(c.field));
  const found: Problem[] = matched.missing.map((field) => ({ code: 'field_missing', level: 'warning', params: { field, used: '-' } }));
  const said = (field: FieldId): boolean => matched.missing.includes(field);
  if (needsSchool.has(matched.kind) && !has(schoolFields(matched.kind)) && !said('school_id')) {
    const used = hints.school_id ?? `(${file})`;
    found.push({ code: 'field_missing', level: hints.school_id ? 'info' : 'warning', params: { field: 'school_id', used } });
  }
  if (needsYear.has(matched.kind) && !has(yearFields) && !said('year')) {
    const year = hints.year ?? yearInName(file);
    found.push({ code: 'field_missing', level: year === undefined ? 'warning' : 'info', params: { field: 'year', used: year ?? '-' } });
  }
  return found;
}

/** The ways out of rows that were set aside. */
function asideFixes(code: ProblemCode): readonly Fix[] | undefined {
  if (code !== 'row_duplicate') return undefined;
  return [
    { code: 'keep_newest', steps: [{ do: 'duplicates', value: 'newest' }] },
    { code: 'keep_all', steps: [{ do: 'duplicates', value: 'all' }] }
  ];
}

/** What is to be said about a file as a whole: kind, columns, personal data, rows set aside. */
export function fileProblems(said: Said): Problem[] {
  const { matched, columns, aside, hints } = said;
  const kind: Problem[] = [];
  if (matched.reason === 'none_fits') kind.push({ code: 'kind_other', level: 'info' });
  else if (columns.some((c) => c.confidence === 'check'))
    kind.push({ code: 'kind_guessed', level: 'info', params: { kind: matched.kind } });
  const twice = matched.contested.map(({ field, columns: indexes }): Problem => {
    const rivals = columns.filter((c) => indexes.includes(c.index));
    const fixes = rivals.map((own): Fix => ({
      code: 'use_column',
      params: { column: own.name },
      steps: rivals.map((c) => ({ do: 'field', column: c.name, value: c === own ? field : null }))
    }));
    return { code: 'field_twice', level: 'warning', params: { field, columns: names(rivals) }, count: rivals.length, fixes, asks: true };
  });
  const rows = [...aside].map(([code, count]): Problem => {
    const fixes = asideFixes(code);
    const decided = code === 'row_duplicate' && hints.duplicates !== undefined;
    return { code, level: code === 'row_held' || decided ? 'info' : 'warning', count, ...(fixes ? { fixes } : {}) };
  });
  return [...kind, ...twice, ...missingProblems(said), ...questions(said), ...personalProblems(columns), ...rows];
}
