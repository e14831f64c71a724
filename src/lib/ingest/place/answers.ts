import { join, raw, sql, type Sql } from '$lib/engine/sql';
import type { FieldId } from '$lib/model/fields';
import { normalise } from '../header';
import { coalesce, emptyOf, partnerKey, partnerOf, row, rowName, rowNumber, schoolOf, text, yearOf, type Source } from './source';

const nothing = raw('NULL');

/** Where a place of work is: `overseas`, `ID`, or NULL when it is only called by its name. */
const countryOf = (place: Sql | undefined): Sql | undefined =>
  place &&
  sql`CASE WHEN lower(CAST(${place} AS VARCHAR)) LIKE '%luar negeri%' OR lower(CAST(${place} AS VARCHAR)) IN ('overseas', 'abroad') THEN 'overseas'
    WHEN lower(CAST(${place} AS VARCHAR)) LIKE '%dalam negeri%' OR lower(CAST(${place} AS VARCHAR)) = 'indonesia' THEN 'ID' END`;

/** The region of work: a column of its own, or a place that is called by its name and not only at home or abroad. */
function regionOf({ has }: Source): Sql | undefined {
  const place = has('work_place');
  const named = place && sql`CASE WHEN ${countryOf(place) ?? nothing} IS NULL THEN CAST(${place} AS VARCHAR) END`;
  const parts = [text(has('work_region')), named].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : coalesce(...parts);
}

/** Columns that each ask about one way to a job, and the way. */
const ways: readonly (readonly [FieldId, string])[] = [
  ['via_host', 'pkl_host'],
  ['via_partner', 'partner'],
  ['via_bkk', 'bkk']
];

/** How a job was found, joined by `;`: from one cell with several answers, and from columns of yes and no. */
export function channelsOf({ has }: Source): Sql | undefined {
  const cell = text(has('job_channel'));
  const asked = ways.flatMap(([field, way]) => {
    const column = has(field);
    return column ? [sql`CASE WHEN ${column} THEN ${way} WHEN NOT ${column} THEN '' END`] : [];
  });
  if (asked.length === 0) return cell;
  const list = join(cell ? [cell, ...asked] : asked);
  // An empty text is an answer: none of the ways asked about.
  return sql`CASE WHEN coalesce(${list}) IS NOT NULL THEN coalesce(array_to_string(list_filter([${list}], lambda x: x <> ''), ';'), '') END`;
}

/** The columns of `tracer` that are about work and study beyond the status. */
export function detailsOf(source: Source): Readonly<Record<string, Sql | undefined>> {
  const { has } = source;
  const timing = text(has('first_job_timing'));
  const before = [has('job_before_grad'), timing && sql`${timing} = 'before'`].filter((part) => part !== undefined);
  const employer = has('employer_name');
  return {
    in_training: has('in_training'),
    job_before_grad: before.length === 0 ? undefined : coalesce(...before),
    months_to_job: has('months_to_job'),
    months_low: has('months_to_job', 'low'),
    months_high: has('months_to_job', 'high'),
    job_within_6m: has('job_within_6m'),
    first_job_date: has('first_job_date'),
    first_job_timing: timing,
    study_start: has('study_start'),
    employer_name: text(employer),
    employer_partner_id: employer && partnerKey(employer),
    work_country: countryOf(has('work_place')),
    work_region: regionOf(source),
    wage: has('wage'),
    wage_low: has('wage', 'low'),
    wage_high: has('wage', 'high'),
    hours_week: has('hours_week'),
    contract: text(has('contract')),
    job_channel: channelsOf(source),
    match_h: has('match_horizontal'),
    match_scale: has('match_horizontal', 'scale'),
    match_v: text(has('match_vertical')),
    study_match: has('study_match'),
    study_match_scale: has('study_match', 'scale'),
    sustained_6m: has('sustained_6m'),
    pkl_quality: has('pkl_quality'),
    pkl_quality_scale: has('pkl_quality', 'scale'),
    pkl_fit: has('pkl_fit'),
    pkl_fit_scale: has('pkl_fit', 'scale'),
    weight: has('weight')
  };
}

/** Rows of `tracer_channel`: one for each way somebody found a job. */
export function placeChannel(source: Source): Sql {
  const channels = channelsOf(source);
  if (!channels) return emptyOf('tracer_channel');
  const { batch, has } = source;
  const from = sql`(SELECT DISTINCT ON (graduate_id, channel) * FROM (
    SELECT ${rowNumber(batch)} AS graduate_id, ${has('wave') ?? nothing} AS wave, unnest(string_split(${channels}, ';')) AS channel, _line
    FROM ${raw(batch.table)}) WHERE channel <> '')`;
  return row('tracer_channel', batch, { graduate_id: raw('graduate_id'), wave: raw('wave'), channel: raw('channel') }, from);
}

/** Rows of `employer_answer`: an employer each, or counts per school and year. */
export function placeEmployer(source: Source): Sql {
  const { batch, has } = source;
  return row('employer_answer', batch, {
    answer_id: rowName(batch),
    school_id: schoolOf(source),
    year: yearOf(source, 'year'),
    partner_id: partnerOf(source, has('partner_name') ? 'partner_name' : 'employer_name'),
    satisfaction: has('satisfaction'),
    satisfaction_scale: has('satisfaction', 'scale'),
    satisfied: has('n_satisfied'),
    answered: has('n_employers_answered')
  });
}

/** Which minimum wage an amount is: a column says, or its heading. */
function kindOf(source: Source): Sql {
  const header = normalise(source.report('floor_amount')?.name ?? '');
  const said = /\b(?:umk|kabupaten|kota)\b/.test(header) ? 'UMK' : /\b(?:ump|provinsi)\b/.test(header) ? 'UMP' : 'other';
  return coalesce(text(source.has('floor_kind')), sql`${said}`);
}

/** Rows of `wage_floor`: one per amount. A province has a UMP, a district a UMK; any other amount is its district's, else its province's. */
export function placeFloor(source: Source): Sql {
  const { batch, has } = source;
  const [district, province] = [text(has('district')), text(has('province'))];
  const kinds: readonly (readonly [FieldId, Sql, Sql | undefined])[] = [
    ['floor_ump', raw(`'UMP'`), province],
    ['floor_umk', raw(`'UMK'`), district],
    ['floor_amount', kindOf(source), coalesce(district, province)]
  ];
  const selects = kinds.flatMap(([field, kind, region]) => {
    const amount = has(field);
    if (!amount || !region) return [];
    const select = row('wage_floor', batch, {
      region,
      year: yearOf(source, 'year'),
      kind,
      amount,
      currency: text(has('currency'))
    });
    return [sql`${select} WHERE ${amount} > 0`];
  });
  return selects.length === 0 ? emptyOf('wage_floor') : join(selects, ' UNION ALL ');
}
