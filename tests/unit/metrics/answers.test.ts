import { standard } from '$lib/model/settings';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, context, figure, load } from './ask';
import { rows, seeks, works, type Line } from './tracer-rows';

// Every school is a world of its own, so that one load holds them all. Each has one file.
const schools: Record<string, readonly Line[]> = {};
const school = (id: string, lines: readonly Line[], common: Line = {}): void => {
  const batch = Object.keys(schools).length + 1;
  schools[id] = lines.map((line, i) => ({
    graduate_id: batch * 1000 + i,
    src_batch: batch,
    src_row: i + 2,
    school_id: id,
    grad_year: 2024,
    framed: true,
    answered: true,
    ...common,
    ...line
  }));
};
const studies = { is_employed: false, is_self_employed: false, is_studying: true, is_seeking: false };
const away = { ...studies, is_studying: false };
const business = { ...works, is_self_employed: true };
const silent = { answered: false };
const both = { ...works, is_studying: true };
const dated = { grad_date: '2024-05-10', survey_date: '2025-06-14' };

// Waits of 1, 2, 3, 4 and 5 months; four still look 13.1 months after graduation; one studies, and looks for no work; one is away.
school('wait', [...[1, 2, 3, 4, 5].map((months_to_job) => ({ ...works, months_to_job })), ...rows(4, seeks), studies, away, silent], dated);
// Half of six have found something by then, but of those who look nobody else: the curve stays above one half.
school('unreached', [{ ...works, months_to_job: 2 }, ...rows(2, seeks)], dated);
school('banded', [...rows(3, { ...works, months_low: 0, months_high: 6 }), { ...works, months_low: 6, months_high: null }, seeks], dated);
school('timing', [{ ...works, job_before_grad: true }, ...rows(3, { ...works, job_before_grad: false }), { ...works }, seeks], dated);
// Nobody knows the day, but who graduated in 2024 and answered in August 2025 had done so for 7.1 to 19.4 months.
school('year', [{ ...works, months_to_job: 3 }, { ...works, months_to_job: 9 }, seeks], { survey_date: '2025-08-04' });
school('early', [...rows(2, { ...works, months_to_job: 1 }), seeks], { grad_date: '2024-05-10', survey_date: '2024-09-10' });
school('dates', [
  { ...works, grad_date: '2024-05-10', first_job_date: '2024-05-10', survey_date: '2025-05-10' },
  { ...works, grad_date: '2024-05-10', first_job_date: '2024-11-10', survey_date: '2025-05-10' },
  { ...works, grad_date: '2024-05-10', first_job_date: '2024-12-10', survey_date: '2025-05-10' },
  { ...works, grad_date: '2024-05-10', first_job_date: '2026-05-10', survey_date: '2025-05-10' },
  { ...seeks, is_studying: true, study_start: '2024-09-10', grad_date: '2024-05-10', survey_date: '2025-05-10' }
]);
school('study', [
  ...rows(4, { ...works, match_h: 3, match_scale: 4 }),
  ...rows(2, { ...works, match_h: 2, match_scale: 4 }),
  { ...business, match_h: 3, match_scale: 5 },
  { ...both, match_h: 4, match_scale: 5, study_match: 4, study_match_scale: 4, match_v: 'same_level' },
  { ...works, match_v: 'lower_level' },
  ...rows(2, { ...studies, study_match: 3, study_match_scale: 4, pkl_fit: 3, pkl_fit_scale: 4, pkl_quality: 1, pkl_quality_scale: 4 }),
  { ...studies, study_match: 2, study_match_scale: 4, pkl_fit: 2, pkl_fit_scale: 4, pkl_quality: 4, pkl_quality_scale: 4 },
  studies,
  ...rows(3, { ...seeks, in_training: false }),
  { ...seeks, in_training: true },
  { ...away, in_training: null },
  ...rows(2, silent)
]);
school('work', [
  ...rows(3, { ...works, hours_week: 40, contract: 'permanent', work_country: 'ID', sustained_6m: true }),
  { ...works, hours_week: 40, contract: 'temporary', work_country: 'overseas', sustained_6m: true },
  { ...works, hours_week: 20, contract: 'permanent', work_country: 'ID', sustained_6m: false },
  { ...works, hours_week: 48, contract: null, work_country: null },
  { ...business, hours_week: 50 },
  ...rows(2, { ...seeks, sustained_6m: false }),
  silent
]);
const paid = { province: 'Provinsi A', district: 'Kab. B' };
school(
  'paid',
  [
    ...[2.4e6, 3e6, 3.6e6, 4.2e6].map((wage) => ({ ...works, wage, months_to_job: 2 })),
    { ...works, wage: 4e6, work_region: 'PROVINSI C', months_to_job: 8 },
    { ...works, wage: 9e6, work_country: 'overseas', months_to_job: 2 },
    { ...works, wage: 3e6, work_region: 'Kota yang tidak dikenal', months_to_job: 2 },
    { ...works, wage: 5e6, work_region: 'Kota D', months_to_job: 2 },
    works,
    { ...business, wage: 20e6 },
    studies,
    ...rows(2, seeks),
    silent
  ],
  { survey_date: '2025-06-14' }
);
school('bands', [
  ...rows(3, { ...works, wage_low: null, wage_high: 3e6 }),
  ...rows(2, { ...works, wage_low: 3e6, wage_high: 5e6 }),
  { ...works, wage_low: 5e6, wage_high: null },
  works,
  { ...business, wage_low: 5e6, wage_high: null }
]);
school('ways', [
  { ...works, job_channel: 'pkl_host;bkk', employer_name: 'PT Maju', employer_partner_id: 'pt maju', first_job_date: '2024-08-01' },
  { ...works, job_channel: 'pkl_host', employer_name: 'PT Lama', employer_partner_id: 'pt lama', first_job_date: '2024-08-01' },
  { ...works, job_channel: '', employer_name: 'PT Lama', employer_partner_id: 'pt lama', first_job_date: '2021-08-01' },
  { ...works, job_channel: 'family', employer_name: 'PT Maju', employer_partner_id: 'pt maju' },
  { ...works, employer_name: 'Toko Lain', employer_partner_id: 'toko lain' },
  business,
  { ...works },
  seeks
]);
const ofSchool = (id: string) => ({ years: [], schools: [id], programs: [], districts: [] });
const at = async (indicator: string, id: string, settings = {}) =>
  (await ask({ indicator, filter: ofSchool(id) }, { settings: { ...standard, ...settings } }))[0];
/** numerator, denominator, missing */
const counts = async (indicator: string, id: string, settings = {}) => {
  const measure = await at(indicator, id, settings);
  return measure?.status === 'ok' ? [measure.numerator, measure.denominator, measure.missing] : measure;
};

beforeAll(
  () =>
    load({
      school: [
        ...Object.keys(schools).map((school_id) => ({ school_id, ...paid })),
        { school_id: 'elsewhere', district: 'Kota D', province: 'Provinsi C' }
      ],
      tracer: Object.values(schools).flat(),
      wage_floor: [
        { region: 'provinsi a', year: 2025, kind: 'UMP', amount: 3e6, src_batch: 90, src_row: 2 },
        { region: 'Provinsi C', year: 2025, kind: 'UMP', amount: 2e6, src_batch: 90, src_row: 3 },
        { region: 'Provinsi C', year: 2024, kind: 'UMP', amount: 1, src_batch: 90, src_row: 4 },
        { region: 'Kabupaten B', year: 2025, kind: 'UMK', amount: 4e6, src_batch: 90, src_row: 5 }
      ],
      agreement: [
        {
          agreement_id: 'x',
          school_id: 'ways',
          partner_id: 'pt maju',
          start_date: '2024-01-01',
          end_date: null,
          src_batch: 91,
          src_row: 2
        },
        {
          agreement_id: 'y',
          school_id: 'ways',
          partner_id: 'pt lama',
          start_date: '2020-01-01',
          end_date: '2022-12-31',
          src_batch: 91,
          src_row: 3
        },
        { agreement_id: 'z', school_id: 'wait', partner_id: 'toko lain', start_date: '2020-01-01', src_batch: 91, src_row: 4 }
      ],
      partner: [{ partner_id: 'pt maju', name: 'PT Maju' }],
      employer_answer: [
        ...rows(3, { school_id: 'wait', year: 2024, satisfaction: 3, satisfaction_scale: 4 }),
        { school_id: 'wait', year: 2024, satisfaction: 3, satisfaction_scale: 5 },
        { school_id: 'wait', year: 2024, satisfied: 50, answered: 60 },
        { school_id: 'ways', year: 2024, satisfied: 7, answered: 9, src_batch: 3 },
        { school_id: 'ways', year: 2024, satisfied: 1, answered: 9, src_batch: 2 },
        { school_id: 'paid', year: 2024, satisfied: 7 }
      ]
    }),
  120_000
);

describe('time to the first job', () => {
  test('half of those who work or want to work have found a job: those still looking are followed, not left out', async () => {
    // 9 at risk: S = 8/9, 7/9, 6/9, 5/9 and 4/9 at 5 months. The middle of the finders alone would be 3.
    expect(await at('J01', 'wait')).toMatchObject({ value: 5, numerator: 5, denominator: 9, missing: 0, unit: 'months' });
    expect(await at('J01', 'unreached')).toMatchObject({ status: 'not-computable', reason: 'median_not_reached' });
  });

  test('bands and before-or-after are not turned into months', async () => {
    expect(await at('J01', 'banded')).toMatchObject({ status: 'not-computable', reason: 'only_bands', field: 'months_to_job' });
    expect(await at('J01', 'timing')).toMatchObject({ status: 'not-computable', reason: 'only_before_after', field: 'months_to_job' });
    expect(await at('J01', 'study')).toMatchObject({ status: 'not-computable', reason: 'needs_field', field: 'months_to_job' });
  });

  test('a share within 6 and 12 months, of those followed as long', async () => {
    expect(await counts('J02', 'wait')).toEqual([5, 9, 0]);
    expect(await counts('J03', 'wait')).toEqual([5, 9, 0]);
    expect(await counts('J02', 'banded')).toEqual([3, 5, 0]);
    // Only the year: surely 6 months, nobody can say whether 12.
    expect(await counts('J02', 'year')).toEqual([1, 3, 0]);
    expect(await at('J03', 'year')).toMatchObject({ status: 'not-computable', reason: 'needs_field', field: 'grad_date' });
    // Without the day those who look cannot be followed, and the months of the others alone are no answer.
    expect(await at('J01', 'year')).toMatchObject({ status: 'not-computable', reason: 'needs_field', field: 'grad_date' });
    // Four months after graduation nobody has been followed for six.
    expect(await at('J02', 'early')).toMatchObject({ status: 'no-base' });
  });

  test('dates give months, zero on the day of graduation, and no month after the last look', async () => {
    expect(await counts('J02', 'dates')).toEqual([2, 4, 1]);
    expect(await counts('J04', 'dates')).toEqual([1, 4, 0]);
    expect(await at('J01', 'dates')).toMatchObject({ numerator: 3, denominator: 4, missing: 1, value: 6 });
  });

  test('a job before graduation, of those who work and say so', async () => {
    expect(await counts('J04', 'timing')).toEqual([1, 4, 1]);
    expect(await at('J04', 'wait')).toMatchObject({ reason: 'needs_field', field: 'job_before_grad' });
    expect(await at('J02', 'timing')).toMatchObject({ status: 'not-computable', reason: 'only_before_after' });
  });
});

describe('fit of work and study', () => {
  test('two of four and four of five are the cut-offs', async () => {
    expect(await counts('M01', 'study')).toEqual([5, 8, 1]);
    expect(await counts('M02', 'study')).toEqual([1, 2, 7]);
    expect(await counts('M03', 'study')).toEqual([3, 4, 1]);
  });

  test('matched and working, of all graduates, with the bounds of what nobody knows', async () => {
    const measure = await at('M04', 'study');
    expect(measure).toMatchObject({
      numerator: 5,
      denominator: 20,
      missing: 3,
      bounds: [5 / 20, 8 / 20],
      response: { known: 18, all: 20 }
    });
    expect(await at('M04', 'wait')).toMatchObject({ status: 'not-computable', reason: 'needs_field', field: 'match_horizontal' });
  });

  test('internships as they are rated', async () => {
    expect(await counts('I11', 'study')).toEqual([2, 3, 15]);
    expect(await counts('I11Q', 'study')).toEqual([1, 3, 15]);
  });
});

describe('situations beyond the status', () => {
  test('NEET needs an answer on courses', async () => {
    expect(await counts('O10', 'study')).toEqual([3, 17, 1]);
    expect(await at('O10', 'work')).toMatchObject({ reason: 'needs_field', field: 'in_training' });
  });

  test('sustained, full-time and permanent, abroad', async () => {
    expect(await counts('O11', 'work')).toEqual([4, 10, 3]);
    expect(await figure('O11', 'Q')).toMatchObject({ numerator: 4, denominator: 7 });
    expect(await counts('O12', 'work')).toEqual([3, 8, 1]);
    expect(await counts('O13', 'work')).toEqual([1, 5, 2]);
  });
});

describe('wages', () => {
  test('the middle of what employees earn, with its interval; bands are shown as bands', async () => {
    expect(await at('P01', 'paid')).toMatchObject({ value: 3.8e6, denominator: 8, missing: 1, unit: 'money', interval: [2.4e6, 9e6] });
    expect(await at('P01', 'bands')).toMatchObject({ status: 'not-computable', reason: 'only_bands', field: 'wage' });
    expect(await ask({ indicator: 'P01B', filter: ofSchool('bands') })).toMatchObject([
      { key: { band: '-3000000' }, numerator: 3, denominator: 6, missing: 1 },
      { key: { band: '3000000-5000000' }, numerator: 2, denominator: 6 },
      { key: { band: '5000000-' }, numerator: 1, denominator: 6 }
    ]);
  });

  test('against the minimum wage of the region of work, else of the school', async () => {
    // 0.8, 1, 1.2, 1.4 of A; 2 of C; 2.5 where the list of schools places Kota D in C. Abroad and unknown towns have no minimum.
    const ratio = await at('P02', 'paid');
    expect(ratio).toMatchObject({ denominator: 6, missing: 3, unit: 'ratio' });
    expect(ratio?.status === 'ok' && ratio.value).toBeCloseTo(1.3, 12);
    expect(await counts('P03', 'paid')).toEqual([5, 6, 3]);
    expect(await counts('P03', 'paid', { wageFactor: 1.2 })).toEqual([3, 6, 3]);
    expect(await counts('P03', 'paid', { wageFactor: 1.4 })).toEqual([3, 6, 3]);
    // Kab. B, under either name: 0.6, 0.75, 0.9, 1.05.
    expect(await counts('P03', 'paid', { wageKind: 'UMK' })).toEqual([1, 4, 5]);
    expect(await at('P03', 'bands')).toMatchObject({ status: 'not-computable', reason: 'only_bands' });
    expect(await at('P03', 'paid', { wageKind: 'other' })).toMatchObject({ status: 'not-computable' });
  });

  test('the definition of higher education: early and well paid, or study, or business', async () => {
    // 4.2 and Kota D; one studies, one has a business; 2.4, 3.0, 3.6 and the late one are not, nor the two who look; three cannot be judged.
    expect(await counts('P04', 'paid')).toEqual([4, 10, 3]);
    expect(await at('P04', 'wait')).toMatchObject({ status: 'not-computable', field: 'wage' });
  });

  test('employers answer one by one, or counted; the latest count wins', async () => {
    expect(await counts('P05', 'wait')).toEqual([3, 4, 0]);
    expect(await counts('P05', 'ways')).toEqual([7, 9, 0]);
    expect(await at('P05', 'paid')).toMatchObject({ reason: 'needs_field', field: 'n_employers_answered' });
  });
});

describe('ways to a job', () => {
  test('several in one answer: each counts, of those who answered', async () => {
    expect(await ask({ indicator: 'I10', filter: ofSchool('ways') })).toMatchObject([
      { key: { channel: 'bkk' }, numerator: 1, denominator: 4, missing: 3 },
      { key: { channel: 'family' }, numerator: 1, denominator: 4 },
      { key: { channel: 'pkl_host' }, numerator: 2, denominator: 4 }
    ]);
  });

  test('a partner when they began, or now where nobody knows when', async () => {
    // PT Maju then and PT Maju now, and PT Lama in 2021; PT Lama in 2024 no longer. The business has no employer.
    expect(await counts('I09', 'ways')).toEqual([3, 6, 1]);
    const [past] = await ask({ indicator: 'I09', filter: ofSchool('ways') }, { ...context, asAt: '2023-12-31' });
    expect(past).toMatchObject({ numerator: 2, denominator: 6 });
    expect(await at('I09', 'work')).toMatchObject({ status: 'not-computable', reason: 'needs_field', field: 'employer_name' });
  });

  test('how many answer what they are asked', async () => {
    const items = await ask({ indicator: 'T05', filter: ofSchool('ways') });
    expect(items.flatMap((one) => (one.status === 'ok' ? [[one.key.item, one.numerator, one.denominator]] : []))).toEqual([
      ['employer_name', 5, 6],
      ['job_channel', 4, 7]
    ]);
  });
});
