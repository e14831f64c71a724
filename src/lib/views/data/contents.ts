import { raw, type Sql } from '$lib/engine/sql';
import { m } from '$lib/i18n/words/messages';

/** A column of a contents table: where it is in the answer, its heading, and how its values read. */
export interface ContentColumn {
  readonly key: string;
  readonly label: () => string;
  readonly as?: 'values' | 'date' | 'yes-no' | 'value' | 'number' | 'year';
}
export interface ContentTable {
  readonly id: string;
  readonly title: () => string;
  readonly query: Sql;
  readonly columns: readonly ContentColumn[];
}

/** Rows shown of one table; the rest is named, not dropped in silence. */
export const shownRows = 200;

const school = { key: 'school', label: m.field_school_name };
const partner = { key: 'partner', label: m.field_partner_name };
const note = { key: 'note', label: m.field_note_text };
const started = { key: 'start_date', label: m.field_start_date, as: 'date' } as const;
const ended = { key: 'end_date', label: m.field_end_date, as: 'date' } as const;
const year = { key: 'year', label: m.field_year, as: 'year' } as const;

const withSchool = 'LEFT JOIN school s ON s.school_id = t.school_id';
const schoolName = 'coalesce(s.name, t.school_id) AS school';
const withPartner = 'LEFT JOIN partner p ON p.partner_id = t.partner_id';
const partnerName = 'coalesce(p.name, t.partner_id) AS partner';

/** What a data set holds beside counted graduates: every table a case can fill, row by row. */
export const contents: readonly ContentTable[] = [
  {
    id: 'school',
    title: m.content_school,
    query: raw('SELECT t.name AS school, t.* EXCLUDE (name) FROM school t ORDER BY 1'),
    columns: [
      school,
      { key: 'level', label: m.field_level, as: 'value' },
      { key: 'ownership', label: m.field_ownership, as: 'value' },
      { key: 'district', label: m.field_district },
      { key: 'province', label: m.field_province }
    ]
  },
  {
    id: 'school_year',
    title: m.content_school_year,
    query: raw(`SELECT ${schoolName}, t.* FROM school_year t ${withSchool} ORDER BY 1, year`),
    columns: [
      school,
      year,
      { key: 'centre_of_excellence', label: m.field_centre_of_excellence, as: 'yes-no' },
      { key: 'teachers_total', label: m.field_teachers_total, as: 'number' },
      { key: 'pkl_due', label: m.field_pkl_due, as: 'number' }
    ]
  },
  {
    id: 'partner',
    title: m.content_partner,
    query: raw('SELECT t.name AS partner, t.* EXCLUDE (name) FROM partner t ORDER BY 1'),
    columns: [partner, { key: 'type', label: m.field_partner_type, as: 'value' }, { key: 'sector', label: m.field_partner_sector }]
  },
  {
    id: 'agreement',
    title: m.content_agreement,
    query: raw(
      `SELECT ${schoolName}, coalesce((SELECT string_agg(DISTINCT coalesce(q.name, a.partner_id), ', ') FROM agreement_party a LEFT JOIN partner q ON q.partner_id = a.partner_id WHERE a.agreement_id = t.agreement_id), p.name, t.partner_id) AS partner, (SELECT string_agg(DISTINCT scope, ', ') FROM agreement_scope c WHERE c.agreement_id = t.agreement_id) AS scope, t.* FROM agreement t ${withSchool} ${withPartner} ORDER BY t.end_date, 1`
    ),
    columns: [
      school,
      partner,
      { key: 'title', label: m.field_agreement_title },
      { key: 'doc_type', label: m.field_doc_type, as: 'value' },
      { key: 'formality', label: m.field_formality, as: 'value' },
      started,
      ended,
      { key: 'scope', label: m.field_scope, as: 'values' },
      { key: 'initiated_by', label: m.field_initiated_by, as: 'value' },
      { key: 'in_school_plan', label: m.field_in_school_plan, as: 'yes-no' },
      note
    ]
  },
  {
    id: 'stage_event',
    title: m.content_stage,
    query: raw(`SELECT ${schoolName}, ${partnerName}, t.* FROM stage_event t ${withSchool} ${withPartner} ORDER BY t.src_batch, t.src_row`),
    columns: [
      school,
      partner,
      { key: 'stage', label: m.field_stage, as: 'value' },
      { key: 'event_date', label: m.field_activity_when, as: 'date' },
      { key: 'vocabulary', label: m.field_stage_vocabulary }
    ]
  },
  {
    id: 'activity',
    title: m.content_activity,
    query: raw(
      `SELECT ${schoolName}, (SELECT string_agg(coalesce(q.name, a.partner_id), ', ') FROM activity_partner a LEFT JOIN partner q ON q.partner_id = a.partner_id WHERE a.activity_id = t.activity_id) AS partner, t.* FROM activity t ${withSchool} ORDER BY t.src_batch, t.src_row`
    ),
    columns: [
      school,
      { key: 'name', label: m.field_activity_name },
      { key: 'type', label: m.field_activity_type, as: 'value' },
      partner,
      { key: 'start_date', label: m.field_activity_when, as: 'date' },
      { key: 'date_text', label: m.content_date_text },
      { key: 'place', label: m.field_place },
      { key: 'program', label: m.field_program },
      { key: 'result', label: m.field_result },
      { key: 'days', label: m.field_days, as: 'number' },
      note
    ]
  },
  {
    id: 'training',
    title: m.content_training,
    query: raw(`SELECT ${schoolName}, t.* FROM training t ${withSchool} ORDER BY t.src_batch, t.src_row`),
    columns: [
      school,
      { key: 'name', label: m.field_training_name },
      { key: 'type', label: m.field_training_type, as: 'value' },
      year,
      { key: 'role_group', label: m.field_role_group, as: 'value' },
      { key: 'level', label: m.field_training_level, as: 'value' },
      { key: 'days', label: m.field_days, as: 'number' },
      { key: 'hours', label: m.field_hours, as: 'number' },
      { key: 'participants_total', label: m.field_participants, as: 'number' },
      { key: 'country', label: m.field_country },
      { key: 'trainer_country', label: m.field_trainer_country }
    ]
  },
  {
    id: 'internship',
    title: m.content_internship,
    query: raw(`SELECT ${schoolName}, ${partnerName}, t.* FROM internship t ${withSchool} ${withPartner} ORDER BY t.src_batch, t.src_row`),
    columns: [
      school,
      partner,
      year,
      { key: 'city', label: m.field_city },
      { key: 'country', label: m.field_country },
      { key: 'status', label: m.field_intern_status, as: 'value' }
    ]
  },
  {
    id: 'contribution',
    title: m.content_contribution,
    query: raw(
      `SELECT ${schoolName}, ${partnerName}, t.* FROM contribution t ${withSchool} ${withPartner} ORDER BY t.src_batch, t.src_row`
    ),
    columns: [
      school,
      partner,
      year,
      { key: 'kind', label: m.field_contribution_kind, as: 'value' },
      { key: 'amount', label: m.field_amount, as: 'number' },
      { key: 'currency', label: m.field_currency },
      { key: 'recurring', label: m.field_recurring, as: 'yes-no' },
      note
    ]
  },
  {
    id: 'production_unit',
    title: m.content_unit,
    query: raw(`SELECT ${schoolName}, t.* FROM production_unit t ${withSchool} ORDER BY t.src_batch, t.src_row`),
    columns: [school, { key: 'name', label: m.field_unit_name }, { key: 'kind', label: m.field_unit_kind, as: 'value' }]
  },
  {
    id: 'published_value',
    title: m.content_published,
    query: raw(
      `SELECT coalesce(s.name, t.subject_id) AS subject, t.* FROM published_value t LEFT JOIN school s ON s.school_id = t.subject_id ORDER BY t.src_batch, t.src_row`
    ),
    columns: [
      { key: 'subject', label: m.content_subject },
      { key: 'indicator_id', label: m.field_indicator_id },
      { key: 'value', label: m.field_value, as: 'number' },
      year,
      { key: 'approx', label: m.field_approx, as: 'yes-no' },
      { key: 'denominator', label: m.field_denominator, as: 'number' },
      { key: 'n_note', label: m.field_n_note }
    ]
  },
  {
    id: 'note',
    title: m.content_note,
    query: raw('SELECT t.* FROM note t ORDER BY t.src_batch, t.src_row'),
    columns: [
      { key: 'kind', label: m.field_note_kind, as: 'value' },
      { key: 'text', label: m.field_note_text },
      { key: 'subject_id', label: m.content_subject },
      year
    ]
  }
];
