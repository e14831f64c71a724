import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loading } from './loading';

const at = loading();

interface World {
  readonly schools: number;
  readonly years: readonly number[];
  readonly measures: readonly string[];
  /** One number per school, year and measure; null: nothing was written. */
  readonly cells: readonly (number | null)[];
  readonly style: 'over' | 'under' | 'beside';
}

const world: fc.Arbitrary<World> = fc
  .record({
    schools: fc.integer({ min: 4, max: 8 }),
    years: fc.uniqueArray(fc.integer({ min: 2010, max: 2025 }), { minLength: 2, maxLength: 5 }),
    measures: fc.shuffledSubarray(['Jumlah Lulusan', 'Terserap', 'Bekerja', 'Melanjutkan'], { minLength: 2 }),
    style: fc.constantFrom('over' as const, 'under' as const, 'beside' as const)
  })
  .chain((shape) => {
    // A record with too few cells is taken for a note, by whoever finds the rows of a file: each keeps more than half of its own.
    const width = shape.years.length * shape.measures.length;
    const numbers = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: width, maxLength: width });
    const places = Array.from({ length: width }, (_, i) => i);
    const record = fc
      .tuple(numbers, fc.subarray(places, { maxLength: Math.floor(width * 0.4) }))
      .map(([cells, blank]) => cells.map((cell, i) => (blank.includes(i) ? null : cell)));
    return fc.array(record, { minLength: shape.schools, maxLength: shape.schools }).map((records) => ({ ...shape, cells: records.flat() }));
  });

const at3 = ({ years, measures, cells }: World, school: number, year: number, measure: number): number | null =>
  cells[(school * years.length + year) * measures.length + measure] ?? null;

/** The long rows: school, year, measures; those without any number are not there. */
function longRows(of: World): (string | number | null)[][] {
  return Array.from({ length: of.schools }, (_, s) =>
    of.years.map((year, y) => [`SMKN ${s + 1}`, year, ...of.measures.map((_, m) => at3(of, s, y, m))])
  )
    .flat()
    .filter((row) => row.slice(2).some((cell) => cell !== null));
}

/** The same written wide, in one of three ways. */
function writeWide(of: World): string {
  const { years, measures, style, schools } = of;
  const outer =
    style === 'under' ? measures.map((_, m) => years.map((_, y) => [y, m])) : years.map((_, y) => measures.map((_, m) => [y, m]));
  const order = outer.flat() as [number, number][];
  const header =
    style === 'beside'
      ? [`Sekolah;${order.map(([y, m]) => `${measures[m]} ${years[y]}`).join(';')}`]
      : [
          `Sekolah;${outer.map((group) => [style === 'over' ? years[group[0]?.[0] ?? 0] : measures[group[0]?.[1] ?? 0], ...group.slice(1).map(() => '')].join(';')).join(';')}`,
          `;${order.map(([y, m]) => (style === 'over' ? measures[m] : years[y])).join(';')}`
        ];
  const lines = Array.from({ length: schools }, (_, s) => `SMKN ${s + 1};${order.map(([y, m]) => at3(of, s, y, m) ?? '').join(';')}`);
  return `${[...header, ...lines].join('\n')}\n`;
}

test('any long table written wide comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (of) => {
      const batch = await at.load(writeWide(of), { reshape: 'years', header: [0, of.style === 'beside' ? 0 : 1] });
      const named = (name: string) => batch.columns.find((c) => c.name === name)?.column;
      const columns = [named('Sekolah'), named('Tahun Lulus') ?? named('Tahun'), ...of.measures.map(named)];
      expect(columns).not.toContain(undefined);
      const rows = await at.rows(`SELECT ${columns.map((c, i) => `${c} AS x${i}`).join(', ')} FROM ${batch.table} ORDER BY rowid`);
      const found = rows.map((row) => columns.map((_, i) => row[`x${i}`] ?? null));
      const byKey = (a: readonly unknown[], b: readonly unknown[]): number =>
        `${String(a[0])} ${String(a[1])}`.localeCompare(`${String(b[0])} ${String(b[1])}`);
      expect(found.sort(byKey)).toEqual(longRows(of).sort(byKey));
      const { reshaped } = batch.account;
      expect(reshaped).toMatchObject({ rows: of.schools * of.years.length, loaded: rows.length, setAside: 0 });
    }),
    { numRuns: 60 }
  );
}, 120_000);
