import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ident, sql } from '$lib/engine/sql';
import { directTextSide } from '$lib/ingest/direct';
import { readTexts } from '$lib/ingest/read';
import { sharedEngine } from '../engine-fixture';

const quiet = (): void => undefined;

const cell = fc.constantFrom(
  'Akuntansi',
  'a, b',
  'a;b',
  'kata "kunci"',
  'René',
  'x|y',
  "Jum'at",
  ' tepi ',
  '',
  '-',
  '0012',
  'baris\ndua',
  '#1'
);

/** Texts that are read as they are, and texts that need rewriting: blank lines, notes, ragged rows, mixed line ends. */
const written = fc
  .record({
    rows: fc.array(fc.tuple(fc.integer({ min: 100, max: 999 }), cell, cell), { minLength: 2, maxLength: 9 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    damage: fc.constantFrom('none', 'none', 'remark', 'title', 'gap', 'mixed'),
    lastEnd: fc.boolean()
  })
  .map(({ rows, delimiter, lineEnd, damage, lastEnd }) => {
    const quote = (text: string): string => (text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = [['Kode', 'Nama', 'Kota'], ...rows.map(([n, ...texts]) => [String(n), ...texts])].map((cells) =>
      cells.map(quote).join(delimiter)
    );
    if (damage === 'remark') lines.unshift('# ekspor', '# jangan diubah');
    if (damage === 'title') lines.unshift('LAPORAN', '');
    if (damage === 'gap') lines.splice(2, 0, '');
    const text = lines.join(lineEnd) + (lastEnd ? lineEnd : '');
    return { text: damage === 'mixed' ? text.replace(/\r?\n/, lineEnd === '\n' ? '\r\n' : '\n') : text, rows };
  });

test('the database reads the very rows that were counted, from the file itself or rewritten', async () => {
  const engine = await sharedEngine();
  let regular = 0;
  await fc.assert(
    fc.asyncProperty(written, async ({ text, rows }) => {
      const file = new Blob([text]);
      const look = await directTextSide.look(file, 'a.csv', {}, quiet);
      const shaped = await directTextSide.shape(file, look, quiet);
      if (look.regular) regular++;
      const name = await engine.open(shaped.text);
      const staging = await readTexts(engine, name, look, shaped.rewritten, 'texts');
      const found = await engine.query(sql`SELECT c0, c1, c2 FROM ${ident('texts')}`);
      await engine.drop(name);
      expect(staging.rows).toBe(look.data);
      expect(found.map((row) => [row['c0'], row['c1'] ?? '', row['c2'] ?? ''])).toEqual(rows.map(([n, ...texts]) => [String(n), ...texts]));
    }),
    { numRuns: 50 }
  );
  expect(regular).toBeGreaterThan(5);
});
