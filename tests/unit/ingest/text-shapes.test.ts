import { describe, expect, test } from 'vitest';
import type { Look } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { readRows } from '$lib/ingest/shape';
import { cellShapes } from './shapes-of-cells';
import { tableShapes } from './shapes-of-tables';

async function rowsOf(file: Blob, look: Look): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of readRows(file, look)) for (const { cells } of batch) rows.push(cells);
  return rows;
}

describe('shapes of files', () => {
  for (const shape of [...tableShapes, ...cellShapes]) {
    test(shape.it, async () => {
      const file = new Blob([shape.text]);
      const look = await directTextSide.look(file, 'a.csv', shape.hints ?? {}, () => undefined);
      const rows = await rowsOf(file, look);
      expect({ data: look.data, rows: rows.length }).toEqual({ data: shape.rows, rows: shape.rows });
      expect(Object.values(look.skipped).reduce((a, b) => a + b, 0) + look.data).toBe(look.records);
      if (shape.names) expect(look.names).toEqual(shape.names);
      if (shape.first) expect(rows[0]).toEqual(shape.first);
      if (shape.last) expect(rows.at(-1)).toEqual(shape.last);
      if (shape.skipped) expect(look.skipped).toMatchObject(shape.skipped);
      if (shape.regular !== undefined) expect(look.regular).toBe(shape.regular);
      expect(look.problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...(shape.codes ?? [])]));
    });
  }
});
