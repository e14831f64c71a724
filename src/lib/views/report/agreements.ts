import type { Engine } from '$lib/engine/engine';
import { sql } from '$lib/engine/sql';
import type { Filter } from '$lib/model/filter';
import type { Agreement } from '../school/agreements';

/** An agreement as a report speaks of it. */
export type Held = Pick<Agreement, 'school' | 'partner' | 'document' | 'formality' | 'start' | 'end' | 'precision'>;

const text = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell));

/** The agreements that tell when they began, of the filter's schools or of all. Partners are no people: nothing is withheld. */
export async function agreementsBySchool(engine: Engine, filter: Filter): Promise<Held[]> {
  const whose = filter.schools.length > 0 ? sql`a.school_id IN ${filter.schools}` : sql`true`;
  const rows = await engine.query(sql`
    SELECT a.school_id AS school, coalesce(p.name, a.partner_id, '') AS partner, a.doc_type, a.formality, a.start_date, a.end_date, a.date_precision
    FROM agreement a LEFT JOIN partner p ON p.partner_id = a.partner_id
    WHERE ${whose} AND a.start_date IS NOT NULL
    ORDER BY school, a.start_date, partner`);
  return rows.map((row) => ({
    school: String(row.school),
    partner: String(row.partner),
    document: text(row.doc_type),
    formality: text(row.formality),
    start: text(row.start_date),
    end: text(row.end_date),
    precision: text(row.date_precision)
  }));
}
