import { describe, expect, test } from 'vitest';
import { ask, figure, load } from './ask';
import { school_id, works, seeks, rows, numbered, type Line } from './tracer-rows';

describe('who is counted', () => {
  test('an answer in another file joins its graduate; the latest speaks; a stray one stays out of the frame', async () => {
    await load({
      tracer: [
        { graduate_id: 1, link: 'a', framed: true, answered: false, school_id, program: 'p', grad_year: 2024, src_batch: 1, src_row: 2 },
        { graduate_id: 2, link: 'b', framed: true, answered: false, school_id, program: 'p', grad_year: 2024, src_batch: 1, src_row: 3 },
        {
          graduate_id: 3,
          link: 'a',
          framed: false,
          answered: true,
          school_id,
          program: 'P!',
          grad_year: 2024,
          wave: 1,
          src_batch: 2,
          src_row: 2,
          ...seeks
        },
        {
          graduate_id: 4,
          link: 'a',
          framed: false,
          answered: true,
          school_id: null,
          grad_year: null,
          wave: 2,
          src_batch: 2,
          src_row: 3,
          ...works
        },
        { graduate_id: 5, link: 'a', framed: false, answered: true, school_id, grad_year: 2024, wave: 3, src_batch: 2, src_row: 4 },
        {
          graduate_id: 6,
          link: 'z',
          framed: false,
          answered: true,
          school_id,
          program: 'p',
          grad_year: 2024,
          src_batch: 2,
          src_row: 5,
          ...seeks
        }
      ]
    });
    expect(await figure('O01', 'G')).toMatchObject({ numerator: 1, denominator: 2, missing: 1, bounds: [0.5, 1] });
    expect(await figure('O01', 'Q')).toMatchObject({ numerator: 1, denominator: 2, response: { known: 1, all: 2 } });
    expect(await figure('T01')).toMatchObject({ numerator: 1, denominator: 2 });
    expect((await ask({ indicator: 'T00', by: ['program'] })).map((one) => one.key.program)).toEqual(['p']);
  });

  test('those who do not belong to the graduates are left out', async () => {
    await load({
      tracer: numbered([
        ...rows(3, works),
        ...rows(2, { answered: false, contact: 'ineligible' }),
        { answered: false, contact: 'not_reached' }
      ])
    });
    expect(await figure('T01')).toMatchObject({ numerator: 3, denominator: 4 });
    expect(await figure('T02')).toMatchObject({ numerator: 3, denominator: 3 });
  });

  test('answers alone have no frame: shares of all graduates need one, and say so', async () => {
    await load({ tracer: numbered(rows(12, { framed: false, ...works })) });
    expect(await figure('O01')).toMatchObject({ value: 1, denominator: 12, response: { known: 12, all: null } });
    for (const [indicator, base] of [
      ['O01', 'G'],
      ['T01', 'G'],
      ['T02', 'C'],
      ['T04', 'G']
    ] as const)
      expect(await ask({ indicator, base, by: ['year'] })).toMatchObject([
        { key: { year: 2024 }, status: 'not-computable', reason: 'needs_frame', field: 'n_graduates' }
      ]);
  });

  test('a number of graduates is a frame for the school, and for no part of it', async () => {
    await load({
      tracer: numbered([...rows(6, { framed: false, program: 'p', ...works }), ...rows(2, { framed: false, program: 'q', ...seeks })]),
      school_year: [{ school_id, year: 2024, graduates: 20 }]
    });
    expect(await figure('O01', 'G')).toMatchObject({ numerator: 6, denominator: 20, missing: 12, bounds: [0.3, 0.9] });
    expect(await ask({ indicator: 'O01', base: 'G', by: ['program'] })).toMatchObject([
      { reason: 'needs_frame' },
      { reason: 'needs_frame' }
    ]);
    expect(await ask({ indicator: 'O01', by: ['program'] })).toMatchObject([
      { key: { program: 'p' }, numerator: 6, denominator: 6, response: { all: null } },
      { key: { program: 'q' }, numerator: 0, denominator: 2 }
    ]);
  });

  test('a number smaller than those who answered is no frame', async () => {
    await load({ tracer: numbered(rows(6, { framed: false, ...works })), school_year: [{ school_id, year: 2024, graduates: 5 }] });
    expect(await ask({ indicator: 'T01' })).toMatchObject([{ reason: 'needs_frame' }]);
    expect(await figure('O01')).toMatchObject({ denominator: 6 });
  });

  test('a school that took no part counts as unknown where a file speaks for its district, and not at all where none does', async () => {
    const other = { graduate_id: 99, school_id: 't', grad_year: 2024, framed: true, answered: true, src_batch: 1, src_row: 99, ...works };
    await load({
      school: ['s', 't', 'u', 'v'].map((id) => ({ school_id: id, district: id === 'v' ? 'elsewhere' : 'here' })),
      tracer: [...numbered(rows(4, works)), other],
      school_year: [
        { school_id: 'u', year: 2024, graduates: 5 },
        { school_id: 'v', year: 2024, graduates: 7 },
        { school_id: 's', year: 2025, graduates: 9 }
      ]
    });
    expect(await figure('T01')).toMatchObject({ numerator: 5, denominator: 10 });
    expect(await figure('T03')).toMatchObject({ numerator: 2, denominator: 3 });
    expect((await figure('T00')).value).toBe(26);
    expect(await ask({ indicator: 'O01', by: ['year'] })).toMatchObject([{ key: { year: 2024 } }]);
  });
});

describe('what nobody said is never taken for a no', () => {
  test('a file without a column on study cannot give absorption, and names the column', async () => {
    await load({ tracer: numbered([...rows(5, { ...works, is_studying: null }), ...rows(5, { ...seeks, is_studying: null })]) });
    expect(await ask({ indicator: 'O01' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'is_studying' }]);
    expect(await figure('O02')).toMatchObject({ numerator: 5, denominator: 10 });
    expect(await ask({ indicator: 'O08' })).toMatchObject([{ field: 'is_studying' }]);
  });

  test('an answer left open is missing, not counted either way', async () => {
    await load({
      tracer: numbered([
        ...rows(5, works),
        ...rows(3, seeks),
        ...rows(2, { is_employed: false, is_self_employed: null, is_studying: null, is_seeking: true })
      ])
    });
    expect(await figure('O01')).toMatchObject({ numerator: 5, denominator: 8, missing: 2 });
    expect(await figure('O01', 'G')).toMatchObject({ numerator: 5, denominator: 10, missing: 2, bounds: [0.5, 0.7] });
  });

  test('without a record of who was reached there is no net response', async () => {
    await load({ tracer: numbered([...rows(5, works), ...rows(3, { answered: false })]) });
    expect(await ask({ indicator: 'T02' })).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'contact' }]);
  });

  test('nobody answered: no base for a share of the known, and no zero', async () => {
    await load({ tracer: numbered(rows(3, { answered: false, contact: 'not_reached' })) });
    expect(await ask({ indicator: 'O01', by: ['year'] })).toMatchObject([{ status: 'no-base', reason: 'no_base' }]);
    expect(await figure('T01')).toMatchObject({ value: 0, numerator: 0, denominator: 3 });
  });

  test('no rows at all', async () => {
    await load({});
    expect(await ask({ indicator: 'O01' })).toMatchObject([{ status: 'not-computable', reason: 'no_data', key: {} }]);
    expect(await ask({ indicator: 'O01', by: ['year'] })).toEqual([]);
  });
});

describe('the order and the files rows come in change nothing', () => {
  const people = [
    ...rows(5, { ...works, program: 'p' }),
    ...rows(4, { ...seeks, program: 'q' }),
    ...rows(6, { answered: false, program: 'p', contact: 'not_reached' })
  ].map((line, i): Line => ({ ...line, link: `l${i % 12}`, sex: i % 2 ? 'L' : 'P' }));
  const asked = async () => Promise.all(['O01', 'T01', 'T02', 'O08', 'O00'].map((indicator) => ask({ indicator, by: ['school', 'year'] })));

  test('reversed, or split over two files', async () => {
    const lines = numbered(people);
    await load({ tracer: lines });
    const before = await asked();
    await load({ tracer: [...lines].reverse() });
    expect(await asked()).toEqual(before);
    await load({ tracer: lines.map((line, i) => ({ ...line, src_batch: 1 + (i % 2) })) });
    expect(await asked()).toEqual(before);
  });
});

test('a question the catalogue cannot mean is our mistake', async () => {
  await expect(ask({ indicator: 'X99' })).rejects.toThrow('unknown indicator: X99');
  await expect(ask({ indicator: 'O01', base: 'E' })).rejects.toThrow('O01 has no base E');
  await expect(ask({ indicator: 'O01', by: ['partner'] })).rejects.toThrow('O01 cannot be broken down by partner');
});

test('figures suppressed when shared leave the evaluation without their numbers', async () => {
  await load({
    tracer: numbered([
      ...rows(4, { ...works, program: 'p' }),
      ...rows(46, { ...seeks, program: 'p' }),
      ...rows(30, { ...works, program: 'q' }),
      ...rows(30, { ...seeks, program: 'q' })
    ])
  });
  const shared = await ask({ indicator: 'O01', by: ['program'] }, { disclosure: { mode: 'share', threshold: 10 } });
  expect(shared).toEqual([
    { indicator: 'O01', key: { program: 'p' }, base: 'Q', unit: 'percent', status: 'suppressed', reason: 'few_people' },
    { indicator: 'O01', key: { program: 'q' }, base: 'Q', unit: 'percent', status: 'suppressed', reason: 'few_people' }
  ]);
  // Counts by situation are held to the same: what they add up to is not told elsewhere.
  const situations = await ask({ indicator: 'O00', by: ['program', 'status'] }, { disclosure: { mode: 'share', threshold: 10 } });
  expect(situations.filter(({ status }) => status === 'ok')).toEqual([]);
  const whole = await ask({ indicator: 'O01' }, { disclosure: { mode: 'share', threshold: 10 } });
  expect(whole).toMatchObject([{ status: 'ok', numerator: 34, denominator: 110 }]);
});
