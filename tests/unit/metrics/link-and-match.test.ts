import { everything } from '$lib/model/filter';
import { standard } from '$lib/model/settings';
import { describe, expect, test } from 'vitest';
import { ask, figure, load } from './ask';

const agreement = (agreement_id: string, school_id = 's', start_date: string | null = '2023-01-01', end_date: string | null = null) => ({
  agreement_id,
  school_id,
  partner_id: 'a',
  start_date,
  end_date
});
const scope = (agreement_id: string, ...scopes: readonly string[]) => scopes.map((one) => ({ agreement_id, scope: one }));
const elements = async (school: string, more = {}) =>
  Object.fromEntries(
    (await ask({ indicator: 'K15E', by: ['element'], filter: { ...everything, schools: [school] } }, more)).map((one) => [
      one.key.element,
      one.status === 'ok' ? one.numerator : null
    ])
  );
const nobody = {
  joint_curriculum: null,
  pbl: null,
  guest_teacher: null,
  internship: null,
  certification: null,
  teacher_training: null,
  research: null,
  hiring: null
};

describe('elements of 8+i', () => {
  test('met, unmet and unknown by the scope of agreements in force', async () => {
    await load({
      agreement: [agreement('1'), agreement('2', 't'), agreement('3', 't'), agreement('4', 'u', '2020-01-01', '2021-01-01')],
      agreement_scope: [...scope('1', 'joint_curriculum', 'hiring'), ...scope('2', 'hiring'), ...scope('4', 'pbl')]
    });
    // Research is in nobody's scope, so nobody records it; school t has an agreement that does not name its scope.
    expect(await elements('s')).toEqual({ ...nobody, joint_curriculum: 1, hiring: 1, pbl: 0 });
    expect(await elements('t')).toEqual({ ...nobody, hiring: 1 });
    expect(await elements('u')).toEqual(nobody);
    expect(await elements('u', { asAt: '2020-12-31' })).toEqual({ ...nobody, joint_curriculum: 0, hiring: 0, pbl: 1 });
    expect(await ask({ indicator: 'K15', by: ['school'] })).toMatchObject([
      { key: { school: 's' }, value: 2, denominator: 1, missing: 5 },
      { key: { school: 't' }, value: 1, denominator: 1, missing: 7 },
      { key: { school: 'u' }, status: 'not-computable' }
    ]);
    expect(await figure('K15')).toMatchObject({ numerator: 3, denominator: 2, missing: 20 });
    expect(await ask({ indicator: 'K15', by: ['year'], filter: { ...everything, schools: ['u'], years: [2020] } })).toMatchObject([
      { key: { year: 2020 }, value: 1, missing: 5 }
    ]);
  });

  test('an agreement without a start may be in force or not, but its scope is named', async () => {
    await load({ agreement: [agreement('1', 's', null)], agreement_scope: scope('1', 'joint_curriculum', 'industry_class') });
    expect(await elements('s')).toEqual(nobody);
    expect(await ask({ indicator: 'K15N', by: ['element'] })).toMatchObject([
      { key: { element: 'industry_class' }, value: 1 },
      { key: { element: 'joint_curriculum' }, value: 1 }
    ]);
  });

  test('guest teaching is met by the hours of one programme in one semester', async () => {
    const guest = (activity_id: string, program: string, start_date: string, hours: number | null) => ({
      activity_id,
      school_id: 's',
      type: 'guest_teacher',
      program,
      start_date,
      hours
    });
    await load({
      activity: [guest('1', 'p', '2025-02-01', 30), guest('2', 'q', '2025-02-01', 25), guest('3', 'p', '2025-08-01', 24)]
    });
    expect((await elements('s'))['guest_teacher']).toBe(0);
    expect((await elements('s', { settings: { ...standard, guestHours: 30 } }))['guest_teacher']).toBe(1);
    // Where hours are missing it may have been enough.
    await load({ activity: [guest('1', 'p', '2025-02-01', 30), guest('2', 'p', '2025-03-01', null)] });
    expect((await elements('s'))['guest_teacher']).toBeNull();
    await load({ activity: [guest('1', 'p', '2023-02-01', 90)] });
    expect((await elements('s'))['guest_teacher'] ?? null).toBeNull();
  });

  test('internship is met when half of the placements that ended in the year lasted six months', async () => {
    const placement = (internship_id: number, start_date: string | null, end_date: string | null, status = 'completed') => ({
      internship_id,
      school_id: 's',
      start_date,
      end_date,
      status
    });
    await load({
      internship: [
        placement(1, '2025-01-01', '2025-06-30'),
        placement(2, '2025-01-01', '2025-06-29'),
        placement(3, null, '2025-06-30'),
        placement(4, '2025-01-01', '2025-03-01', 'dropped')
      ]
    });
    expect((await elements('s'))['internship']).toBe(1);
    await load({ internship: [placement(1, '2025-01-01', '2025-06-29')] });
    expect((await elements('s'))['internship']).toBe(0);
    await load({ internship: [placement(3, null, '2025-06-30')] });
    expect((await elements('s'))['internship'] ?? null).toBeNull();
  });

  test('certification and training in industry by what was done; the i by support', async () => {
    await load({
      activity: [{ activity_id: '1', school_id: 's', type: 'certification', start_date: '2025-01-10' }],
      training: [{ training_id: '1', school_id: 's', type: 'industry_internship', year: 2025 }],
      agg_training: [{ school_id: 't', year: 2025, type: '*', industry_participants: 0 }],
      contribution: [
        { school_id: 's', partner_id: 'a', year: 2025, kind: 'scholarship' },
        { school_id: 't', partner_id: 'a', year: 2025, kind: 'loan' }
      ]
    });
    expect(await elements('s')).toEqual({ ...nobody, certification: 1, teacher_training: 1 });
    expect(await elements('t')).toEqual({ ...nobody, teacher_training: 0 });
    expect(await figure('K15I')).toMatchObject({ numerator: 1, denominator: 1, missing: 1 });
    expect(await figure('K15E')).toMatchObject({ numerator: 2, denominator: 3, missing: 13 });
  });
});
