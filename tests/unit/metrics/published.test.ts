import { everything } from '$lib/model/filter';
import { describe, expect, test } from 'vitest';
import { ask, load } from './ask';
import type { Canonical } from './canonical';

describe('published rates', () => {
  const rate = (subject_id: string, year: number | null, value: number, more = {}) => ({
    subject_type: 'school',
    subject_id,
    program: null,
    year,
    indicator_id: 'O02',
    value,
    ...more
  });
  const content: Canonical = {
    published_value: [
      rate('s', 2023, 0.7, { approx: true, n_note: 'directly' }),
      rate('s', 2024, 0.8),
      rate('t', 2024, 0.5),
      rate('u', null, 0.7)
    ],
    tracer: [
      {
        graduate_id: 1,
        school_id: 't',
        grad_year: 2024,
        framed: true,
        answered: true,
        is_employed: true,
        is_self_employed: false,
        is_studying: false
      }
    ]
  };

  test('appear where the question singles out their subject and nothing was counted', async () => {
    await load(content);
    expect(await ask({ indicator: 'O02', by: ['school', 'year'] })).toEqual([
      {
        indicator: 'O02',
        key: { school: 's', year: 2023 },
        base: 'Q',
        unit: 'percent',
        status: 'published',
        value: 0.7,
        reason: 'published_without_counts',
        approx: true,
        note: 'directly'
      },
      expect.objectContaining({ key: { school: 's', year: 2024 }, status: 'published', value: 0.8 }),
      expect.objectContaining({ key: { school: 't', year: 2024 }, status: 'ok', denominator: 1 }),
      expect.objectContaining({ key: { school: 'u' }, status: 'published', value: 0.7 })
    ]);
  });

  test('are never pooled', async () => {
    expect(await ask({ indicator: 'O02', by: ['year'] })).toMatchObject([{ status: 'ok', key: { year: 2024 } }]);
    expect(await ask({ indicator: 'O02' })).toMatchObject([{ status: 'ok', denominator: 1 }]);
    expect(await ask({ indicator: 'O02', by: ['year'], filter: { ...everything, schools: ['s'] } })).toMatchObject([
      { key: { year: 2023 }, value: 0.7 },
      { key: { year: 2024 }, value: 0.8 }
    ]);
  });

  test('that disagree are not one value', async () => {
    await load({
      published_value: [rate('s', 2023, 0.7), rate('s', 2023, 0.7), rate('t', 2023, 0.5), rate('t', 2023, 0.6), rate('t', 2023, 0.6)]
    });
    expect(await ask({ indicator: 'O02', by: ['school'], filter: { ...everything, years: [2023] } })).toMatchObject([
      { key: { school: 's' }, status: 'published', value: 0.7 },
      { key: { school: 't' }, status: 'not-computable', reason: 'published_without_counts' }
    ]);
  });

  test('of a partner, K16', async () => {
    await load({
      published_value: [2012, null].map((year) => ({
        subject_type: 'partner',
        subject_id: 'PT',
        year,
        indicator_id: 'K16',
        value: year ? 3 : 1
      }))
    });
    expect(await ask({ indicator: 'K16', by: ['partner', 'year'] })).toMatchObject([
      { key: { partner: 'PT', year: 2012 }, status: 'published', value: 3 },
      { key: { partner: 'PT' }, status: 'published', value: 1 }
    ]);
  });
});
