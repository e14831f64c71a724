import { describe, expect, it } from 'vitest';
import type { Engine, Row } from '$lib/engine/engine';
import type { Progress, TextSide } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { forget, ingest } from '$lib/ingest/ingest';
import { Failure } from '$lib/model/problem';
import { loading, source, tracer } from './loading';

const at = loading();

describe('nothing is left behind', () => {
  const left = async (): Promise<Row[]> =>
    at.rows(
      "SELECT table_name AS name FROM duckdb_tables() WHERE regexp_full_match(table_name, '[sutdr]_[0-9]+') UNION ALL SELECT type_name FROM duckdb_types() WHERE regexp_full_match(type_name, '[xe]_[0-9]+_[0-9]+')"
    );

  it('by a file that is loaded and forgotten', async () => {
    const many = Array.from(
      { length: 6000 },
      (_, i) => `00093${String(10000 + i)};20109165;2023;${['Bekerja', 'Kuliah', '-'][i % 3]};01/0${1 + (i % 9)}/2024`
    );
    const batch = await at.load(['NISN;NPSN;Tahun Lulus;Status;Tanggal Survei', ...many, ''].join('\n'));
    expect((await at.types(batch))['c3']).toMatch(/^ENUM/);
    expect(batch.account.loaded).toBe(6000);
    expect(
      (await at.rows(`SELECT c3 AS status, count(*) AS n FROM ${batch.table} GROUP BY c3 ORDER BY c3 NULLS LAST`)).map((r) => r['n'])
    ).toEqual([2000, 2000, 2000]);
    await forget(at.engine, batch);
    expect(await left()).toEqual([]);
  });

  it.each(['look', 'shape', 'read', 'cast'] as const)('by a file that is cancelled while it is at %s', async (step) => {
    const stop = new AbortController();
    const report = (progress: Progress): void => {
      if (progress.step === step) stop.abort();
    };
    const text = `Judul\n\n${tracer}`;
    const error = await at.load(text, {}, 'batal.csv', { signal: stop.signal, report }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).problem.code).toBe('cancelled');
    expect(await left()).toEqual([]);
    expect(await at.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('by a file whose rows do not add up, which is refused', async () => {
    const lossy: TextSide = {
      ...directTextSide,
      look: async (...args) => ({ ...(await directTextSide.look(...args)), data: 99, records: 100 }),
      shape: (file) => Promise.resolve({ text: file, rewritten: false })
    };
    const error = await ingest(at.engine, lossy, source(tracer, 'x.csv'), { id: at.id(), salt: 's' }).catch((e: unknown) => e);
    expect((error as Failure).problem).toMatchObject({
      code: 'account_unbalanced',
      params: { records: 100, found: 8 },
      at: { file: 'x.csv' }
    });
    expect(await left()).toEqual([]);
  });

  it('when the engine fails at any one of its calls', async () => {
    let calls = 0;
    const id = at.id();
    for (let failing = 0; failing < 200; failing++) {
      calls = 0;
      const step = async <T>(call: () => Promise<T>): Promise<T> => {
        if (calls++ === failing) throw new Failure({ code: 'engine_memory', level: 'error' });
        return call();
      };
      const faulty: Engine = {
        open: (file) => step(() => at.engine.open(file)),
        drop: (name) => at.engine.drop(name),
        query: (sql, signal) =>
          sql.text.startsWith('SELECT DISTINCT type_name') ? at.engine.query(sql) : step(() => at.engine.query(sql, signal)),
        run: (sql, signal) =>
          /^(?:DROP|RESET|DELETE FROM set_aside|CREATE TABLE IF)/.test(sql.text)
            ? at.engine.run(sql)
            : step(() => at.engine.run(sql, signal)),
        close: () => at.engine.close()
      };
      const error = await ingest(faulty, directTextSide, source(`Judul\n\n${tracer}`, 'x.csv'), { id, salt: 's' }).catch((e: unknown) => e);
      if (!(error instanceof Failure)) {
        await forget(at.engine, { id });
        break;
      }
      expect(error.problem.code).toBe('engine_memory');
      expect(await left(), `failing at ${failing}`).toEqual([]);
    }
    expect(calls).toBeGreaterThan(10);
  });
});
