import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Engine, Row } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import { raw } from '$lib/engine/sql';
import type { Batch, Hints } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { forget, ingest, type Options } from '$lib/ingest/ingest';

/** A tracer file with every state, a school year, a band of pay and somebody who did not answer. */
export const tracer = `NISN;Nama;NPSN;Kompetensi Keahlian;Tahun Lulus;JK;Status;Masa Tunggu;Penghasilan;Kesesuaian Pekerjaan
0009321234;Ani;20109165;TKJ;2022/2023;P;Bekerja;3 bulan;Rp 3.500.000;Selaras
0009321235;Budi;20109165;TKJ;2022/2023;L;Kuliah;;;
0009321236;Cici;20109165;AKL;2022/2023;P;Bekerja dan kuliah;0;2 - 3 juta;Tidak selaras
0009321237;Dedi;20109165;AKL;2022/2023;L;Wirausaha;;;
0009321238;Eka;20109165;AKL;2022/2023;P;Mencari kerja;;;
0009321239;Fani;20109165;AKL;2022/2023;P;Belum memungkinkan bekerja;;;
0009321240;Gani;20109165;AKL;2022/2023;L;;;;
`;

/** A file as a person drops it. */
export const source = (text: string, name: string) => ({ file: new Blob([text]), name });
export const codes = (batch: Batch): string[] => batch.problems.map((p) => p.code);

/** One engine for a test file; what a test loads is forgotten before the next. */
export function loading() {
  let engine: Engine;
  let next = 1;
  const loaded: Batch[] = [];
  beforeAll(async () => {
    engine = await createNodeEngine();
  });
  afterAll(() => engine.close());
  beforeEach(async () => {
    for (const batch of loaded.splice(0)) await forget(engine, batch);
  });
  const rows = (text: string): Promise<Row[]> => engine.query(raw(text));
  const loadFile = async (file: Blob, hints: Hints = {}, name = 'berkas.xlsx', more: Partial<Options> = {}): Promise<Batch> => {
    const batch = await ingest(engine, directTextSide, { file, name }, { id: next++, hints, salt: 'garam', ...more });
    loaded.push(batch);
    return batch;
  };
  return {
    get engine() {
      return engine;
    },
    id: () => next++,
    rows,
    loadFile,
    load: (text: string, hints: Hints = {}, name = 'berkas.csv', more: Partial<Options> = {}): Promise<Batch> =>
      loadFile(source(text, name).file, hints, name, more),
    /** Column names of the typed table and their SQL types. */
    types: async (batch: Batch): Promise<Record<string, unknown>> => {
      const found = await rows(`SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = '${batch.table}'`);
      return Object.fromEntries(found.map((r) => [String(r['name']), r['type']]));
    }
  };
}
