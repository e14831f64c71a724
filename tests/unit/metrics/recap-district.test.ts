import { curve } from '$lib/metrics/curve';
import { everything } from '$lib/model/filter';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';
import { ask, context, load } from './ask';

const line = { program: '*', sex: '*', grad_year: 2024, src_batch: 1 };
const counts = (graduates: number, responded: number, employee: number, seeking: number) => ({
  graduates,
  responded,
  employee,
  self_employed: 0,
  studying: 0,
  seeking
});

describe('recaps of schools', () => {
  beforeAll(() =>
    load({
      school: [
        { school_id: 'a', district: 'Kab. Garut' },
        { school_id: 'b', district: 'Kab. Garut' },
        { school_id: 'c', district: 'Kota Bandung' }
      ],
      agg_tracer: [
        { ...line, school_id: 'a', src_row: 2, ...counts(100, 80, 50, 30) },
        { ...line, school_id: 'b', src_row: 3, ...counts(60, 50, 40, 10) },
        { ...line, school_id: 'c', src_row: 4, ...counts(50, 40, 30, 10) },
        { ...line, school_id: 'd', src_row: 5, ...counts(20, 10, 5, 5) }
      ],
      agg_internship: [
        { school_id: 'a', program: '*', year: 2024, placed: 50, completed: 40, src_batch: 2, src_row: 2 },
        { school_id: 'b', program: '*', year: 2024, placed: 20, completed: 15, src_batch: 2, src_row: 3 }
      ],
      agg_training: [
        { school_id: 'c', year: 2024, type: '*', industry_participants: 8, overseas_participants: 3, src_batch: 3, src_row: 2 }
      ],
      agg_partner: [
        { school_id: 'a', year: 2024, active: 4, src_batch: 4, src_row: 2 },
        { school_id: 'b', year: 2024, active: 3, src_batch: 4, src_row: 3 }
      ]
    })
  );

  test('answer by district through the school; a school nobody places stands under none', async () => {
    expect(await ask({ indicator: 'O02', by: ['district'] })).toMatchObject([
      { key: { district: 'Kab. Garut' }, numerator: 90, denominator: 130 },
      { key: { district: 'Kota Bandung' }, numerator: 30, denominator: 40 },
      { key: { district: '' }, numerator: 5, denominator: 10 }
    ]);
    expect(await ask({ indicator: 'T03', by: ['district'] })).toMatchObject([{ numerator: 2 }, { numerator: 1 }, { numerator: 1 }]);
    expect(await ask({ indicator: 'I02', by: ['district'] })).toMatchObject([
      { key: { district: 'Kab. Garut' }, numerator: 55, denominator: 70 }
    ]);
    expect(await ask({ indicator: 'G05', by: ['district'] })).toMatchObject([
      { key: { district: 'Kota Bandung' }, numerator: 3, denominator: 8 }
    ]);
    expect(await ask({ indicator: 'K01', by: ['district'] })).toMatchObject([{ key: { district: 'Kab. Garut' }, value: 7 }]);
    const filter = { ...everything, districts: ['Kota Bandung'] };
    expect(await ask({ indicator: 'O02', filter })).toMatchObject([{ numerator: 30, denominator: 40 }]);
  });
});

describe('recaps of districts', () => {
  beforeAll(() =>
    load({
      school: [
        { school_id: 'area:kab. garut', district: 'Kab. Garut' },
        { school_id: 'area:kota bandung', district: 'Kota Bandung' }
      ],
      agg_tracer: [
        { ...line, school_id: 'area:kab. garut', src_row: 2, ...counts(160, 130, 90, 40) },
        { ...line, school_id: 'area:kota bandung', src_row: 3, ...counts(50, 40, 30, 10) }
      ]
    })
  );

  test('answer for their graduates, and say that they do not tell schools apart', async () => {
    expect(await ask({ indicator: 'O02', by: ['district'] })).toMatchObject([{ numerator: 90, denominator: 130 }, { numerator: 30 }]);
    expect(await ask({ indicator: 'T03' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'school_id' }]);
  });
});

describe('partnerships over several years', () => {
  beforeAll(() =>
    load({
      agreement: [2018, 2020, 2022].map((year, i) => ({
        agreement_id: `${i}`,
        school_id: 'a',
        partner_id: `p${i}`,
        start_date: `${year}-01-01`,
        end_date: `${year + 2}-06-30`,
        src_batch: 1,
        src_row: i + 2
      }))
    })
  );

  test.each(['K05', 'K05A', 'K05C'])('%s belongs to no year: it is not given for one, and not as if it were for all', async (indicator) => {
    const filter = { ...everything, years: [2024] };
    expect(await ask({ indicator })).toHaveLength(1);
    expect(await ask({ indicator, filter })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'year' }]);
    await expect(ask({ indicator, by: ['year'] })).rejects.toThrow(`${indicator} cannot be broken down by year`);
    if (indicator === 'K05')
      expect(await curve(await sharedEngine(), { indicator, filter }, context)).toMatchObject({ status: 'not-computable', field: 'year' });
  });
});
