import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Row } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import { raw } from '$lib/engine/sql';
import type { Batch } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { ingest } from '$lib/ingest/ingest';
import { place } from '$lib/ingest/place';

/** Facts about public files that were checked by hand (manifest.json beside them), by SQL over the typed tables. */
const root = '../shared/data';

describe.runIf(existsSync(join(root, 'manifest.json')))('public files', () => {
  let engine: Engine;
  let next = 1;
  const batches = new Map<string, Batch>();

  beforeAll(async () => {
    engine = await createNodeEngine();
  });
  afterAll(() => engine.close());

  async function load(path: string): Promise<Batch> {
    const known = batches.get(path);
    if (known) return known;
    const file = new Blob([readFileSync(join(root, path))]);
    const batch = await ingest(engine, directTextSide, { file, name: basename(path) }, { id: next++, salt: 'garam' });
    batches.set(path, batch);
    return batch;
  }

  /** Asks the typed table by the file's own column names. */
  async function ask(path: string, select: string): Promise<Row[]> {
    const batch = await load(path);
    const named = select.replace(/\[([^\]]+)\]/g, (_, name: string) => {
      const column = batch.columns.find((c) => c.name === name)?.column;
      if (!column) throw new Error(`no column ${name} in ${batch.columns.map((c) => c.name).join(', ')}`);
      return column;
    });
    return engine.query(raw(named.replaceAll('$t', batch.table)));
  }
  const one = async (path: string, select: string): Promise<Row | undefined> => (await ask(path, select))[0];

  describe('Singapore, graduate employment survey', () => {
    const file = 'sg-ges/GraduateEmploymentSurveyNTUNUSSITSMUSUSSSUTD.csv';
    it('has 1,401 records', async () => expect(await one(file, 'SELECT count(*) AS n FROM $t')).toEqual({ n: 1401 }));
    it('keeps the newest year, whose rates are text with a percent sign', async () => {
      expect(
        await one(
          file,
          'SELECT round(avg([employment_rate_overall]), 1) AS mean, count([employment_rate_overall]) AS n FROM $t WHERE [year] = 2023'
        )
      ).toEqual({ mean: 89.2, n: 132 });
    });
    it('has 32 rates of NTU in 2013, two at 100', async () => {
      expect(
        await one(
          file,
          "SELECT count([employment_rate_overall]) AS n, max([employment_rate_overall]) AS best, count(*) FILTER (WHERE [employment_rate_overall] = 100) AS ties FROM $t WHERE [year] = 2013 AND [university] = 'Nanyang Technological University'"
        )
      ).toEqual({ n: 32, best: 100, ties: 2 });
    });
    it('has the medians of NUS', async () => {
      expect(
        await ask(
          file,
          "SELECT [year] AS year, median([gross_monthly_median]) AS pay FROM $t WHERE [university] = 'National University of Singapore' AND [year] IN (2013, 2023) GROUP BY 1 ORDER BY 1"
        )
      ).toEqual([
        { year: 2013, pay: 3050 },
        { year: 2023, pay: 4250 }
      ]);
    });
    it('publishes the same rates as values from 0 to 1', async () => {
      await place(engine, [await load(file)]);
      const [row] = await engine.query(raw('SELECT round(avg(value), 3) AS mean, count(*) AS n FROM published_value WHERE year = 2023'));
      expect(row).toEqual({ mean: 0.892, n: 132 });
    });
  });

  describe('Singapore, Windows-1252', () => {
    const file = 'sg-ges/employment_data.csv';
    it('has 703 rows, 73 without a rate, mean 90.9 in 2018', async () => {
      expect(await one(file, 'SELECT count(*) AS n, count(*) - count([employment_rate_overall]) AS na FROM $t')).toEqual({
        n: 703,
        na: 73
      });
      expect(await one(file, 'SELECT round(avg([employment_rate_overall]), 1) AS mean FROM $t WHERE [year] = 2018')).toEqual({
        mean: 90.9
      });
    });
    it('keeps the letters of the German name', async () => {
      const found = await ask(
        file,
        "SELECT count(*) AS n, min(CAST([school] AS VARCHAR)) AS name FROM $t WHERE CAST([school] AS VARCHAR) LIKE '%Technische%'"
      );
      expect(found).toEqual([{ n: 10, name: expect.stringContaining('Universität München') as unknown }]);
    });
  });

  describe('France, InserJeunes', () => {
    const file = 'fr-inserjeunes-cfa/fr-en-inserjeunes-cfa.csv';
    it('counts the labels of years, the last year of each kept with its text', async () => {
      expect(
        await ask(file, 'SELECT [Année]_text AS label, [Année] AS year, count(*) AS n FROM $t GROUP BY ALL ORDER BY year DESC')
      ).toEqual([
        { label: 'cumul 2023-2024', year: 2024, n: 2758 },
        { label: 'cumul 2022-2023', year: 2023, n: 2527 },
        { label: 'cumul 2021-2022', year: 2022, n: 2288 },
        { label: 'cumul 2020-2021', year: 2021, n: 1767 },
        { label: 'cumul 2019-2020', year: 2020, n: 1123 },
        { label: 'cumul 2018-2019', year: 2019, n: 851 }
      ]);
    });
    it('has the mean of Île-de-France and the lowest value added', async () => {
      expect(
        await one(
          file,
          "SELECT round(avg([Taux emploi 6 mois]), 1) AS mean, count([Taux emploi 6 mois]) AS n FROM $t WHERE [Région] = 'ILE-DE-FRANCE' AND [Année] = 2024"
        )
      ).toEqual({ mean: 60, n: 342 });
      expect(await one(file, 'SELECT min([VA emploi 6 mois]) AS low FROM $t')).toEqual({ low: -12 });
    });
  });

  it.each([
    ['in-cbit-placements/2009-10-placements.csv', 631, 10.5, 'MORGAN STANLEY'],
    ['in-cbit-placements/2015-16-placements.csv', 1355, 12, 'ZOMATO'],
    ['in-cbit-placements/2021-22-placements.csv', 1736, 54, 'Microsoft off Campus']
  ])('%s: offers %d, best package %d of %s', async (file, offers, best, company) => {
    expect(await one(file, 'SELECT sum([total]) AS offers, max([ctc]) AS best FROM $t')).toEqual({ offers, best });
    expect(await one(file, 'SELECT CAST([company] AS VARCHAR) AS company FROM $t ORDER BY [ctc] DESC NULLS LAST LIMIT 1')).toEqual({
      company
    });
  });

  describe('Indonesia, unemployed by education', () => {
    const file = 'id-bps-pengangguran-pendidikan/data pengangguran (1).csv';
    it('has 35 rows of which one is repeated', async () => {
      expect(
        await one(file, 'SELECT count(*) AS n, count(*) - count(DISTINCT ([Periode], [Bulan], [Total], [SD])) AS repeated FROM $t')
      ).toEqual({ n: 35, repeated: 1 });
    });
    it('has most unemployed of vocational schools in August 2020', async () => {
      expect(
        await one(file, "SELECT [Periode] AS year, [SLTA Kejuruan/SMK] AS n FROM $t WHERE [Bulan] = 'Agustus' ORDER BY n DESC LIMIT 1")
      ).toEqual({ year: 2020, n: 2326599 });
    });
    it('has one row whose total is not the sum of its parts', async () => {
      const parts =
        '[Tidak/belum pernah sekolah] + [Tidak/belum tamat SD] + [SD] + [SLTP] + [SLTA Umum/SMU] + [SLTA Kejuruan/SMK] + [Akademi/Diploma] + [Universitas]';
      expect(await ask(file, `SELECT [Periode] AS year, CAST([Bulan] AS VARCHAR) AS month FROM $t WHERE [Total] <> ${parts}`)).toEqual([
        { year: 2017, month: 'Agustus' }
      ]);
    });
  });

  it('Indonesia, schools by province: the country equals its provinces, pupils per teacher in Jawa Barat', async () => {
    const file = 'id-smk-provinsi/data_smk.csv';
    const schools = '[Jumlah Sekolah SMK (Negeri+Swasta)]';
    expect(
      await one(
        file,
        `SELECT sum(${schools}) FILTER (WHERE [Provinsi] = 'Indonesia') AS country, sum(${schools}) FILTER (WHERE [Provinsi] <> 'Indonesia') AS provinces FROM $t`
      )
    ).toEqual({ country: 14252, provinces: 14252 });
    expect(
      await one(
        file,
        "SELECT round([Jumlah Murid SMK (Negeri+Swasta)] / [Jumlah Guru SMK (Negeri+Swasta)], 1) AS ratio FROM $t WHERE [Provinsi] = 'Jawa Barat'"
      )
    ).toEqual({ ratio: 18.2 });
  });

  it('England, apprenticeships: starts of the total row and of the leaves', async () => {
    const file = 'uk-apprenticeships/poc3.csv';
    const total = "[la_name] = 'Totals' AND [SSA] = 'Totals' AND [Age] = 'Totals'";
    const leaf = "[la_name] <> 'Totals' AND [SSA] <> 'Totals' AND [Age] <> 'Totals'";
    expect(
      await one(file, `SELECT sum([Starts]) FILTER (WHERE ${total}) AS total, sum([Starts]) FILTER (WHERE ${leaf}) AS leaves FROM $t`)
    ).toEqual({ total: 494880, leaves: 497270 });
  });

  it('England, commitments: September 2017 and the order of months', async () => {
    const file = 'uk-apprenticeships/commit_ud.csv';
    expect(await one(file, "SELECT [AllAges_T] AS n FROM $t WHERE [Date] = DATE '2017-09-01'")).toEqual({ n: 29600 });
    expect((await ask(file, "SELECT strftime([Date], '%b-%y') AS month FROM $t ORDER BY [Date] LIMIT 4")).map((r) => r['month'])).toEqual([
      'May-17',
      'Jun-17',
      'Jul-17',
      'Aug-17'
    ]);
  });

  it('United States, recent graduates: one major without totals, unemployment of Engineering', async () => {
    const file = 'us-538-recent-grads/recent-grads.csv';
    expect(
      await one(
        file,
        'SELECT count(*) AS n, count(*) FILTER (WHERE [Total] IS NULL) AS none, min(CAST([Major] AS VARCHAR)) FILTER (WHERE [Total] IS NULL) AS major FROM $t'
      )
    ).toEqual({ n: 173, none: 1, major: 'FOOD SCIENCE' });
    expect(
      await one(
        file,
        "SELECT round(sum([Unemployed]) / (sum([Employed]) + sum([Unemployed])), 4) AS rate FROM $t WHERE [Major_category] = 'Engineering'"
      )
    ).toEqual({ rate: 0.0662 });
  });

  it('Indonesia, host companies without a header line: every line is a partner', async () => {
    const batch = await load('id-pkl-partners/pkl.csv');
    expect(batch.account.loaded).toBe(15);
    expect(
      await one(
        'id-pkl-partners/pkl.csv',
        "SELECT count(*) FILTER (WHERE c1 LIKE 'PT %') AS bare, count(*) FILTER (WHERE c1 LIKE 'PT. %') AS dotted FROM $t"
      )
    ).toEqual({ bare: 4, dotted: 6 });
  });

  it('Jakarta, list of schools', async () => {
    const file = 'id-smk-npsn/data_smk_jakarta.csv';
    expect(
      await one(file, 'SELECT count(*) AS n, count(DISTINCT [npsn]) AS ids, count(*) - count(DISTINCT [nama_sekolah]) AS shared FROM $t')
    ).toEqual({ n: 558, ids: 558, shared: 3 });
    await place(engine, [await load(file)]);
    expect(await engine.query(raw('SELECT ownership, count(*) AS n FROM school GROUP BY 1 ORDER BY 2'))).toEqual([
      { ownership: 'negeri', n: 74 },
      { ownership: 'swasta', n: 484 }
    ]);
    expect(await engine.query(raw('SELECT district, count(*) AS n FROM school GROUP BY 1 ORDER BY 2 DESC LIMIT 2'))).toEqual([
      { district: 'Kota Adm. Jakarta Timur', n: 182 },
      { district: 'Kota Adm. Jakarta Selatan', n: 122 }
    ]);
  });

  it('Depok, school profiles: vocational schools, their pupils and teachers', async () => {
    const file = 'id-dapodik/data_Depok.csv';
    expect(await one(file, 'SELECT count(*) AS n FROM $t')).toEqual({ n: 924 });
    expect(
      await one(
        file,
        "SELECT count(*) AS smk, sum([Peserta_Didik_Total]) AS pupils, sum([Guru_Total]) AS teachers FROM $t WHERE [Bentuk_Pendidikan] = 'SMK'"
      )
    ).toEqual({ smk: 124, pupils: 38455, teachers: 1804 });
    expect(
      await ask(
        file,
        "SELECT CAST([Status] AS VARCHAR) AS status, count(*) AS n FROM $t WHERE [Bentuk_Pendidikan] = 'SMK' GROUP BY 1 ORDER BY 2"
      )
    ).toEqual([
      { status: 'negeri', n: 4 },
      { status: 'swasta', n: 120 }
    ]);
    const ids = await one(
      file,
      "SELECT count(*) AS n, count(*) FILTER (WHERE length(CAST([NPSN] AS VARCHAR)) = 8) AS eight FROM $t WHERE [Bentuk_Pendidikan] = 'SMK'"
    );
    expect(ids).toEqual({ n: 124, eight: 124 });
  });
});
