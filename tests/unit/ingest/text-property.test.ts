import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Look } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { readRows, writtenDelimiter } from '$lib/ingest/shape';
import { Failure } from '$lib/model/problem';

const quiet = (): void => undefined;

async function rowsOf(file: Blob, look: Look): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of readRows(file, look)) for (const { cells } of batch) rows.push(cells);
  return rows;
}

const balance = (look: Look): number => Object.values(look.skipped).reduce((a, b) => a + b, 0) + look.data;

/** Words as schools write them; some need quoting, some are not ASCII. */
const word = fc.constantFrom(
  'Akuntansi',
  'Tata Boga',
  'Kab. Klaten',
  'pindah, lalu kontrak',
  'a;b',
  'kata "kunci"',
  'René',
  'baris\ndua',
  'x|y',
  "Jum'at"
);
const name = fc.constantFrom('Nama', 'Kompetensi', 'Status', 'Perusahaan', 'Keterangan', 'Kota');

interface Table {
  readonly names: string[];
  readonly rows: string[][];
}

/** A table with a number in its first column, so that names can be told from values, and no row that is blank or a lonely cell. */
const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    names: fc
      .array(name, { minLength: columns, maxLength: columns })
      .map((names) => ['Kode', ...names.map((n, i) => `${n} ${i + 1}`), 'Lulusan']),
    rows: fc.array(
      fc
        .tuple(
          fc.integer({ min: 10_000, max: 99_999 }),
          fc.array(word, { minLength: columns, maxLength: columns }),
          fc.integer({ min: 1, max: 400 })
        )
        .map(([code, words, count]) => [String(code), ...words, String(count)]),
      { minLength: 3, maxLength: 12 }
    )
  })
);

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quoteAll: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  preamble: fc.constantFrom(0, 1, 3),
  foot: fc.constantFrom('none', 'none', 'total', 'wrong total', 'total and notes', 'total and signature'),
  blanksAtEnd: fc.constantFrom(0, 1, 5),
  lastEnd: fc.boolean()
});
type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never;

function write({ names, rows }: Table, d: Dialect): Uint8Array<ArrayBuffer> {
  const cell = (text: string): string =>
    d.quoteAll || text.includes(d.delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: string[]): string => cells.map(cell).join(d.delimiter);
  const titles = ['LAPORAN PENELUSURAN', 'Tahun Pelajaran 2024/2025', ''].slice(0, d.preamble);
  const blanks = Array.from({ length: d.blanksAtEnd }, () => d.delimiter.repeat(names.length - 1));
  const sum = rows.reduce((n, row) => n + Number(row.at(-1)), d.foot === 'wrong total' ? 401 : 0);
  const wide = (...cells: string[]): string => line([...cells, ...Array.from({ length: names.length - cells.length }, () => '')]);
  const total = d.foot === 'none' ? [] : [line(['JUMLAH', ...Array.from({ length: names.length - 2 }, () => ''), String(sum)])];
  const notes = d.foot === 'total and notes' ? [wide(), wide('Sumber: Dinas Pendidikan')] : [];
  const signature = d.foot === 'total and signature' ? [wide(), wide('', 'Samarinda, 19 Mei 2024'), wide('', 'Kepala Bidang,')] : [];
  const text =
    [...titles, line(names), ...rows.map(line), ...total, ...notes, ...signature, ...blanks].join(d.lineEnd) + (d.lastEnd ? d.lineEnd : '');
  if (d.encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = -1; i < text.length; i++) view.setUint16(2 + i * 2, i < 0 ? 0xfeff : text.charCodeAt(i), d.encoding === 'utf-16le');
    return bytes;
  }
  if (d.encoding === 'windows-1252') return Uint8Array.from(text, (c) => c.charCodeAt(0));
  return new TextEncoder().encode(d.encoding === 'utf-8-bom' ? `\ufeff${text}` : text) as Uint8Array<ArrayBuffer>;
}

describe('any table in any dialect', () => {
  test('comes back exactly', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, async (t, d) => {
        const file = new Blob([write(t, d)]);
        const look = await directTextSide.look(file, 'a.csv', {}, quiet);
        expect(look.rawNames).toEqual(t.names);
        expect(await rowsOf(file, look)).toEqual(t.rows);
        expect(look.data).toBe(t.rows.length);
        expect(balance(look)).toBe(look.records);
        expect(look.skipped.total).toBe(d.foot === 'none' ? 0 : 1);
        expect(look.problems.some(({ code }) => code === 'total_differs')).toBe(d.foot === 'wrong total');
      }),
      { numRuns: 400 }
    );
  });

  test('is handed on as the same rows, and as it is when it is regular', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, async (t, d) => {
        const file = new Blob([write(t, d)]);
        const look = await directTextSide.look(file, 'a.csv', {}, quiet);
        const { text, rewritten } = await directTextSide.shape(file, look, quiet);
        expect(rewritten).toBe(!look.regular);
        if (!rewritten) return;
        const again = await directTextSide.look(text, 'b.csv', { delimiter: writtenDelimiter(look), header: null }, quiet);
        expect((await rowsOf(text, again)).map((cells) => cells.slice(1))).toEqual(t.rows);
      }),
      { numRuns: 100 }
    );
  });
});

describe('damaged files', () => {
  const mutation = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('set', 'cut', 'insert'),
    byte: fc.oneof(fc.constantFrom(34, 44, 59, 10, 13, 0, 9, 239, 255, 35), fc.nat(255))
  });

  test('give a balanced account or a refusal, and as many rows as were counted', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, fc.array(mutation, { minLength: 1, maxLength: 8 }), async (t, d, mutations) => {
        let bytes = [...write(t, d)];
        for (const { at, kind, byte } of mutations) {
          const i = at % (bytes.length + 1);
          if (kind === 'set') bytes[Math.min(i, bytes.length - 1)] = byte;
          else if (kind === 'cut') bytes = [...bytes.slice(0, i), ...bytes.slice(i + (byte % 7))];
          else bytes.splice(i, 0, byte);
        }
        const file = new Blob([Uint8Array.from(bytes)]);
        try {
          const look = await directTextSide.look(file, 'a.csv', {}, quiet);
          expect(balance(look)).toBe(look.records);
          expect((await rowsOf(file, look)).length).toBe(look.data);
          await directTextSide.shape(file, look, quiet);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 600 }
    );
  });

  test('of any bytes are answered too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const file = new Blob([Uint8Array.from(bytes)]);
        try {
          const look = await directTextSide.look(file, 'a.csv', {}, quiet);
          expect(balance(look)).toBe(look.records);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 500 }
    );
  });
});
