import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine } from '$lib/engine/engine';
import { raw } from '$lib/engine/sql';
import { Failure } from '$lib/model/problem';
import { draftsOf } from '$lib/session/drafts-of';
import { Session } from '$lib/session/session.svelte';

const started: Engine[] = [];

// The page's own engine needs a browser; the same WASM in Node takes its place.
vi.mock('$lib/engine/duckdb', async () => {
  const { createNodeEngine } = await import('$lib/engine/node');
  return {
    createBrowserEngine: async () => {
      const engine = await createNodeEngine();
      started.push(engine);
      return engine;
    }
  };
});
vi.mock('$lib/ingest/client', async () => {
  const { directTextSide } = await import('$lib/ingest/direct');
  return { createTextWorker: () => ({ ...directTextSide, close: () => undefined }) };
});

const csv = (year: number, ...statuses: string[]) =>
  ['NPSN;Tahun Lulus;Status Saat Ini', ...statuses.map((status) => `20100001;${year};${status}`)].join('\n');
const file = (name: string, text: string) => new File([text], name);
const rows = (session: Session) =>
  session.ask(async (engine) => Number((await engine.query(raw('SELECT count(*) AS n FROM tracer')))[0]?.n));

beforeAll(() => {
  vi.stubGlobal('fetch', async (url: string) => new Response(new Uint8Array(await readFile(`.${url.split('?')[0]}`))));
});
afterAll(() => vi.unstubAllGlobals());

describe('what is on the table', () => {
  const session = new Session('2025-10-31');

  it('starts nothing before it is asked', () => {
    expect(session.desk.state.at).toBe('none');
    expect(started).toHaveLength(0);
  });

  it('replaces the sample by own files, which add up', async () => {
    await draftsOf(session).add([file('a.csv', csv(2023, 'Bekerja', 'Kuliah', 'Mencari kerja'))]);
    expect([session.dataset.of, draftsOf(session).list.length]).toEqual(['sample', 1]);
    await draftsOf(session).accept();
    await draftsOf(session).add([file('b.csv', csv(2024, 'Bekerja', 'Bekerja'))]);
    await draftsOf(session).accept();
    expect(session.dataset.of).toBe('own');
    expect(session.loaded.map((one) => one.batch.file)).toEqual(['a.csv', 'b.csv']);
    expect(await rows(session)).toBe(5);
  });

  it('keeps what is loaded when a file is refused, and says why until the refusal is put away', async () => {
    const { version } = session;
    await draftsOf(session).add([file('c.xlsx', 'PK\u0003\u0004 [Content_Types].xml xl/workbook.xml')]);
    expect(session.reader.jobs.map((job) => job.problem?.code)).toEqual(['excel_damaged']);
    expect([session.version, await rows(session)]).toEqual([version, 5]);
    session.reader.cancel(session.reader.jobs[0]?.id ?? 0);
    expect(session.reader.jobs).toEqual([]);
  });

  it('leaves nothing of a file that was cancelled', async () => {
    const adding = draftsOf(session).add([file('d.csv', csv(2024, 'Bekerja'))]);
    session.reader.cancel(session.reader.jobs[0]?.id ?? 0);
    await adding;
    expect([session.reader.jobs, session.loaded.length, await rows(session)]).toEqual([[], 2, 5]);
  });

  it('reads a file again with other choices, in its place', async () => {
    await draftsOf(session).edit(session.loaded[0]?.batch.id ?? 0);
    const id = draftsOf(session).list[0]?.id ?? 0;
    await draftsOf(session).take(id, { do: 'field', column: 'Status Saat Ini', value: null });
    expect(draftsOf(session).find(id)?.batch.columns[2]?.field).toBeNull();
    expect(session.loaded[0]?.batch.columns[2]?.field).toBe('status_text');
    await draftsOf(session).accept();
    expect(session.loaded.map((one) => one.batch.file)).toEqual(['a.csv', 'b.csv']);
    expect(session.loaded[0]?.batch.columns[2]?.field).toBeNull();
    await draftsOf(session).edit(session.loaded[0]?.batch.id ?? 0);
    await draftsOf(session).toggle(draftsOf(session).list[0]?.id ?? 0, 0);
    await draftsOf(session).accept();
    expect(session.loaded[0]?.batch.columns[2]?.field).toBe('status_text');
  });

  it('fills a new engine from the kept files after the old one died', async () => {
    await expect(session.ask(() => Promise.reject(new Failure({ code: 'engine_died', level: 'error' })))).rejects.toThrow('engine_died');
    expect(session.desk.state.at).toBe('failed');
    const engines = started.length;
    session.retry();
    expect(await rows(session)).toBe(5);
    expect(started).toHaveLength(engines + 1);
  });

  it('removes files one by one; after the last the sample is back', async () => {
    await session.remove(session.loaded[0]?.batch.id ?? 0);
    expect(await rows(session)).toBe(2);
    await session.remove(session.loaded[0]?.batch.id ?? 0);
    expect([session.dataset.of, session.loaded]).toEqual(['sample', []]);
    expect(await rows(session)).toBeGreaterThan(10_000);
    expect(session.context.asAt).toBe('2025-10-31');
  });

  it('opens a case in place of what was there', async () => {
    await session.loadCase('case-1');
    expect(session.dataset).toEqual({ of: 'case', id: 'case-1' });
    const [counted] = await session.ask((engine) => engine.query(raw('SELECT count(*) AS n FROM activity')));
    expect(counted?.n).toBe(17);
    await session.backToSample();
    expect(session.dataset.of).toBe('sample');
  });
});
