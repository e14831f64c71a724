/** Rows on one page, unless a screen asks for another number. */
export const pageSize = 50;

/** The rows whose text holds every word. */
export function matching<Row>(rows: readonly Row[], search: string, text: (row: Row) => string): readonly Row[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => text(row).toLowerCase().includes(word)));
}

/** One page of rows, from 0; a page that is not there any more is the last one. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: number,
  size = pageSize
): { readonly page: number; readonly last: number; readonly part: readonly Row[] } {
  const last = Math.max(0, Math.ceil(rows.length / size) - 1);
  const page = Math.min(asked, last);
  return { page, last, part: rows.slice(page * size, (page + 1) * size) };
}
