import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { lookAt } from '$lib/ingest/look';
import { readRows } from '$lib/ingest/shape';

const cell = fc.oneof(
  fc.constantFrom('', '12', '3,5', 'Ya', 'SMK "Maju" Jaya', 'a;b', 'dua\nbaris', ' tepi ', "o'clock"),
  fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[\r\n\0\uFEFF]/g, ''))
);

it('reads any table as PapaParse, an independent reader, does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 12 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, delimiter, newline) => {
        const table = [['Kode', 'Nama Sekolah', 'Tahun'], ...rows.map(([a = '', b = '', c = ''], i) => [`x${i}${a}`, b, c])];
        const text = Papa.unparse(table, { delimiter, newline, quotes: true });
        const file = new Blob([text]);
        const look = await lookAt(file, { delimiter, header: [0, 0] });
        const ours: (readonly string[])[] = [];
        for await (const batch of readRows(file, look)) ours.push(...batch.map((row) => row.cells));
        expect(ours).toEqual(Papa.parse<string[]>(text, { delimiter, quoteChar: '"' }).data.slice(1));
      }
    ),
    { numRuns: 200 }
  );
});
