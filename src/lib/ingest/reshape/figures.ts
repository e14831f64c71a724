import { cellType, readBothWays } from '../text/cells';

type Rows = readonly (readonly string[])[];

/** Cells of these columns that say something, and how many of them are numbers. */
export function countNumbers(rows: Rows, columns: readonly number[]): { readonly said: number; readonly numbers: number } {
  const types = rows.flatMap((row) => columns.map((i) => cellType(row[i] ?? ''))).filter((type) => type !== 'empty');
  return { said: types.length, numbers: types.filter((type) => type === 'number').length };
}

export const areNumbers = (rows: Rows, columns: readonly number[]): boolean => {
  const { said, numbers } = countNumbers(rows, columns);
  return said > 0 && numbers >= said * 0.8;
};

/** Whether a column is, in every row that can be compared, the sum of others; blank cells add nothing. */
export function isSum(rows: Rows, total: number, columns: readonly number[]): boolean {
  return (['point', 'comma'] as const).some((mark) => {
    let compared = 0;
    for (const row of rows) {
      const value = readBothWays(row[total]?.trim() ?? '')[mark];
      const parts = columns.map((i) => readBothWays(row[i]?.trim() ?? '')[mark]).filter((n) => n !== undefined);
      if (value === undefined || parts.length === 0) continue;
      if (Math.abs(parts.reduce((a, b) => a + b, 0) - value) > 0.01) return false;
      compared++;
    }
    return compared > 0;
  });
}
