import { everything } from '$lib/model/filter';
import { standard } from '$lib/model/settings';
import { describe, expect, test } from 'vitest';
import { ask, figure, load } from './ask';

const agreement = (agreement_id: string, partner_id: string, start_date: string | null, end_date: string | null, more = {}) => ({
  agreement_id,
  school_id: 's',
  partner_id,
  start_date,
  end_date,
  ...more
});

describe('spells', () => {
  test('a chain of renewals is one partnership; a longer gap begins another', async () => {
    await load({
      agreement: [
        agreement('1', 'a', '2010-01-01', '2012-12-31'),
        agreement('2', 'a', '2013-02-01', '2015-12-31'),
        agreement('3', 'a', '2019-01-01', '2021-01-01', { renews_id: '2' }),
        agreement('4', 'b', '2010-01-01', '2012-12-31'),
        agreement('5', 'b', '2015-01-01', '2016-01-01')
      ]
    });
    expect(await ask({ indicator: 'K05', by: ['partner'] })).toMatchObject([
      { key: { partner: 'a' }, denominator: 1, numerator: 1, value: 4018 / 365.25 },
      { key: { partner: 'b' }, denominator: 2, numerator: 2, value: 365 / 365.25 }
    ]);
  });

  test('agreements that renew each other in a circle end all the same', async () => {
    await load({
      agreement: [
        agreement('1', 'a', '2010-01-01', '2011-01-01', { renews_id: '2' }),
        agreement('2', 'a', '2014-01-01', '2015-01-01', { renews_id: '1' }),
        agreement('3', 'a', '2012-01-01', '2012-06-01', { renews_id: '3' })
      ]
    });
    expect(await figure('K05')).toMatchObject({ denominator: 1, value: 1826 / 365.25 });
  });

  test('a start nobody knows makes the duration unknown, unless the agreement renews a dated one', async () => {
    await load({
      agreement: [
        agreement('1', 'a', null, '2020-01-01'),
        agreement('2', 'b', '2018-01-01', '2019-01-01'),
        agreement('3', 'b', null, '2021-01-01', { renews_id: '2' })
      ]
    });
    expect(await figure('K05')).toMatchObject({ denominator: 1, missing: 1, value: 1096 / 365.25 });
    expect(await ask({ indicator: 'K05', filter: { ...everything, schools: ['t'] } })).toMatchObject([{ reason: 'no_data' }]);
  });

  test('what still runs is followed to the date of counting, and half may not have ended yet', async () => {
    await load({ agreement: ['a', 'b', 'c'].map((id) => agreement(id, id, '2020-01-01', id === 'a' ? '2021-01-01' : null)) });
    expect(await ask({ indicator: 'K05' })).toMatchObject([{ status: 'not-computable', reason: 'median_not_reached' }]);
    expect(await figure('K05A')).toMatchObject({ denominator: 2, value: 2130 / 365.25 });
    // Before they began there is nothing to follow.
    expect(await ask({ indicator: 'K05' }, { asAt: '2019-12-31' })).toMatchObject([{ reason: 'no_data' }]);
  });

  test('a year is known as a year, a month as a month', async () => {
    await load({
      agreement: [
        agreement('1', 'y', '2012-01-01', null, { date_precision: 'year' }),
        agreement('2', 'm', '2012-04-01', null, { date_precision: 'month' })
      ]
    });
    const asAt = { asAt: '2026-12-31' };
    expect(await ask({ indicator: 'K05A', by: ['partner'] }, asAt)).toMatchObject([{ value: 176 / 12 }, { value: 14 }]);
    expect(await ask({ indicator: 'K05C', by: ['partner'] }, asAt)).toMatchObject([{ value: 15 }, { value: 15 }]);
  });
});

describe('K03 renewal rate', () => {
  test('of agreements due to end, not of partners; those that ended lately are not known yet', async () => {
    await load({
      agreement: [
        agreement('1', 'a', '2020-01-01', '2024-03-01'),
        agreement('2', 'a', '2024-04-01', '2030-01-01'),
        agreement('3', 'a', '2021-01-01', '2024-05-01'),
        agreement('4', 'b', '2020-01-01', '2025-09-30'),
        agreement('5', 'c', '2020-01-01', '2025-02-01'),
        agreement('6', 'c', '2025-05-30', null, { renews_id: '5' }),
        agreement('7', 'd', '2020-01-01', '2025-12-31')
      ]
    });
    expect(await ask({ indicator: 'K03', by: ['year'], filter: { ...everything, years: [2023, 2024, 2025] } })).toMatchObject([
      { key: { year: 2023 }, status: 'no-base' },
      { key: { year: 2024 }, numerator: 2, denominator: 2, missing: 0 },
      { key: { year: 2025 }, numerator: 1, denominator: 1, missing: 1 }
    ]);
    expect(await ask({ indicator: 'K03', filter: { ...everything, years: [2024, 2025] } })).toMatchObject([
      { numerator: 3, denominator: 3, missing: 1 }
    ]);
  });

  test('an agreement with two partners is one agreement', async () => {
    await load({
      agreement: [agreement('1', 'a', '2020-01-01', '2024-03-01')],
      agreement_party: ['a', 'b'].map((partner_id) => ({ agreement_id: '1', partner_id, role: 'co_partner' }))
    });
    expect(await ask({ indicator: 'K03', filter: { ...everything, years: [2024] } })).toMatchObject([{ numerator: 0, denominator: 1 }]);
  });

  test('a school without records counts with its yearly number, when both parts of it are given', async () => {
    await load({
      agg_partner: [
        { school_id: 'r', year: 2024, dimension: 'all', value: '*', renewed: 3, due: 4 },
        { school_id: 'q', year: 2024, dimension: 'all', value: '*', renewed: 2 },
        { school_id: 'p', year: 2024, dimension: 'all', value: '*', renewed: 5, due: 4 }
      ]
    });
    expect(await ask({ indicator: 'K03', by: ['year'], filter: { ...everything, years: [2024] } })).toMatchObject([
      { numerator: 3, denominator: 4 }
    ]);
  });
});

describe('K08 and K09', () => {
  test('every group of sectors has all active partners as its whole', async () => {
    await load({
      partner: [
        { partner_id: 'a', sector: 'Kuliner', type: 'company' },
        { partner_id: 'b', sector: 'Kuliner', type: 'university' },
        { partner_id: 'c', sector: 'Busana', type: 'company' }
      ],
      agreement: ['a', 'b', 'c', 'd'].map((id) => agreement(id, id, '2020-01-01', null))
    });
    expect(await ask({ indicator: 'K08', by: ['sector'] })).toMatchObject([
      { key: { sector: 'Busana' }, value: 1, denominator: 4 },
      { key: { sector: 'Kuliner' }, value: 2, denominator: 4 },
      { key: { sector: '' }, value: 1, denominator: 4 }
    ]);
    expect(await ask({ indicator: 'K08', by: ['school', 'type'] })).toMatchObject([
      { key: { type: 'company' }, value: 2, denominator: 4 },
      { key: { type: 'university' }, value: 1, denominator: 4 },
      { key: { type: '' }, value: 1, denominator: 4 }
    ]);
  });

  test('one formal agreement makes a partner formal; silence is neither', async () => {
    await load({
      agreement: [
        agreement('1', 'a', '2020-01-01', null, { formality: 'informal' }),
        agreement('2', 'a', '2020-01-01', null, { doc_type: 'MoU' }),
        agreement('3', 'b', '2020-01-01', null, { formality: 'informal', doc_type: 'MoU' }),
        agreement('4', 'c', '2020-01-01', null),
        agreement('5', 'd', '2020-01-01', '2021-01-01', { formality: 'formal' }),
        agreement('6', 'e', '2020-01-01', null, { doc_type: 'none' }),
        agreement('7', 'f', null, null, { formality: 'formal' })
      ]
    });
    expect(await figure('K09')).toMatchObject({ numerator: 1, denominator: 3, missing: 2 });
    expect(await ask({ indicator: 'K01', by: ['formality'] })).toMatchObject([
      { key: { formality: 'formal' }, value: 1, missing: 1 },
      { key: { formality: 'informal' }, value: 3 },
      { key: { formality: '' }, value: 1 }
    ]);
  });

  test('nobody says whether it is formal', async () => {
    await load({ agreement: [agreement('1', 'a', '2020-01-01', null)] });
    expect(await ask({ indicator: 'K09' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'formality' }]);
  });

  test('a recap by formality', async () => {
    const row = (value: string, active: number, year = 2024) => ({ school_id: 'r', year, dimension: 'formality', value, active });
    await load({ agg_partner: [row('formal', 6), row('multilateral', 1), row('informal', 3), row('formal', 2, 2023)] });
    expect(await figure('K09')).toMatchObject({ numerator: 7, denominator: 10 });
    expect(await ask({ indicator: 'K01', by: ['formality'] })).toMatchObject([{ value: 6 }, { value: 3 }, { value: 1 }]);
  });
});

describe('K12 dormant agreements', () => {
  const activity = (activity_id: string, partner_id: string, start_date: string | null, more = {}) => ({
    activity: { activity_id, school_id: 's', start_date, src_batch: 1, src_row: 2, ...more },
    activity_partner: { activity_id, partner_id, src_batch: 1, src_row: 2 }
  });
  const world = (activities: readonly ReturnType<typeof activity>[], agreements: readonly ReturnType<typeof agreement>[]) =>
    load({
      agreement: agreements,
      activity: activities.map((one) => one.activity),
      activity_partner: activities.map((one) => one.activity_partner)
    });
  const dormant = ['a', 'b', 'c', 'd', 'e'].map((id) => agreement(id, id, '2020-01-01', null));

  test('asleep, awake, and not known: a day that is not known exactly may be inside or outside the time', async () => {
    await world(
      [
        activity('1', 'a', '2025-06-01'),
        activity('2', 'b', '2023-06-01'),
        activity('3', 'c', '2024-01-01', { date_precision: 'year' }),
        activity('4', 'd', null)
      ],
      dormant
    );
    // a was seen; b and e were not in the year to 31 October 2025; of c and d nobody can say.
    expect(await figure('K12')).toMatchObject({ numerator: 2, denominator: 3, missing: 2 });
    expect(await figure('K12', undefined, { settings: { ...standard, dormantMonths: 36 } })).toMatchObject({
      numerator: 1,
      denominator: 4,
      missing: 1
    });
  });

  test('a placement with the partner wakes the agreement, and so does an activity that names it', async () => {
    await load({
      agreement: dormant.slice(0, 3),
      internship: [
        { internship_id: 1, school_id: 's', partner_id: 'a', start_date: '2024-07-01', end_date: '2024-12-20', status: 'completed' },
        { internship_id: 2, school_id: 's', partner_id: 'c', start_date: '2025-07-01', end_date: '2025-12-20', status: 'planned' }
      ],
      activity: [{ activity_id: '1', school_id: 's', agreement_id: 'b', start_date: '2025-03-01' }]
    });
    expect(await figure('K12')).toMatchObject({ numerator: 1, denominator: 3, missing: 0 });
  });

  test('where nobody records activities, nothing is said to sleep', async () => {
    await world([], dormant);
    expect(await ask({ indicator: 'K12' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'activity_when' }]);
    await world([activity('1', 'a', '2022-01-01')], dormant);
    expect(await ask({ indicator: 'K12' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'activity_when' }]);
  });

  test('what began lately has had no time to sleep, unless it carries on an older one', async () => {
    await world(
      [activity('1', 'z', '2025-06-01')],
      [agreement('1', 'a', '2025-03-01', null), agreement('2', 'b', '2020-01-01', '2025-01-31'), agreement('3', 'b', '2025-02-01', null)]
    );
    expect(await figure('K12')).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
