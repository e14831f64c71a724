import type { Coverage, CoverageKind, CoverageState } from '$lib/ingest/together/coverage';
import { coverageKinds } from '$lib/ingest/together/coverage';

/** What one file holds of a kind. */
export interface CoveragePart {
  readonly file: string;
  readonly rows: number;
  readonly state: CoverageState;
}

/** What is there of one kind for a school and year: the best that any file has, and what each file has. */
export interface CoverageMark {
  readonly kind: CoverageKind;
  readonly state: CoverageState;
  /** Rows that count. */
  readonly rows: number;
  readonly parts: readonly CoveragePart[];
}

export interface CoverageRow {
  readonly id: string;
  readonly name: string;
  /** In the order of the years of the coverage. */
  readonly years: readonly (readonly CoverageMark[])[];
}

export const schoolsPerPage = 50;
const best: Readonly<Record<CoverageState, number>> = { loaded: 0, few: 1, stale: 2, empty: 3 };

type Index = ReadonlyMap<string, ReadonlyMap<number | null, readonly CoverageMark[]>>;

/** The marks of every school and year, in the order of kinds. */
export function indexCoverage(coverage: Coverage, files: readonly { readonly id: number; readonly file: string }[]): Index {
  const names = new Map(files.map(({ id, file }) => [id, file]));
  const parts = new Map<string, Map<number | null, Map<CoverageKind, CoveragePart[]>>>();
  for (const { school, year, kind, batch, rows, state } of coverage.cells) {
    const years = parts.get(school) ?? new Map<number | null, Map<CoverageKind, CoveragePart[]>>();
    const kinds = years.get(year) ?? new Map<CoverageKind, CoveragePart[]>();
    kinds.set(kind, [...(kinds.get(kind) ?? []), { file: names.get(batch) ?? `${batch}`, rows, state }]);
    years.set(year, kinds);
    parts.set(school, years);
  }
  const mark = (kind: CoverageKind, of: readonly CoveragePart[]): CoverageMark => ({
    kind,
    state: of.map(({ state }) => state).reduce((a, b) => (best[a] <= best[b] ? a : b)),
    rows: of.filter(({ state }) => state !== 'stale').reduce((sum, { rows }) => sum + rows, 0),
    parts: of
  });
  return new Map(
    [...parts].map(([school, years]) => [
      school,
      new Map(
        [...years].map(([year, kinds]) => [
          year,
          coverageKinds.flatMap((kind) => (kinds.has(kind) ? [mark(kind, kinds.get(kind) ?? [])] : []))
        ])
      )
    ])
  );
}

/** The schools whose name or code holds this text. */
export function findSchools(coverage: Coverage, search: string): Coverage['schools'] {
  const wanted = search.trim().toLowerCase();
  return wanted === '' ? coverage.schools : coverage.schools.filter(({ id, name }) => `${name} ${id}`.toLowerCase().includes(wanted));
}

/** One page of the grid, counted from 0; of one kind when it is given. */
export function coverageRows(
  { years }: Coverage,
  index: Index,
  schools: Coverage['schools'],
  page: number,
  kind?: CoverageKind
): readonly CoverageRow[] {
  return schools.slice(page * schoolsPerPage, (page + 1) * schoolsPerPage).map(({ id, name }) => ({
    id,
    name,
    years: years.map((year) => (index.get(id)?.get(year) ?? []).filter((mark) => kind === undefined || mark.kind === kind))
  }));
}
