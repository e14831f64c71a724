import { where, type KindDefinition } from './kinds/kind';
import { tracer } from './kinds/tracer';

export type { KindDefinition } from './kinds/kind';

/** In order of precedence: the first kind whose needs are met and that explains most columns wins (`match.ts`). */
export const kinds = {
  ...tracer,
  internship: {
    label: { id: 'Penempatan PKL', en: 'Internship placements' },
    needs: [['intern_host', 'intern_status', 'hired_by_host']],
    also: [
      ...where,
      'student_id',
      'program',
      'year',
      'start_date',
      'end_date',
      'hours',
      'hours_unit',
      'program_years',
      'country',
      'city',
      'funding',
      'score',
      'partner_sector',
      'partner_type',
      'partner_id',
      'briefing_done',
      'evaluated',
      'sex',
      'grad_year'
    ]
  },
  training: {
    label: { id: 'Pelatihan guru', en: 'Teacher training' },
    needs: [['training_name', 'training_type']],
    also: [
      ...where,
      'teacher_id',
      'teacher_name',
      'program',
      'training_role',
      'role_group',
      'training_level',
      'organiser',
      'year',
      'start_date',
      'end_date',
      'activity_when',
      'hours',
      'hours_unit',
      'country',
      'trainer_country',
      'cost',
      'cost_each',
      'days',
      'participants',
      'place'
    ]
  },
  certification: {
    label: { id: 'Sertifikat dan uji kompetensi', en: 'Certificates and tests of competence' },
    needs: [['cert_scheme', 'cert_kind', 'cert_result', 'certificate_no']],
    also: [
      ...where,
      'student_id',
      'teacher_id',
      'teacher_name',
      'person_group',
      'program',
      'cert_body',
      'cert_date',
      'cert_until',
      'year',
      'grad_year'
    ]
  },
  agreement: {
    label: { id: 'Kerja sama (MoU/PKS)', en: 'Partner agreements' },
    needs: [
      ['partner_name', 'partner_id'],
      ['start_date', 'end_date', 'agreement_no', 'agreement_title', 'doc_type', 'formality']
    ],
    also: [
      ...where,
      'agreement_id',
      'partner_type',
      'partner_sector',
      'partner_role',
      'scope',
      'initiated_by',
      'in_school_plan',
      'has_goals',
      'has_duties',
      'has_indicators',
      'has_dispute_clause',
      'renews_id',
      'end_reason',
      'country',
      'linked_school_id',
      'note_text',
      'city'
    ]
  },
  activity: {
    label: { id: 'Kegiatan bersama mitra', en: 'Activities with partners' },
    needs: [
      ['activity_name', 'activity_type'],
      ['activity_when', 'year', 'start_date', 'partner_name']
    ],
    also: [
      ...where,
      'program',
      'partner_name',
      'partner_type',
      'agreement_id',
      'end_date',
      'place',
      'training_level',
      'result',
      'participants',
      'hours',
      'hours_unit',
      'days',
      'note_text'
    ]
  },
  stage: {
    label: { id: 'Tahap kemitraan', en: 'Partnership stages' },
    needs: [['stage']],
    also: [...where, 'partner_name', 'agreement_id', 'activity_when', 'stage_vocabulary', 'note_text']
  },
  contribution: {
    label: { id: 'Bantuan mitra', en: 'Partner contributions' },
    needs: [['contribution_kind'], ['partner_name', 'amount', 'school_id']],
    also: [...where, 'year', 'amount', 'currency', 'valuation', 'recurring', 'repayable', 'scope', 'note_text']
  },
  agg_internship: {
    label: { id: 'Rekap PKL (jumlah per sekolah)', en: 'Internship recap (counts per school)' },
    needs: [
      ['n_placed', 'n_due'],
      ['school_id', 'school_name', 'program', 'year']
    ],
    also: [...where, 'program', 'year', 'n_completed', 'n_overseas', 'hours', 'hours_unit', 'n_hosts', 'n_met_minimum', 'n_hired_by_host']
  },
  agg_training: {
    label: { id: 'Rekap pelatihan guru (jumlah per sekolah)', en: 'Training recap (counts per school)' },
    needs: [['n_participants', 'n_industry']],
    also: [...where, 'year', 'training_type', 'teachers_total', 'teachers_vocational', 'hours', 'hours_unit', 'cost', 'n_overseas']
  },
  agg_partner: {
    label: { id: 'Rekap mitra (jumlah per sekolah)', en: 'Partner recap (counts per school)' },
    needs: [['n_active']],
    also: [
      ...where,
      'year',
      'n_new',
      'n_ended',
      'n_renewed',
      'n_expiring',
      'n_retained',
      'n_activities',
      'partner_dimension',
      'partner_value',
      'amount',
      'approx',
      'country',
      'subject_id',
      'subject_type'
    ]
  },
  school_year: {
    label: { id: 'Data sekolah per tahun', en: 'School roster per year' },
    needs: [
      ['teachers_total', 'teachers_vocational', 'pkl_due', 'n_graduates', 'centre_of_excellence'],
      ['year', 'grad_year']
    ],
    also: [...where]
  },
  published: {
    label: { id: 'Angka terbitan tanpa cacah', en: 'Published rates without counts' },
    needs: [['rate_absorption', 'rate_employment', 'rate_study', 'rate_entrepreneurship', 'rate_unemployment', 'indicator_id']],
    also: [
      ...where,
      'program',
      'year',
      'grad_year',
      'value',
      'numerator',
      'denominator',
      'denominator_code',
      'approx',
      'n_note',
      'subject_type',
      'subject_id',
      'note_text'
    ]
  },
  unit: {
    label: { id: 'Unit produksi', en: 'Production units' },
    needs: [['unit_name'], ['unit_kind', 'school_id']],
    also: [...where]
  },
  note: {
    label: { id: 'Catatan', en: 'Notes' },
    needs: [['note_kind'], ['note_text']],
    also: [...where, 'subject_table', 'subject_id', 'year']
  },
  program: {
    label: { id: 'Daftar program keahlian', en: 'Programme list' },
    needs: [['program_years'], ['program']],
    also: ['school_id', 'school_name']
  },
  school: {
    label: { id: 'Daftar sekolah', en: 'School list' },
    needs: [['school_id'], ['school_name']],
    also: ['level', 'ownership', 'district', 'province', 'country', 'region_code', 'teachers_total']
  },
  partner: {
    label: { id: 'Daftar mitra', en: 'Partner list' },
    needs: [['partner_name']],
    also: ['partner_id', 'partner_type', 'partner_sector', 'city', 'country', 'linked_school_id', 'address']
  },
  other: {
    label: { id: 'Tabel lain', en: 'Another table' },
    needs: [],
    also: []
  }
} as const satisfies Record<string, KindDefinition>;

export type Kind = keyof typeof kinds;
export const kindIds = Object.keys(kinds) as Kind[];
