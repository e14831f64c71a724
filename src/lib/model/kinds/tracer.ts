import { where, type KindDefinition } from './kind';

/** What became of graduates: by person, counted, by their employers, and the wages a wage is compared with; and who graduated. */
export const tracer = {
  tracer: {
    label: { id: 'Penelusuran lulusan (per orang)', en: 'Tracer study (one row per graduate)' },
    needs: [['status_text', 'is_employed', 'is_studying', 'is_self_employed']],
    also: [
      ...where,
      'program',
      'class_group',
      'student_id',
      'sex',
      'grad_year',
      'grad_date',
      'survey_date',
      'wave',
      'contact',
      'job_form',
      'in_training',
      'is_seeking',
      'months_to_job',
      'first_job_timing',
      'job_before_grad',
      'job_within_6m',
      'first_job_date',
      'study_start',
      'contract',
      'sustained_6m',
      'work_region',
      'via_host',
      'via_partner',
      'via_bkk',
      'pkl_quality',
      'pkl_fit',
      'employer_name',
      'employer_type',
      'work_place',
      'wage',
      'hours_week',
      'job_channel',
      'match_horizontal',
      'match_vertical',
      'study_match',
      'pkl_duration_band',
      'weight',
      'start_date',
      'score',
      'year'
    ]
  },
  agg_tracer: {
    label: { id: 'Rekap penelusuran (jumlah per sekolah)', en: 'Tracer recap (counts per school)' },
    needs: [
      ['n_graduates', 'n_responded'],
      ['n_absorbed', 'n_employee', 'n_studying', 'n_self_employed', 'n_responded']
    ],
    also: [
      ...where,
      'program',
      'grad_year',
      'year',
      'sex',
      'n_reached',
      'n_work_and_study',
      'n_seeking',
      'n_inactive',
      'n_matched',
      'n_match_answered',
      'n_within_6m',
      'n_within_12m',
      'n_timing_answered',
      'n_wage_known',
      'n_wage_floor',
      'n_via_host',
      'n_via_partner'
    ]
  },
  employer: {
    label: { id: 'Kepuasan pengguna lulusan', en: 'Employer satisfaction' },
    needs: [['satisfaction', 'n_satisfied']],
    also: [...where, 'year', 'partner_name', 'employer_name', 'n_employers_answered']
  },
  wage_floor: {
    label: { id: 'Upah minimum', en: 'Minimum wages' },
    needs: [
      ['floor_ump', 'floor_umk', 'floor_amount'],
      ['province', 'district']
    ],
    also: ['year', 'floor_kind', 'currency']
  },
  graduate: {
    label: { id: 'Daftar lulusan', en: 'Graduate list' },
    needs: [
      ['student_id', 'person_name'],
      ['grad_year', 'grad_date']
    ],
    also: [...where, 'program', 'class_group', 'sex']
  }
} as const satisfies Record<string, KindDefinition>;
