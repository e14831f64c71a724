import { attention } from '$lib/metrics/attention';
import { optionsUnder } from '$lib/metrics/facets';
import { options } from '$lib/metrics/options';
import type { Context } from '$lib/metrics/request';
import { everything, type Filter } from '$lib/model/filter';
import { standard } from '$lib/model/settings';
import { expect, test } from 'vitest';
import { sharedEngine } from '../engine-fixture';
import { context, load } from './ask';

const agreement = (agreement_id: string, partner_id: string, start_date: string, end_date: string | null) => ({
  agreement_id,
  school_id: 's',
  partner_id,
  start_date,
  end_date
});

test('what deserves a look, by kind and with ids, and what may be chosen', async () => {
  const cohort = (school_id: string, grad_year: number, works: number, seeks: number, silent: number) =>
    Array.from({ length: works + seeks + silent }, (_, i) => ({
      school_id,
      program: 'p',
      grad_year,
      framed: true,
      answered: i < works + seeks,
      ...(i < works + seeks ? { is_employed: i < works, is_self_employed: false, is_studying: false, is_seeking: i >= works } : {})
    }));
  const tracer = [
    ...cohort('s', 2023, 30, 70, 0),
    ...cohort('s', 2024, 70, 30, 0),
    ...cohort('t', 2023, 50, 50, 0),
    ...cohort('t', 2024, 20, 20, 60),
    ...cohort('u', 2024, 5, 5, 0)
  ].map((line, i) => ({ graduate_id: i, src_batch: 1, src_row: i + 2, ...line }));
  await load({
    school: [
      { school_id: 's', name: 'SMK Satu', district: 'd' },
      { school_id: 't', name: 'SMK Tiga', district: 'd' }
    ],
    partner: [{ partner_id: 'a', name: 'PT A' }],
    tracer,
    // That a partner goes on with another school does not help the one it leaves.
    agreement: [
      agreement('1', 'a', '2024-01-01', '2025-12-01'),
      { ...agreement('2', 'a', '2024-01-01', null), school_id: 'w' },
      { ...agreement('3', 'b', '2020-01-01', '2021-01-01'), school_id: 't' }
    ]
  });
  const engine = await sharedEngine();
  expect(await attention(engine, everything, context)).toEqual([
    { kind: 'low_response', count: 1, ids: ['t'], year: 2024, below: 0.6 },
    { kind: 'ending_soon', count: 1, ids: ['s'], pairs: [{ school: 's', partner: 'a' }] },
    { kind: 'no_partner', count: 2, ids: ['t', 'u'] },
    { kind: 'clear_rise', count: 1, ids: ['s'], year: 2024, since: 2023, comparisons: 2, level: 0.95 }
  ]);
  expect(await attention(engine, { ...everything, schools: ['s'], years: [2023] }, context)).toEqual([]);
  const strict = { ...context, settings: { ...standard, response: { good: 0.9, note: 0.3, low: 0.1 } } };
  expect((await attention(engine, everything, strict)).map(({ kind }) => kind)).not.toContain('low_response');
  expect(await options(engine)).toEqual({
    years: [
      { year: 2023, graduates: 200 },
      { year: 2024, graduates: 210 }
    ],
    schools: [
      { id: 's', name: 'SMK Satu', district: 'd', graduates: 200 },
      { id: 't', name: 'SMK Tiga', district: 'd', graduates: 200 },
      { id: 'u', name: 'u', district: '', graduates: 10 },
      { id: 'w', name: 'w', district: '', graduates: 0 }
    ],
    programs: [{ name: 'p', graduates: 410 }],
    districts: [{ name: 'd', graduates: 400 }],
    partners: [
      { id: 'a', name: 'PT A' },
      { id: 'b', name: 'b' }
    ]
  });
  const counted = async (filter: Partial<Filter>) => {
    const all = await optionsUnder(engine, { ...everything, ...filter }, await options(engine));
    return {
      years: all.years.map(({ graduates }) => graduates),
      schools: all.schools.map(({ graduates }) => graduates),
      programs: all.programs.map(({ graduates }) => graduates),
      districts: all.districts.map(({ graduates }) => graduates)
    };
  };
  // Each menu under all the others, never under itself; what has none under them stays, with 0.
  expect(await counted({ schools: ['u'] })).toEqual({ years: [0, 10], schools: [200, 200, 10, 0], programs: [10], districts: [0] });
  expect(await counted({ years: [2023], districts: ['d'] })).toEqual({
    years: [200, 200],
    schools: [100, 100, 0, 0],
    programs: [200],
    districts: [200]
  });
  expect(await optionsUnder(engine, everything, await options(engine))).toEqual(await options(engine));
});

test('programmes without a partner are told of schools whose placements say the programme, and never in share mode', async () => {
  const graduate = (school_id: string, program: string, grad_year = 2024) => ({ school_id, program, grad_year, framed: true });
  const placement = (school_id: string, program: string | null, partner_id: string | null) => ({
    school_id,
    program,
    partner_id,
    year: 2022,
    status: 'completed'
  });
  const rows = (lines: readonly object[]) => lines.map((line, i) => ({ src_batch: 1, src_row: i + 2, ...line }));
  await load({
    tracer: rows([
      graduate('s', 'Kuliner'),
      graduate('s', 'Busana'),
      graduate('s', 'TKJ'),
      // Of an earlier cohort only.
      graduate('s', 'Tari', 2023),
      graduate('t', 'Kuliner'),
      graduate('t', 'Busana'),
      graduate('u', 'Kuliner')
    ]).map((line, i) => ({ graduate_id: i, ...line })),
    internship: rows([
      placement('s', 'kuliner', 'a'),
      placement('s', 'TKJ', null),
      // A partner of nobody knows which programme.
      placement('t', 'Kuliner', 'a'),
      placement('t', null, 'b')
    ]).map((line, i) => ({ internship_id: i, ...line })),
    activity: [{ activity_id: 'x', school_id: 's', program: 'Busana', year: 2021 }],
    activity_partner: [{ activity_id: 'x', partner_id: 'a' }]
  });
  const engine = await sharedEngine();
  const found = await attention(engine, everything, context);
  expect(found.filter(({ kind }) => kind === 'program_without_partner')).toEqual([
    { kind: 'program_without_partner', count: 1, ids: ['s'], programs: [{ school: 's', program: 'TKJ' }] }
  ]);
  const kinds = async (filter: Filter, within: Context) => (await attention(engine, filter, within)).map(({ kind }) => kind);
  expect(await kinds({ ...everything, programs: ['Kuliner'] }, context)).not.toContain('program_without_partner');
  expect(await kinds(everything, { ...context, disclosure: { ...context.disclosure, mode: 'share' } })).not.toContain(
    'program_without_partner'
  );
});
