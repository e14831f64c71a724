import { join, raw, sql, type Sql } from '$lib/engine/sql';
import type { FieldId } from '$lib/model/fields';
import { vocabularies } from '../cast/vocabularies';
import { describeMerged, followMerges, type Merged } from './merged';
import {
  coalesce,
  emptyOf,
  hoursUnit,
  partnerKey,
  partnerOf,
  programOf,
  row,
  rowName,
  schoolOf,
  spanOf,
  text,
  yearOf,
  type Source
} from './source';

const nothing = raw('NULL');

const agreementId = ({ batch, has }: Source): Sql => coalesce(text(has('agreement_id')), rowName(batch));
const roleOf = ({ has }: Source): Sql => coalesce(text(has('partner_role')), raw(`'main'`));

/** Rows of `agreement`: each id once, from the row of its main partner. */
export function placeAgreement(source: Source): Sql {
  const { batch, has } = source;
  const { start, end, precision } = spanOf(source, 'start_date');
  const select = row('agreement', batch, {
    agreement_id: agreementId(source),
    school_id: schoolOf(source),
    partner_id: partnerOf(source),
    title: text(has('agreement_title')),
    number: text(has('agreement_no')),
    doc_type: text(has('doc_type')),
    formality: text(has('formality')),
    start_date: start,
    end_date: end,
    date_precision: precision,
    renews_id: text(has('renews_id')),
    initiated_by: text(has('initiated_by')),
    has_goals: has('has_goals'),
    has_duties: has('has_duties'),
    has_indicators: has('has_indicators'),
    has_dispute_clause: has('has_dispute_clause'),
    in_school_plan: has('in_school_plan'),
    end_reason: text(has('end_reason')),
    note: text(has('note_text'))
  });
  if (!has('agreement_id')) return select;
  return sql`${select} QUALIFY row_number() OVER (PARTITION BY ${agreementId(source)} ORDER BY ${roleOf(source)} <> 'main', rowid) = 1`;
}

/** Rows of `agreement_party`. */
export function placeParty(source: Source): Sql {
  const partner = partnerOf(source);
  const select = row('agreement_party', source.batch, { agreement_id: agreementId(source), partner_id: partner, role: roleOf(source) });
  return sql`${select} WHERE ${partner} IS NOT NULL`;
}

/** Rows of `agreement_scope`: one per value of a cell. */
export function placeScope(source: Source): Sql {
  const { batch, has } = source;
  const scope = has('scope');
  if (!scope) return emptyOf('agreement_scope');
  const from = sql`(SELECT DISTINCT ON (agreement_id, scope) * FROM (
    SELECT ${agreementId(source)} AS agreement_id, unnest(string_split(CAST(${scope} AS VARCHAR), ';')) AS scope, _line FROM ${raw(batch.table)}))`;
  return row('agreement_scope', batch, { agreement_id: raw('agreement_id'), scope: raw('scope') }, from);
}

/** Rows of `stage_event`. */
export function placeStage(source: Source): Sql {
  const { batch, has } = source;
  const { start, precision } = spanOf(source, 'activity_when', 'start_date');
  return row('stage_event', batch, {
    agreement_id: text(has('agreement_id')),
    school_id: schoolOf(source),
    partner_id: partnerOf(source),
    stage: text(has('stage')),
    event_date: start,
    date_precision: precision,
    vocabulary: coalesce(text(has('stage_vocabulary')), raw(`'partnership-5'`))
  });
}

/** Rows of `activity`. */
export function placeActivity(source: Source): Sql {
  const { batch, has } = source;
  const { start, end, precision } = spanOf(source, 'activity_when', 'start_date');
  return row('activity', batch, {
    activity_id: rowName(batch),
    school_id: schoolOf(source),
    agreement_id: text(has('agreement_id')),
    program: programOf(source),
    type: text(has('activity_type')),
    name: text(has('activity_name')),
    year: yearOf(source, 'year', 'activity_when', 'start_date'),
    start_date: start,
    end_date: end,
    date_precision: precision,
    date_text: text(has('activity_when', 'text')),
    place: text(has('place')),
    level: text(has('training_level')),
    result: text(has('result')),
    participants: has('participants'),
    hours: has('hours'),
    hours_unit: has('hours') ? hoursUnit(source) : undefined,
    days: has('days'),
    note: text(has('note_text'))
  });
}

/** The partners of a cell that may name several, separated by `;`. */
const eachName = (batch: Source['batch'], name: Sql, id: Sql): Sql =>
  sql`(SELECT * FROM (SELECT ${id} AS id, trim(unnest(string_split(CAST(${name} AS VARCHAR), ';'))) AS name, _line FROM ${raw(batch.table)}) WHERE name <> '')`;

/** Rows of `activity_partner`: none, one or many per activity. */
export function placeActivityPartner(source: Source): Sql {
  const { batch, has } = source;
  const name = has('partner_name');
  if (!name) return emptyOf('activity_partner');
  const from = eachName(batch, name, rowName(batch));
  return row('activity_partner', batch, { activity_id: raw('id'), partner_id: partnerKey(raw('name')) }, from);
}

/** Rows of `contribution`. An amount that is not given stays NULL. */
export function placeContribution(source: Source): Sql {
  const { batch, has } = source;
  return row('contribution', batch, {
    contribution_id: rowName(batch),
    school_id: schoolOf(source),
    partner_id: partnerOf(source),
    year: yearOf(source, 'year'),
    kind: text(has('contribution_kind')),
    amount: has('amount'),
    currency: coalesce(
      text(has('currency')),
      has('amount') ? sql`CASE WHEN ${has('amount') ?? nothing} IS NOT NULL THEN 'IDR' END` : undefined
    ),
    valuation: text(has('valuation')),
    recurring: has('recurring'),
    scope: text(has('scope')),
    repayable: has('repayable'),
    note: text(has('note_text'))
  });
}

/** The closed lists the parts of a recap are named from. */
const partsOf: readonly (readonly [dimension: string, field: FieldId])[] = [
  ['type', 'partner_type'],
  ['formality', 'formality'],
  ['stage', 'stage']
];

/** What a recap calls a part, by its canonical value; a name outside the list stays as it is. */
function partOf(dimension: Sql, value: Sql): Sql {
  const name = sql`lower(trim(${value}))`;
  const lists = partsOf.flatMap(([of, field]) =>
    Object.entries(vocabularies[field]?.terms ?? {}).map(
      ([term, texts]) => sql`WHEN ${dimension} = ${of} AND ${name} IN ${[term, ...texts.split('|')]} THEN ${term}`
    )
  );
  return sql`CASE ${join(lists, ' ')} ELSE ${value} END`;
}

/** Rows of `agg_partner`. */
export function placePartnerRecap(source: Source): Sql {
  const { batch, has } = source;
  const dimension = coalesce(text(has('partner_dimension')), raw(`'all'`));
  const part = text(has('partner_value'));
  return row('agg_partner', batch, {
    school_id: schoolOf(source),
    year: yearOf(source, 'year'),
    dimension,
    value: coalesce(part && partOf(dimension, part), raw(`'*'`)),
    active: has('n_active'),
    new: has('n_new'),
    ended: has('n_ended'),
    renewed: has('n_renewed'),
    due: has('n_expiring'),
    retained: has('n_retained'),
    activities: has('n_activities'),
    amount: has('amount'),
    approx: has('approx')
  });
}

const nameField: Readonly<Record<string, FieldId>> = {
  partner: 'partner_name',
  agreement: 'partner_name',
  activity: 'partner_name',
  stage: 'partner_name',
  contribution: 'partner_name',
  internship: 'intern_host'
};

/** The partners a file names, as (rank, partner_id, name, ...); a list of partners ranks first. */
function partnersIn(source: Source): Sql | undefined {
  const { batch, has } = source;
  const field = nameField[batch.kind];
  const name = field && has(field);
  if (!name) return undefined;
  const rank = batch.kind === 'partner' ? 0 : batch.kind === 'agreement' ? 1 : 2;
  const about = (f: FieldId): Sql => coalesce(text(has(f)));
  const select = (from: Sql, id: Sql, shown: Sql): Sql =>
    sql`SELECT DISTINCT ${rank} AS rank, CAST(${id} AS VARCHAR) AS partner_id, CAST(${shown} AS VARCHAR) AS name,
      CAST(${from.text === batch.table ? about('partner_type') : nothing} AS VARCHAR) AS type, CAST(${from.text === batch.table ? about('partner_sector') : nothing} AS VARCHAR) AS sector,
      CAST(${rank === 0 ? about('country') : nothing} AS VARCHAR) AS country,
      CAST(${rank === 0 ? about('linked_school_id') : nothing} AS VARCHAR) AS linked_school_id FROM ${from}`;
  if (batch.kind === 'activity') return select(eachName(batch, name, rowName(batch)), partnerKey(raw('name')), raw('name'));
  return select(raw(batch.table), partnerOf(source, field), name);
}

/** A name without legal forms and punctuation: to propose that two partners are one, never to merge them. */
const normalised = raw(
  `trim(regexp_replace(regexp_replace(lower(name), '[^\\p{L}\\p{N}]+', ' ', 'g'), '\\b(?:pt|cv|ud|tbk|persero|fa|pd)\\b\\s*', '', 'g'))`
);

/** The `partner` view: each id once, described by a list of partners if there is one. */
export function placePartners(sources: readonly Source[], merged: Merged): Sql {
  const parts = sources.map(partnersIn).filter((part) => part !== undefined);
  if (parts.length === 0) return emptyOf('partner');
  const best = (column: string): Sql => raw(`arg_min(${column}, (rank, ${column})) FILTER (WHERE ${column} IS NOT NULL) AS ${column}`);
  const columns = ['name', 'type', 'sector', 'country', 'linked_school_id'].map(best);
  const select = sql`SELECT partner_id, name, ${normalised} AS name_norm, type, sector, country, linked_school_id FROM (
    SELECT partner_id, ${join(columns)} FROM (${describeMerged('partner', join(parts, ' UNION ALL '), merged)}) WHERE partner_id IS NOT NULL GROUP BY partner_id)`;
  // The school a partner itself is may have been merged, too.
  return followMerges('partner', select, { ...merged, partner: false });
}
