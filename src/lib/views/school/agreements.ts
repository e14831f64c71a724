import type { Engine } from '$lib/engine/engine';
import { sql } from '$lib/engine/sql';
import type { Filter } from '$lib/model/filter';

/** One agreement of a school; what the source does not say is null. Dates are YYYY-MM-DD. */
export interface Agreement {
  readonly partner: string;
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
export function standingOf(agreement: Agreement, asAt: string): Standing {
  if (agreement.end === null) return 'open';
  if (agreement.end < asAt) return 'ended';
  const days = (Date.parse(agreement.end) - Date.parse(asAt)) / 86_400_000;
  return days <= soonDays ? 'soon' : 'active';
}

const text = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell));

/** The agreements of the filter's schools, those that end first on top, those that ended at the bottom. */
export async function agreementsOf(engine: Engine, filter: Filter, asAt: string): Promise<Agreement[]> {
  const rows = await engine.query(sql`
    SELECT coalesce(p.name, a.partner_id, '') AS partner, a.doc_type, a.formality, a.start_date, a.end_date, a.date_precision
    FROM agreement a LEFT JOIN partner p ON p.partner_id = a.partner_id
    WHERE a.school_id IN ${filter.schools}
    ORDER BY coalesce(a.end_date < ${asAt}::DATE, false), a.end_date NULLS LAST, partner
    LIMIT 100`);
  return rows.map((row) => ({
    partner: String(row.partner),
    document: text(row.doc_type),
    formality: text(row.formality),
    start: text(row.start_date),
    end: text(row.end_date),
    precision: text(row.date_precision)
  }));
}
