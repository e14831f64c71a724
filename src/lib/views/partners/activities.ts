import type { Engine } from '$lib/engine/engine';
import { join, raw, sql } from '$lib/engine/sql';
import type { Filter } from '$lib/model/filter';

/** One activity as its source tells it; what the source does not say is null. Dates are YYYY-MM-DD, `said` is the date as printed. */
export interface Activity {
  readonly school: string;
  readonly name: string | null;
  readonly type: string | null;
  readonly partners: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: string | null;
  readonly said: string | null;
  readonly year: number | null;
  readonly place: string | null;
  readonly program: string | null;
  readonly level: string | null;
  readonly result: string | null;
  readonly days: number | null;
  readonly note: string | null;
  /** Its line in the file. */
  readonly line: number;
}

/** So many of the newest are listed; how many there are is a measure. */
export const mostActivities = 100;

const apart = '\u001f';
const text = (cell: unknown): string | null => (cell === null || cell === undefined || cell === '' ? null : String(cell));
const number = (cell: unknown): number | null => (cell === null || cell === undefined ? null : Number(cell));

/** The activities of a selection, the newest first, those without a date last, in the order of their file. */
export async function activitiesOf(engine: Engine, filter: Filter): Promise<Activity[]> {
  const kept = [
    sql`f.activity = a.activity_id`,
    ...(filter.years.length > 0 ? [sql`f.year IN ${filter.years}`] : []),
    ...(filter.schools.length > 0 ? [sql`f.school IN ${filter.schools}`] : []),
    ...(filter.districts.length > 0 ? [sql`f.district IN ${filter.districts}`] : []),
    ...(filter.programs.length > 0 ? [sql`f.program IN ${filter.programs}`] : [])
  ];
  const rows = await engine.query(sql`
    SELECT a.school_id, a.name, a.type, a.start_date, a.end_date, a.date_precision, a.date_text, a.year, a.place, a.program, a.level,
      a.result, a.days, a.note, a.src_row,
      (SELECT string_agg(coalesce(p.name, ap.partner_id), ${apart} ORDER BY coalesce(p.name, ap.partner_id))
        FROM activity_partner ap LEFT JOIN partner p ON p.partner_id = ap.partner_id WHERE ap.activity_id = a.activity_id) AS partners
    FROM activity a
    WHERE EXISTS (SELECT 1 FROM fact_activity f WHERE ${join(kept, ' AND ')})
    ORDER BY a.start_date DESC NULLS LAST, a.src_row, a.activity_id
    LIMIT ${raw(String(mostActivities))}`);
  return rows.map((row) => ({
    school: String(row.school_id ?? ''),
    name: text(row.name),
    type: text(row.type),
    partners: text(row.partners)?.split(apart) ?? [],
    start: text(row.start_date),
    end: text(row.end_date),
    precision: text(row.date_precision),
    said: text(row.date_text),
    year: number(row.year),
    place: text(row.place),
    program: text(row.program),
    level: text(row.level),
    result: text(row.result),
    days: number(row.days),
    note: text(row.note),
    line: Number(row.src_row ?? 0)
  }));
}
