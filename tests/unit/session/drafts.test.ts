import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { raw } from '$lib/engine/sql';
import { readSetAside } from '$lib/ingest/aside';
import { readRecipe, writeRecipe } from '$lib/ingest/recipe-file';
import { stepsOf } from '$lib/model/recipe';
import { recipeOf } from '$lib/session/recipe-of';
import { draftsOf } from '$lib/session/drafts-of';
import { Session } from '$lib/session/session.svelte';

// The page's own engine needs a browser; the same WASM in Node takes its place.
vi.mock('$lib/engine/duckdb', async () => {
  const { createNodeEngine } = await import('$lib/engine/node');
  return { createBrowserEngine: () => createNodeEngine() };
});
vi.mock('$lib/ingest/client', async () => {
  const { directTextSide } = await import('$lib/ingest/direct');
  return { createTextWorker: () => ({ ...directTextSide, close: () => undefined }) };
});

const head = 'NISN;NPSN;Tahun Lulus;Status Saat Ini';
const csv = (...rows: readonly string[]) => [head, ...rows].join('\n');
const file = (name: string, text: string) => new File([text], name);
const four = csv(
  '0009321234;20100001;2023;Bekerja',
  '0009321235;20100001;2023;Magang',
  '0009321236;20100001;2023;Kuliah',
  '0009321237;;2023;'
);

let session: Session;
beforeAll(() => {
  vi.stubGlobal('fetch', async (url: string) => new Response(new Uint8Array(await readFile(`.${url.split('?')[0]}`))));
});
beforeEach(() => {
  session = new Session('2025-10-31');
});
afterAll(() => vi.unstubAllGlobals());

const only = () => {
  const [draft] = draftsOf(session).list;
  if (!draft) throw new Error('no draft');
  return draft;
};
const statuses = async () =>
  (await session.ask((engine) => engine.query(raw('SELECT is_employed AS e, is_studying AS s FROM tracer ORDER BY src_row')))).map(
    (row) => [row.e, row.s]
  );

describe('a file that is looked at', () => {
  it('is understood anew with every step, which can be undone, done again and switched off', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('a.csv', four)]);
    const { id, batch } = only();
    expect(batch.account).toMatchObject({ loaded: 3, setAside: 1 });
    expect(batch.problems.filter((p) => p.asks).map((p) => p.code)).toEqual(['blank_means', 'cell_not_understood']);
    await drafts.take(id, { do: 'values', column: 'Status Saat Ini', values: { Magang: 'employed' } });
    const read = () => only().batch.columns[3]?.values?.find(({ text }) => text === 'Magang');
    expect(read()).toMatchObject({ value: 'employed', chosen: true });
    await drafts.take(id, { do: 'constant', field: 'school_id', value: '20100001' });
    expect(only().batch.account).toMatchObject({ loaded: 4, setAside: 0 });
    await drafts.undo(id);
    expect(only().batch.account).toMatchObject({ loaded: 3, setAside: 1 });
    await drafts.redo(id);
    expect(only().batch.account).toMatchObject({ loaded: 4, setAside: 0 });
    await drafts.toggle(id, 0);
    expect(read()?.value).toBeUndefined();
    expect(only().source.history.done).toHaveLength(2);
  });

  it('does not touch what is on the table until it is accepted, and leaves it when it is put away', async () => {
    await draftsOf(session).add([file('a.csv', four)]);
    const asked = await draftsOf(session).ask(async (engine) => engine.query(raw('SELECT count(*) AS n FROM tracer')));
    expect(asked[0]?.n).toBe(3);
    expect(await session.ask((engine) => engine.query(raw('SELECT count(*) > 10000 AS many FROM tracer')))).toEqual([{ many: true }]);
    await draftsOf(session).discard(only().id);
    expect([draftsOf(session).list, session.dataset.of]).toEqual([[], 'sample']);
  });

  it('takes a blank cell for what the person says it is', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('a.csv', csv('0009321234;20100001;2023;Bekerja', '0009321235;20100001;2023;'))]);
    const asks = () => only().batch.problems.filter((p) => p.code === 'blank_means');
    const [question] = asks();
    expect(question?.count).toBe(1);
    const seeking = question?.fixes?.find((fix) => fix.code === 'as_seeking');
    await drafts.take(only().id, ...(seeking?.steps ?? []));
    expect(asks()).toEqual([]);
    await drafts.accept();
    expect(await session.ask((engine) => engine.query(raw('SELECT is_seeking AS s FROM tracer ORDER BY src_row')))).toEqual([
      { s: false },
      { s: true }
    ]);
  });

  it('lets rows be set aside by what they say or one by one, and cells be mended', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('a.csv', four)]);
    await drafts.take(only().id, { do: 'hold', column: 'Status Saat Ini', texts: ['Magang'] }, { do: 'hold_lines', lines: [4] });
    expect(only().batch.account).toMatchObject({ loaded: 1, setAside: 3 });
    await drafts.undo(only().id);
    await drafts.take(only().id, { do: 'edit', line: 3, column: 'Status Saat Ini', text: 'Bekerja' });
    expect(only().batch.account).toMatchObject({ loaded: 3, setAside: 1 });
    await drafts.accept();
    expect(await statuses()).toEqual([
      [true, false],
      [true, false],
      [false, true]
    ]);
  });
});

describe('a recipe', () => {
  it('made from one file applies itself to the next with the same headings, and says what has changed in others', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('2023.csv', four)]);
    await drafts.take(only().id, { do: 'values', column: 'Status Saat Ini', values: { Magang: 'seeking' } });
    const json = writeRecipe(recipeOf(only().batch, stepsOf(only().source.history)));
    await drafts.accept();

    session = new Session('2025-10-31');
    await draftsOf(session).add([file('resep.json', json)]);
    expect([draftsOf(session).recipes.length, draftsOf(session).list.length, session.reader.jobs.length]).toEqual([1, 0, 0]);
    await draftsOf(session).add([file('2024.csv', four.replaceAll('2023', '2024'))]);
    expect(only().said).toMatchObject([{ code: 'recipe_applied', params: { matched: 4, columns: 4, steps: 1 } }]);
    expect(only().batch.columns[3]?.values?.find(({ text }) => text === 'Magang')?.value).toBe('seeking');
    await draftsOf(session).discard(only().id);

    const drifted = four.replace(head, 'NISN;NPSN;Thn Lulus;Status Saat Ini');
    await draftsOf(session).add([file('2025.csv', drifted)]);
    expect(only().said.map((p) => p.code)).toEqual(['recipe_applied', 'recipe_drift']);
  });

  it('that is none is refused with the place that is wrong', () => {
    expect(() => readRecipe('{"format": "jejak-recipe", "version": 1}')).toThrow('recipe_unreadable');
    expect(() => readRecipe('{')).toThrow('recipe_unreadable');
    const good = JSON.parse(
      writeRecipe({ name: 'x', made: '2026-01-01', columns: [], fingerprint: '0', kind: 'tracer', steps: [] })
    ) as object;
    expect(() => readRecipe(JSON.stringify({ ...good, steps: [{ do: 'field', column: 'A', value: '__proto__' }] }))).toThrow(
      'recipe_unreadable'
    );
  });
});

describe('rows that were set aside', () => {
  it('come back mended, and only those rows change', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('a.csv', four)]);
    await drafts.accept();
    const [loaded] = session.loaded;
    if (!loaded) throw new Error('nothing loaded');
    const aside = await session.ask((engine) => readSetAside(engine, loaded.batch));
    expect(aside.map((row) => row.line)).toEqual([5]);
    const back = [`${head};_baris;_alasan;_berkas`, ';20100001;2023;Bekerja;5;tanpa sekolah;a.csv'].join('\n');
    await drafts.add([file('baris-ditahan-a.csv', back)]);
    expect(only().said).toMatchObject([{ code: 'aside_merged', count: 2 }]);
    expect(only().batch.account).toMatchObject({ loaded: 4, setAside: 0 });
    await drafts.accept();
    expect(session.loaded).toHaveLength(1);
    expect(await statuses()).toHaveLength(4);
  });

  it('of a file that is not open are refused by name', async () => {
    await draftsOf(session).add([file('baris-ditahan-z.csv', `${head};_baris;_berkas\n;20100001;2023;Bekerja;5;z.csv`)]);
    expect(session.reader.jobs.map((job) => job.problem?.code)).toEqual(['aside_without_file']);
  });
});

describe('a file in the place of another', () => {
  it('keeps its choices', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('2023.csv', four)]);
    await drafts.take(only().id, { do: 'values', column: 'Status Saat Ini', values: { Magang: 'employed' } });
    await drafts.accept();
    await drafts.replace(session.loaded[0]?.batch.id ?? 0, file('2024.csv', four.replaceAll('2023', '2024')));
    expect(only().said[0]).toMatchObject({ code: 'recipe_applied', params: { matched: 4 } });
    await drafts.accept();
    expect(session.loaded.map((one) => one.batch.file)).toEqual(['2024.csv']);
    expect((await statuses())[1]).toEqual([true, false]);
  });
});

describe('what could count twice or be lost', () => {
  it('keeps the numbers of files when a new engine is filled, so that a draft still takes the place of its file', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('a.csv', four)]);
    await drafts.accept();
    const { id } = session.loaded[0]?.batch ?? { id: 0 };
    session.retry();
    await statuses();
    expect(session.loaded[0]?.batch.id).toBe(id);
    await drafts.edit(id);
    await drafts.edit(id);
    expect(drafts.list).toHaveLength(1);
    session.retry();
    await drafts.accept();
    expect(session.loaded).toHaveLength(1);
    await session.remove(session.loaded[0]?.batch.id ?? 0);
    expect(session.dataset.of).toBe('sample');
  });

  it('does not carry the school and year of one file into the next', async () => {
    const drafts = draftsOf(session);
    const own = (year: number) =>
      ['NISN;Status Saat Ini', `0009321234;Magang`, `000932123${year % 10};Kuliah`, '0009321239;Bekerja'].join('\n');
    await drafts.add([file('sekolah a.csv', own(2023))]);
    await drafts.take(
      only().id,
      { do: 'constant', field: 'school_id', value: '20100001' },
      { do: 'constant', field: 'year', value: '2023' }
    );
    await drafts.take(only().id, { do: 'values', column: 'Status Saat Ini', values: { Magang: 'employed' } });
    await drafts.accept();
    await drafts.add([file('sekolah b 2024.csv', own(2024))]);
    expect([only().batch.hints.school_id, only().batch.hints.year]).toEqual([undefined, undefined]);
    expect(only().batch.columns[1]?.values?.find(({ text }) => text === 'Magang')?.value).toBe('employed');
  });

  it('leaves the first row of a file alone that a recipe for another layout would have skipped', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('dengan judul.csv', `Rekap;;;\nSekolah;;;\n${four}`)]);
    await drafts.take(
      only().id,
      { do: 'header', value: [2, 2] },
      { do: 'values', column: 'Status Saat Ini', values: { Magang: 'employed' } }
    );
    await drafts.accept();
    await drafts.add([file('tanpa judul.csv', four.replaceAll('2023', '2024'))]);
    expect(only().batch.look.data).toBe(4);
    expect(only().batch.columns[3]?.values?.find(({ text }) => text === 'Magang')?.value).toBe('employed');
  });

  it('finds the first row of a file without headings, whatever blank lines stand at its end', async () => {
    const drafts = draftsOf(session);
    await drafts.add([file('tanpa.csv', '20100001;2023;12\n20100002;2023;15\n20100003;2023;11\n20100004;2023;10\n;;\n;;\n')]);
    const fix = only().batch.problems.find((p) => p.code === 'header_missing')?.fixes?.[0];
    expect(fix?.steps).toEqual([{ do: 'header', value: [0, 0] }]);
  });

  it('never writes what may reach a person into a recipe', () => {
    const steps = [
      { do: 'values', column: 'Gaji', values: { 'hubungi Budi 081234567890': null, cukup: null } },
      { do: 'hold', column: 'Gaji', texts: ['budi@contoh.id'] }
    ] as const;
    const written = writeRecipe({ name: 'x', made: '2026-01-01', columns: [], fingerprint: '0', kind: 'tracer', steps });
    expect(readRecipe(written).steps).toEqual([{ do: 'values', column: 'Gaji', values: { cukup: null } }]);
  });
});
