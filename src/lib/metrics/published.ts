import type { Engine } from '$lib/engine/engine';
import { join, sql } from '$lib/engine/sql';
import type { Dimension, Key, Measure } from '$lib/model/measure';
import type { Indicator } from './indicator';
import type { Request } from './request';

/** Which dimension names the subject of a published value. */
const subjects: Readonly<Record<string, Dimension>> = { school: 'school', region: 'district', partner: 'partner' };

/** Keeps a value in a question only when it is about exactly one thing in it: named in `by`, or the one the filter leaves. */
function place(
  dimension: Dimension,
  value: string | number | null,
  by: readonly Dimension[],
  chosen: readonly (string | number)[]
): Key | null {
  if (value === null) return chosen.length > 0 ? null : {};
  if (chosen.length > 0 && !chosen.includes(value)) return null;
  if (by.includes(dimension)) return { [dimension]: value };
  return chosen.length === 1 ? {} : null;
}

/**
 * Rates somebody published without counts, for the groups of the question that nothing was counted for. Never pooled: a value
 * appears only where the question singles out its subject, its programme and its year; where several disagree, none does. Throws Failure.
 */
export async function publishedFor(
  engine: Engine,
  indicator: Indicator,
  request: Request,
  counted: ReadonlySet<string>,
  signal?: AbortSignal
): Promise<Measure[]> {
  const { by, filter } = request;
  if (filter.sex) return [];
  const conditions = [
    sql`indicator_id = ${indicator.id}`,
    sql`p.value IS NOT NULL`,
    ...(filter.districts.length > 0
      ? [sql`coalesce(s.district, CASE WHEN subject_type = 'region' THEN subject_id END) IN ${filter.districts}`]
      : [])
  ];
  const rows = await engine.query(
    sql`SELECT p.* EXCLUDE (src_batch, src_row) FROM published_value p
        LEFT JOIN known_school s ON subject_type = 'school' AND s.school = subject_id
        WHERE ${join(conditions, ' AND ')} ORDER BY subject_id, program, year, p.src_batch, p.src_row`,
    signal
  );
  const base = request.base ?? indicator.over[0];
  const found = new Map<string, Measure>();
  for (const row of rows) {
    const subject = subjects[String(row['subject_type'])];
    const about = subject
      ? place(
          subject,
          String(row['subject_id']),
          by,
          subject === 'school' ? filter.schools : subject === 'district' ? filter.districts : []
        )
      : {};
    const program = place('program', row['program'] as string | null, by, filter.programs);
    const year = place('year', row['year'] as number | null, by, filter.years);
    if (!about || !program || !year) continue;
    const key: Key = { ...about, ...program, ...year };
    const name = nameOf(key, by);
    if (counted.has(name)) continue;
    const common = { indicator: indicator.id, key, base, unit: indicator.unit, reason: 'published_without_counts' } as const;
    const before = found.get(name);
    const note = row['n_note'];
    found.set(
      name,
      before && !(before.status === 'published' && before.value === row['value'])
        ? { ...common, status: 'not-computable' }
        : {
            ...common,
            status: 'published',
            value: row['value'] as number,
            approx: row['approx'] === true,
            ...(typeof note === 'string' ? { note } : {})
          }
    );
  }
  return [...found.values()];
}

/** A text that two keys of one question share only when they are equal. */
export const nameOf = (key: Key, by: readonly Dimension[]): string => JSON.stringify(by.map((dimension) => key[dimension] ?? null));
