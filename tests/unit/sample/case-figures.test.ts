import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import type { Batch } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { forget, ingest } from '$lib/ingest/ingest';
import { place } from '$lib/ingest/place';
import { evaluate } from '$lib/metrics/evaluate';
import { buildFacts } from '$lib/metrics/facts';
import type { Request } from '$lib/metrics/request';
import { everything } from '$lib/model/filter';
import type { Measure } from '$lib/model/measure';
import { standard } from '$lib/model/settings';
import cases from '../../../data/cases/cases.json';

let engine: Engine;
let asAt = '2025-12-31';
const loaded: Batch[] = [];

beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(async () => {
  await engine.close();
});

/** Loads one case in place of another, counted at the date it names. */
async function load(id: string): Promise<void> {
  for (const batch of loaded.splice(0)) await forget(engine, batch);
  const one = cases.find((known) => known.id === id);
  if (!one) throw new Error(`no case ${id}`);
  asAt = one.asAt ?? '2025-12-31';
  const folder = join('data/cases', id);
  for (const [i, name] of readdirSync(folder).entries()) {
    const file = new Blob([readFileSync(join(folder, name))]);
    loaded.push(await ingest(engine, directTextSide, { file, name }, { id: i + 1, salt: 'test' }));
  }
  await place(engine, loaded);
  await buildFacts(engine);
}

const ask = (indicator: string, by: Request['by'] = [], filter = everything): Promise<Measure[]> =>
  evaluate(engine, { indicator, by, filter }, { asAt, disclosure: { mode: 'private', threshold: 10 }, settings: standard });

/** What a breakdown says: the value of each group, or why there is none. */
async function figures(indicator: string, ...by: Request['by']): Promise<Record<string, number | string>> {
  const measures = await ask(indicator, by);
  return Object.fromEntries(
    measures.map((one) => [
      by.map((dimension) => one.key[dimension] ?? '-').join(' | '),
      one.status === 'ok' || one.status === 'published' ? one.value : one.status
    ])
  );
}

describe('case 0', () => {
  beforeAll(() => load('case-0'));

  it('one company since 2012: fourteen years elapsed, fifteen calendar years', async () => {
    expect(await figures('K01', 'partner')).toEqual({ 'pt trakindo utama': 1 });
    expect(await figures('K05A', 'partner')).toEqual({ 'pt trakindo utama': 14 });
    expect(await figures('K05C', 'partner')).toEqual({ 'pt trakindo utama': 15 });
    expect(await ask('K05')).toMatchObject([{ status: 'not-computable', reason: 'median_not_reached' }]);
  });

  it('its partner schools, as published: three and then one in Kalimantan, about twenty in the country; one of three kept', async () => {
    expect(await figures('K16', 'partner', 'year')).toMatchObject({
      'PT Trakindo Utama - Kalimantan | 2012': 3,
      'PT Trakindo Utama - Kalimantan | -': 1,
      'PT Trakindo Utama - nasional | -': 20
    });
    const national = (await ask('K16', ['partner', 'year'])).find((one) => one.key.partner === 'PT Trakindo Utama - nasional');
    expect(national).toMatchObject({ status: 'published', approx: true });
    expect(await ask('K04', ['partner'])).toContainEqual(
      expect.objectContaining({ key: { partner: 'PT Trakindo Utama - Kalimantan' }, status: 'published', value: 1 / 3, approx: false })
    );
  });

  it('two contributions of two kinds, of unknown value and never zero', async () => {
    expect(await figures('K14', 'kind')).toEqual({ cash: 1, facility: 1 });
    expect(await figures('K14G', 'kind')).toEqual({ cash: 'not-computable', facility: 'not-computable' });
    expect(await ask('K14G')).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'amount' }]);
    expect(await ask('K14L')).toMatchObject([{ status: 'not-computable', reason: 'no_data' }]);
  });

  it('three of five stages, the first of them without the one before it', async () => {
    expect(await figures('K10', 'stage')).toEqual({ mapping: 0, planning: 1, mou: 0, implementation: 1, evaluation: 1 });
    expect(await ask('K10C')).toMatchObject([{ numerator: 3, denominator: 2, missing: 2 }]);
  });

  it('fourteen activities without a date, thirteen of them with the company it depends on', async () => {
    expect(await figures('K11', 'partner')).toEqual({ 'pt trakindo utama': 13, 'edukasi 101': 1 });
    expect(await figures('K11', 'type')).toEqual({ workshop: 1, contest: 2, other: 11 });
    expect(await ask('K07A')).toMatchObject([{ numerator: 13, denominator: 14 }]);
    expect(await ask('K12')).toMatchObject([{ status: 'not-computable', field: 'activity_when' }]);
  });

  it('hours of training are not known, the trainings are', async () => {
    expect(await ask('G00')).toMatchObject([{ status: 'not-computable', reason: 'needs_field' }]);
    expect(await ask('K09')).toMatchObject([{ status: 'not-computable', field: 'formality' }]);
    expect((await figures('K15E', 'element'))['teacher_training']).toBe(1);
  });
});

describe('case 1', () => {
  beforeAll(() => load('case-1'));

  it('seventeen events: 1 in 2022, 13 in 2023, 3 in 2024', async () => {
    expect(await ask('K11')).toMatchObject([{ value: 17 }]);
    expect(await figures('K11', 'year')).toEqual({ 2022: 1, 2023: 13, 2024: 3 });
  });

  it('by place: Samarinda 10, Balikpapan 3; the second table names none', async () => {
    expect(await figures('K11', 'place')).toEqual({ Samarinda: 10, Balikpapan: 3, '': 4 });
  });

  it('by month, the damaged date in none', async () => {
    expect(await figures('K11', 'month')).toEqual({
      '2022-03': 1,
      '2023-03': 2,
      '2023-07': 3,
      '2023-08': 6,
      '2023-10': 1,
      '2024-05': 3,
      '': 1
    });
  });

  it('by type and by programme, an activity of several programmes in each', async () => {
    expect(await figures('K11', 'type')).toEqual({
      benchmarking: 2,
      certification: 1,
      contest: 3,
      exhibition: 1,
      guest_teacher: 2,
      industry_visit: 2,
      joint_training: 1,
      other: 2,
      outreach: 1,
      scouting: 1,
      workshop: 1
    });
    expect(await figures('K11', 'program')).toEqual({
      Akuntansi: 2,
      DKV: 1,
      'Manajemen Perkantoran': 1,
      Multimedia: 1,
      Nautika: 1,
      OTKP: 2,
      'Teknik Kapal Niaga': 2,
      '': 11
    });
  });

  it('thirteen partner organisations beside the scouts, one event with two of them and four with none', async () => {
    const types = await figures('K11P', 'partner_type');
    expect(types).toEqual({ company: 4, other: 1, university: 3, school: 2, government: 3, community: 1, '': 'not-computable' });
    expect(await ask('K11P')).toMatchObject([{ value: 14, missing: 4 }]);
    const partners = await ask('K11', ['partner']);
    expect(partners.reduce((sum, one) => sum + (one.status === 'ok' && one.key.partner !== '' ? one.value : 0), 0)).toBe(14);
    expect(partners.at(-1)).toMatchObject({ key: { partner: '' }, value: 4 });
  });

  it('no agreement, so no number of agreements', async () => {
    for (const indicator of ['K01', 'K03', 'K05', 'K09', 'K10', 'K12', 'K14'])
      expect(await ask(indicator), indicator).toMatchObject([{ status: 'not-computable', reason: 'no_data' }]);
  });
});

describe('case 2', () => {
  beforeAll(() => load('case-2'));

  it('70% without n, year or denominator stays what was published, and is never pooled', async () => {
    const [rate] = await ask('O02', ['school']);
    expect(rate).toMatchObject({ key: { school: 'case-smkn-3-palangka-raya' }, status: 'published', value: 0.7 });
    expect(rate).not.toHaveProperty('numerator');
    expect(rate).not.toHaveProperty('interval');
    expect(await ask('O02')).toMatchObject([{ status: 'not-computable', reason: 'no_data' }]);
    expect(await ask('O02', ['year'])).toEqual([]);
    expect(await ask('O01', ['school'])).toEqual([]);
  });

  it('the five stages at each school, a step from every one to the next', async () => {
    expect(await figures('K10', 'stage')).toEqual({ mapping: 2, planning: 2, mou: 2, implementation: 2, evaluation: 2 });
    expect(await figures('K10', 'school')).toEqual({ 'case-smkn-3-palangka-raya': 1, 'case-smkn-4-banjarmasin': 1 });
    expect(await ask('K10C')).toMatchObject([{ numerator: 8, denominator: 8, missing: 0 }]);
    expect(await ask('K10O', ['stage'])).toEqual([]);
  });

  it('agreements without a date: their scope counts, their number in force does not', async () => {
    expect(await ask('K01')).toMatchObject([{ status: 'not-computable', reason: 'needs_field', field: 'start_date' }]);
    expect(await figures('K15N', 'element')).toEqual({
      certification: 2,
      industry_class: 2,
      internship: 3,
      joint_curriculum: 2,
      sister_school: 1
    });
  });

  it('no placement is invented: PKL abroad and in hotels are activities', async () => {
    for (const indicator of ['I00', 'I01', 'I06', 'K06']) expect(await ask(indicator), indicator).toMatchObject([{ reason: 'no_data' }]);
    expect(await figures('K11', 'place')).toMatchObject({ Jepang: 1, Yogyakarta: 1, Surabaya: 1 });
    expect(await figures('K11P', 'partner_type')).toMatchObject({ alumni: 1, parents: 1, company: 2, government: 2 });
  });
});

describe('case 3', () => {
  beforeAll(() => load('case-3'));

  it('the four phases are a path of their own', async () => {
    expect(await figures('K10O', 'stage')).toEqual({ research: 1, outreach: 1, training: 1, evaluation: 1 });
    expect(await ask('K10OC')).toMatchObject([{ numerator: 3, denominator: 3, missing: 0 }]);
    expect(await ask('K10', ['stage'])).toEqual([]);
  });

  it('six activities without a date, five with parents and one with a university', async () => {
    expect(await figures('K11', 'partner_type')).toEqual({ parents: 5, university: 1 });
    expect(await ask('K11', ['year'])).toEqual([]);
    expect(await figures('K15N', 'element')).toEqual({ family: 1 });
  });

  it('no hours from a number of days', async () => {
    expect(await ask('G00')).toMatchObject([{ status: 'not-computable', reason: 'needs_field' }]);
    expect(await ask('G01')).toMatchObject([{ status: 'not-computable' }]);
  });
});

describe('case 4', () => {
  beforeAll(() => load('case-4'));

  it('has nothing to count', async () => {
    for (const indicator of ['K01', 'K05', 'K10', 'K11', 'K14', 'K15', 'K15N'])
      expect(await ask(indicator), indicator).toMatchObject([{ status: 'not-computable', reason: 'no_data' }]);
  });
});
