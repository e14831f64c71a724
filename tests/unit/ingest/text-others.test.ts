import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Look } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { readRows } from '$lib/ingest/shape';
import { header, names, people, tracer } from './shapes-of-tables';
import type { Hints } from '$lib/ingest/batch';

async function read(text: string, hints: Hints = {}): Promise<{ look: Look; rows: (readonly string[])[] }> {
  const file = new Blob([text]);
  const look = await directTextSide.look(file, 'a.csv', hints, () => undefined);
  const rows: (readonly string[])[] = [];
  for await (const batch of readRows(file, look)) for (const { cells } of batch) rows.push(cells);
  expect(Object.values(look.skipped).reduce((a, b) => a + b, 0) + look.data).toBe(look.records);
  expect(rows.length).toBe(look.data);
  return { look, rows };
}

const legend = ['Kode;Arti', 'B;Bekerja', 'M;Melanjutkan', 'W;Wirausaha'];
const cells = (lines: readonly string[]) => lines.map((line) => line.split(';'));

describe('a second table in a file', () => {
  it('below is pointed at, and read when asked for; then the first is left out and pointed at', async () => {
    const text = `${tracer}\n\n${legend.join('\n')}\n`;
    const { look, rows } = await read(text);
    expect(rows).toEqual(cells(people));
    expect(look.other).toEqual({ header: [6, 6], line: 7, rows: 3, above: false });
    const again = await read(text, { header: look.other?.header ?? null });
    expect(again.look.names).toEqual(['Kode', 'Arti']);
    expect(again.rows).toEqual(cells(legend.slice(1)));
    expect(again.look.other).toMatchObject({ header: [0, 0], line: 1, rows: 4, above: true });
    const back = await read(text, { header: again.look.other?.header ?? null });
    expect(back.look.names).toEqual(names);
    expect(back.rows).toEqual(cells(people));
    expect(back.look.other).toMatchObject({ header: [6, 6], above: false });
  });

  it('above, a smaller one, is pointed at', async () => {
    const many = Array.from({ length: 4 }, () => people).flat();
    const text = `DAFTAR KODE\n\n${legend.join('\n')}\n\n${header}\n${many.join('\n')}\n`;
    const { look, rows } = await read(text);
    expect(rows).toEqual(cells(many));
    expect(look.other).toEqual({ header: [2, 2], line: 3, rows: 3, above: true });
    const again = await read(text, { header: look.other?.header ?? null });
    expect(again.look.names).toEqual(['Kode', 'Arti']);
    expect(again.rows).toEqual(cells(legend.slice(1)));
    expect(again.look.other).toMatchObject({ above: false, rows: 16 });
  });

  it('far below the first thousand records is reached too', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `00${12345678 + i};Siti ${i};Akuntansi;2023;Bekerja;${i}`);
    const text = `${header}\n${many.join('\n')}\n\n${legend.join('\n')}\n`;
    const { look } = await read(text);
    expect(look.data).toBe(3000);
    expect(look.other).toEqual({ header: [3002, 3002], line: 3003, rows: 3, above: false });
    const again = await read(text, { header: look.other?.header ?? null });
    expect(again.look.names).toEqual(['Kode', 'Arti']);
    expect(again.rows).toEqual(cells(legend.slice(1)));
    expect(again.look.skipped).toMatchObject({ header: 1, blank: 1, preamble: 3001 });
  });

  it('is not seen in title lines, notes or a plain file', async () => {
    expect((await read(tracer)).look.other).toBeUndefined();
    expect((await read(`LAPORAN\nProvinsi:;Kaltim\n\n${tracer}\n\nSumber: BKK`)).look.other).toBeUndefined();
    expect((await read(tracer, { header: [0, 0] })).look.other).toBeUndefined();
    expect((await read(`LAPORAN;;;;;\n;;;;;\n${tracer}`, { header: [2, 2] })).look.other).toBeUndefined();
  });

  it('of any width and length is read when asked for', async () => {
    const column = fc.constantFrom('Kode', 'Arti', 'Mitra', 'Kota', 'Waktu', 'Tahap', 'Bidang', 'Unit', 'Catatan');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(column, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 3, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('\n', '\r\n'),
        async (columns, count, gap, end) => {
          const more = Array.from({ length: count }, (_, i) => columns.map((name, k) => `${name.toLowerCase()} ${i}.${k}`).join(';'));
          const text = [tracer.replaceAll('\n', end), ...Array.from({ length: gap }, () => ''), columns.join(';'), ...more].join(end);
          const { look, rows } = await read(text);
          expect(rows).toEqual(cells(people));
          expect(look.other).toMatchObject({ rows: count, above: false });
          const again = await read(text, { header: look.other?.header ?? null });
          expect(again.look.names).toEqual(columns);
          expect(again.rows).toEqual(cells(more));
          expect(again.look.other).toMatchObject({ header: [0, 0], rows: 4, above: true });
        }
      ),
      { numRuns: 100, seed: 7 }
    );
  });
});

describe('totals', () => {
  const differs = async (text: string) =>
    (await read(text)).look.problems.filter((p) => p.code === 'total_differs').map(({ at, params }) => [at?.row, params]);
  const rows = 'Sekolah;Lulusan;Bekerja\nSMKN 1;10;8\nSMKN 2;20;11\nSMKN 3;30;20';

  it('that are the sums are confirmed', async () => {
    expect(await differs(`${rows}\nJumlah;60;39`)).toEqual([]);
    expect(await differs('Sekolah;Nilai\nA;1.234\nB;2.500\nTotal;3.734')).toEqual([]);
    expect(await differs('Sekolah;Nilai;Persen\nA;1.234;80\nB;2.500;90\nTotal;3.734;85')).toEqual([]);
    expect(await differs(`${rows}\nRata-rata;20;13`)).toEqual([]);
  });

  it('that contradict the rows are named with both figures', async () => {
    expect(await differs(`${rows}\nJumlah;60;41`)).toEqual([[5, { column: 'Bekerja', stated: 41, computed: 39 }]]);
    expect(await differs(`${rows}\nTOTAL;61;40`)).toEqual([
      [5, { column: 'Lulusan', stated: 61, computed: 60 }],
      [5, { column: 'Bekerja', stated: 40, computed: 39 }]
    ]);
    expect(await differs('Sekolah;Nilai\nA;1.234\nB;2.500\nTotal;3.743')).toEqual([[4, { column: 'Nilai', stated: 3743, computed: 3734 }]]);
  });

  it('of parts are held against their part, the grand total against all', async () => {
    const text = 'Kota;Sekolah;Lulusan\nA;S1;10\nA;S2;20\nSubtotal A;;30\nB;S3;5\nB;S4;6\nSubtotal B;;12\nTOTAL;;41';
    expect(await differs(text)).toEqual([[7, { column: 'Lulusan', stated: 12, computed: 11 }]]);
  });

  it('are not judged where a rate or a year stands in their row', async () => {
    expect(await differs('Sekolah;Lulusan;Tahun;Persen\nA;10;2023;80\nB;20;2023;60\nTotal;30;2023;67')).toEqual([]);
    expect(await differs('Sekolah;Lulusan;Persen\nA;10;80%\nB;20;60%\nTotal;30;140%')).toEqual([]);
  });
});
