import type { Engine } from '$lib/engine/engine';
import { join, raw, sql } from '$lib/engine/sql';
import type { Filter } from '$lib/model/filter';

/** One agreement of a school; what the source does not say is null. Dates are YYYY-MM-DD. */
export interface Agreement {
  readonly school: string;
  readonly partner: string;
  readonly title: string | null;
  /** Who else takes part, and as what. */
  readonly parties: readonly { readonly name: string; readonly role: string }[];
  /** The days of activities of the two while it ran. */
  readonly activities: readonly string[];
  readonly document: string | null;
  readonly formality: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: string | null;
}
export type Standing = 'ended' | 'soon' | 'active' | 'open';

/** Days before the end from which an agreement is said to end soon. */
export const soonDays = 90;

/** Where an agreement stands at a date; `open`: it has no end. */
export function standingOf(agreement: Pick<Agreement, 'end'>, asAt: string): Standing {
  if (agreement.end === null) return 'open';
  if (agreement.end < asAt) return 'ended';
  const days = (Date.parse(agreement.end) - Date.parse(asAt)) / 86_400_000;
  return days <= soonDays ? 'soon' : 'active';
}

const text = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell));
const between = '\u001f';
const parts = (cell: unknown): string[] => text(cell)?.split(between) ?? [];

/** The agreements of the filter's schools, those that end first on top, those that ended at the bottom. */
export async function agreementsOf(engine: Engine, filter: Filter, asAt: string, most = 100): Promise<Agreement[]> {
  const kept = [
    sql`true`,
    ...(filter.schools.length > 0 ? [sql`a.school_id IN ${filter.schools}`] : []),
    ...(filter.districts.length > 0 ? [sql`a.school_id IN (SELECT school FROM known_school WHERE district IN ${filter.districts})`] : [])
  ];
  const rows = await engine.query(sql`
    SELECT coalesce(a.school_id, '') AS school, coalesce(p.name, a.partner_id, '') AS partner, a.title, a.doc_type, a.formality,
      a.start_date, a.end_date, a.date_precision,
      (SELECT string_agg(coalesce(q.name, r.partner_id) || ${between} || coalesce(r.role, ''), ${between} ORDER BY q.name)
        FROM agreement_party r LEFT JOIN partner q ON q.partner_id = r.partner_id
        WHERE r.agreement_id = a.agreement_id AND r.partner_id IS DISTINCT FROM a.partner_id) AS parties,
      (SELECT string_agg(DISTINCT v.start_date::VARCHAR, ${between} ORDER BY v.start_date::VARCHAR)
        FROM activity v JOIN activity_partner w ON w.activity_id = v.activity_id
        WHERE v.school_id = a.school_id AND w.partner_id = a.partner_id AND coalesce(v.date_precision, 'day') <> 'year'
          AND v.start_date >= coalesce(a.start_date, DATE '0001-01-01') AND v.start_date <= coalesce(a.end_date, DATE '9999-12-31')) AS activities
    FROM agreement a LEFT JOIN partner p ON p.partner_id = a.partner_id
    WHERE ${join(kept, ' AND ')}
    ORDER BY coalesce(a.end_date < ${asAt}::DATE, false), a.end_date NULLS LAST, partner, school, a.start_date, a.agreement_id
    LIMIT ${raw(String(most))}`);
  return rows.map((row) => ({
    school: String(row.school),
    partner: String(row.partner),
    title: text(row.title),
    parties: parts(row.parties).flatMap((name, i, all) => (i % 2 === 0 ? [{ name, role: all[i + 1] ?? '' }] : [])),
    activities: parts(row.activities),
    document: text(row.doc_type),
    formality: text(row.formality),
    start: text(row.start_date),
    end: text(row.end_date),
    precision: text(row.date_precision)
  }));
}
