import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Row } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import { raw } from '$lib/engine/sql';
import type { Batch } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { forget, ingest } from '$lib/ingest/ingest';
import { place } from '$lib/ingest/place';
import cases from '../../../data/cases/cases.json';

const root = 'data/cases';
let engine: Engine;
const loaded: Batch[] = [];

beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(async () => {
  await engine.close();
});

/** Loads one folder in place of what was there. */
async function load(folder: string): Promise<readonly Batch[]> {
  for (const batch of loaded.splice(0)) await forget(engine, batch);
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  for (const [i, name] of names.entries()) {
    const file = new Blob([readFileSync(join(folder, name))]);
    loaded.push(await ingest(engine, directTextSide, { file, name }, { id: i + 1, salt: 'test' }));
  }
  await place(engine, loaded);
  return loaded;
}
const rows = (text: string): Promise<Row[]> => engine.query(raw(text));
const count = async (from: string): Promise<unknown> => (await rows(`SELECT count(*) AS n FROM ${from}`))[0]?.['n'];

describe('the list of cases', () => {
  it('names the files that are there, and authors as the source gives them', () => {
    expect(cases.map((c) => c.id)).toEqual(['case-0', 'case-1', 'case-2', 'case-3', 'case-4']);
    for (const { id, files, title, source } of cases) {
      expect(files).toEqual(readdirSync(join(root, id)).sort());
      expect(title.id && title.en && source.text).toBeTruthy();
    }
  });
});

describe.each(['data/sample', ...cases.map((c) => join(root, c.id))])('%s loads through the ordinary ingest', (folder) => {
  it('with every column sure and every row in', async () => {
    for (const batch of await load(folder)) {
      const doubtful = batch.columns.filter((c) => c.confidence !== 'sure').map((c) => c.name);
      expect(doubtful, batch.file).toEqual([]);
      expect(batch.account.setAside, batch.file).toBe(0);
      expect(
        batch.columns.filter((c) => c.notUnderstood > 0).map((c) => c.name),
        batch.file
      ).toEqual(batch.file === 'kegiatan.csv' && folder.endsWith('case-1') ? ['Tanggal Kegiatan'] : []);
    }
  });
});

describe('case 0: a primary school and one company', () => {
  beforeAll(() => load(join(root, 'case-0')));

  it('holds the school as a primary school and the parties with their roles', async () => {
    expect(await rows('SELECT level FROM school')).toEqual([{ level: 'SD' }]);
    expect(await rows('SELECT role, count(*) AS n FROM agreement_party GROUP BY role ORDER BY role')).toEqual([
      { role: 'broker', n: 1 },
      { role: 'facilitator', n: 1 },
      { role: 'main', n: 1 }
    ]);
    expect(await rows('SELECT CAST(start_date AS VARCHAR) AS start, date_precision, end_date, in_school_plan FROM agreement')).toEqual([
      { start: '2012-01-01', date_precision: 'year', end_date: null, in_school_plan: true }
    ]);
  });

  it('keeps what is not recorded empty', async () => {
    expect(await rows('SELECT kind, amount, recurring FROM contribution ORDER BY kind')).toEqual([
      { kind: 'cash', amount: null, recurring: true },
      { kind: 'facility', amount: null, recurring: null }
    ]);
    expect(await rows('SELECT DISTINCT hours FROM training')).toEqual([{ hours: null }]);
  });

  it('holds the published partner counts, one of them approximate, and that one school of three was kept', async () => {
    expect(await rows('SELECT value, approx, year, denominator FROM published_value ORDER BY value')).toEqual([
      { value: 1 / 3, approx: false, year: null, denominator: 3 },
      { value: 1, approx: false, year: null, denominator: null },
      { value: 3, approx: false, year: 2012, denominator: null },
      { value: 20, approx: true, year: null, denominator: null }
    ]);
  });

  it('holds supports, obstacles, stages and the workshop of two days', async () => {
    expect(await rows("SELECT kind, count(*) AS n FROM note WHERE kind IN ('support', 'obstacle') GROUP BY kind ORDER BY kind")).toEqual([
      { kind: 'obstacle', n: 4 },
      { kind: 'support', n: 3 }
    ]);
    expect((await rows('SELECT stage FROM stage_event ORDER BY stage')).map((r) => r['stage'])).toEqual([
      'evaluation',
      'implementation',
      'planning'
    ]);
    expect(await count('activity WHERE days = 2')).toBe(1);
    expect(await count('activity')).toBe(14);
  });
});

describe('case 1: seventeen events of one school', () => {
  beforeAll(() => load(join(root, 'case-1')));

  it('counts 1 in 2022, 13 in 2023, 3 in 2024', async () => {
    expect(await rows('SELECT year, count(*) AS n FROM activity GROUP BY year ORDER BY year')).toEqual([
      { year: 2022, n: 1 },
      { year: 2023, n: 13 },
      { year: 2024, n: 3 }
    ]);
  });

  it('counts table 1 by place: Samarinda 10, Balikpapan 3', async () => {
    expect(await rows("SELECT place, count(*) AS n FROM activity WHERE note LIKE 'Tabel 1%' GROUP BY place ORDER BY n")).toEqual([
      { place: 'Balikpapan', n: 3 },
      { place: 'Samarinda', n: 10 }
    ]);
  });

  it('links one event to two partners and four to none', async () => {
    const perEvent =
      'SELECT count(p.partner_id) AS partners FROM activity a LEFT JOIN activity_partner p USING (activity_id) GROUP BY a.activity_id';
    expect(await rows(`SELECT partners, count(*) AS n FROM (${perEvent}) GROUP BY partners ORDER BY partners`)).toEqual([
      { partners: 0, n: 4 },
      { partners: 1, n: 12 },
      { partners: 2, n: 1 }
    ]);
    expect(await count('partner')).toBe(14);
    expect(await count("partner WHERE type = 'school' AND linked_school_id IS NOT NULL")).toBe(2);
  });

  it('keeps dates as printed: a month, a range, a damaged one', async () => {
    const dates = await rows(
      'SELECT date_text, date_precision, CAST(start_date AS VARCHAR) AS start, CAST(end_date AS VARCHAR) AS "end" FROM activity'
    );
    expect(dates).toContainEqual({ date_text: 'Mei 2024', date_precision: 'month', start: '2024-05-01', end: null });
    expect(dates).toContainEqual({ date_text: '21-25 Agustus 2023', date_precision: 'range', start: '2023-08-21', end: '2023-08-25' });
    expect(dates).toContainEqual({ date_text: 'C gustus 2023', date_precision: null, start: null, end: null });
  });
});

describe('case 2: two schools and one rate without counts', () => {
  beforeAll(() => load(join(root, 'case-2')));

  it('holds 0.70 with no numerator, denominator or year', async () => {
    expect(await rows('SELECT indicator_id, value, numerator, denominator, denominator_code, year FROM published_value')).toEqual([
      { indicator_id: 'O02', value: 0.7, numerator: null, denominator: null, denominator_code: 'unknown', year: null }
    ]);
  });

  it('holds units, the sister school, five stages for each school and no invented placement', async () => {
    expect(await count('production_unit')).toBe(4);
    expect(await count("agreement_scope WHERE scope = 'sister_school'")).toBe(1);
    expect(await rows('SELECT vocabulary, count(*) AS n FROM stage_event GROUP BY vocabulary')).toEqual([
      { vocabulary: 'partnership-5', n: 10 }
    ]);
    expect(await count('stage_event WHERE stage IS NULL')).toBe(0);
    expect(await count('internship')).toBe(0);
    expect(await count("training WHERE type = 'industry_internship'")).toBe(5);
    expect(await count('training WHERE hours IS NOT NULL OR participants_total IS NOT NULL')).toBe(0);
    expect(await count("partner WHERE type IN ('parents', 'alumni')")).toBe(2);
    expect(await count('school_year WHERE centre_of_excellence')).toBe(2);
  });
});

describe('case 3: one day of training for twenty-five people', () => {
  beforeAll(() => load(join(root, 'case-3')));

  it('holds the day and the people, not their split or hours', async () => {
    expect(await rows('SELECT participants_total, days, hours, role_group FROM training')).toEqual([
      { participants_total: 25, days: 1, hours: null, role_group: null }
    ]);
    expect(await rows('SELECT DISTINCT vocabulary FROM stage_event')).toEqual([{ vocabulary: 'outreach-4' }]);
    expect(await count('stage_event WHERE stage IS NOT NULL')).toBe(4);
    expect(await count("agreement_scope WHERE scope = 'family'")).toBe(1);
    expect(await count('activity WHERE start_date IS NULL')).toBe(6);
    expect(await count("note WHERE kind = 'evaluation'")).toBe(3);
  });
});

describe('case 4: a web lesson', () => {
  beforeAll(() => load(join(root, 'case-4')));

  it('holds its lists as notes and nothing to count', async () => {
    expect(await count('note')).toBe(28);
    expect(await count("note WHERE subject_id = 'benefit'")).toBe(6);
    expect(await count("note WHERE subject_id LIKE 'formality:%'")).toBe(4);
    expect(await count('note WHERE kind IS NULL')).toBe(0);
    expect(await count('contribution')).toBe(0);
  });
});
