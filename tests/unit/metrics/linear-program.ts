/** Equations with unknowns between 0 and a limit: sum(coefficients[i][j] * x[j]) = right[i], 0 <= x[j] <= limits[j] (Infinity: none). */
export interface Equations {
  readonly coefficients: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly limits: readonly number[];
}

const tiny = 1e-7;

/**
 * The simplex method in its plainest form (a dense tableau, Bland's rule, two phases): slow, but it owes nothing to the code it is to
 * check. Returns a function that finds a solution with the largest sum(weights[j] * x[j]); throws when there is no solution or no largest.
 */
export function solver({ coefficients, right, limits }: Equations): (weights: readonly number[]) => number[] {
  const unknowns = limits.length;
  const capped = limits.flatMap((limit, j) => (Number.isFinite(limit) ? [j] : []));
  const rows = [
    ...coefficients.map((row, i) => ({ row: [...row, ...capped.map(() => 0)], right: right[i] as number })),
    ...capped.map((j, s) => ({
      row: [...limits.map((_, x) => Number(x === j)), ...capped.map((_, x) => Number(x === s))],
      right: limits[j] as number
    }))
  ].map((one) => (one.right < 0 ? { row: one.row.map((x) => -x), right: -one.right } : one));
  const width = unknowns + capped.length;
  const tableau = rows.map(({ row, right: value }, i) => [...row, ...rows.map((_, x) => Number(x === i)), value]);
  const basis = rows.map((_, i) => width + i);

  function pivot(at: number, column: number): void {
    const line = tableau[at] as number[];
    const by = line[column] as number;
    for (let x = 0; x < line.length; x += 1) line[x] = (line[x] as number) / by;
    for (const other of tableau) {
      const factor = other[column] as number;
      if (other === line || factor === 0) continue;
      for (let x = 0; x < line.length; x += 1) other[x] = (other[x] as number) - factor * (line[x] as number);
    }
    basis[at] = column;
  }

  function maximise(weight: (column: number) => number, columns: number): void {
    for (let step = 0; step < 20_000; step += 1) {
      let enters = -1;
      for (let column = 0; column < columns && enters < 0; column += 1) {
        if (basis.includes(column)) continue;
        const gain = weight(column) - tableau.reduce((sum, row, i) => sum + weight(basis[i] as number) * (row[column] as number), 0);
        if (gain > tiny) enters = column;
      }
      if (enters < 0) return;
      let leaves = -1;
      let least = Infinity;
      tableau.forEach((row, i) => {
        const by = row[enters] as number;
        if (by <= tiny) return;
        const ratio = (row.at(-1) as number) / by;
        if (ratio < least - tiny || (ratio < least + tiny && leaves >= 0 && (basis[i] as number) < (basis[leaves] as number))) {
          least = Math.min(least, ratio);
          leaves = i;
        }
      });
      if (leaves < 0) throw new Error('no largest value');
      pivot(leaves, enters);
    }
    throw new Error('no end');
  }

  const all = width + rows.length;
  maximise((column) => (column >= width ? -1 : 0), all);
  if (tableau.some((row, i) => (basis[i] as number) >= width && (row.at(-1) as number) > 1e-5)) throw new Error('no solution');
  // What is left of the helpers stands at nothing: it is exchanged for a true unknown, or its equation says nothing new.
  for (let i = tableau.length - 1; i >= 0; i -= 1) {
    if ((basis[i] as number) < width) continue;
    const column = (tableau[i] as number[]).findIndex((x, j) => j < width && Math.abs(x) > tiny);
    if (column >= 0) pivot(i, column);
    else {
      tableau.splice(i, 1);
      basis.splice(i, 1);
    }
  }
  return (weights) => {
    maximise((column) => (column < unknowns ? (weights[column] as number) : 0), width);
    const solution = Array.from({ length: unknowns }, () => 0);
    basis.forEach((column, i) => {
      if (column < unknowns) solution[column] = tableau[i]?.at(-1) as number;
    });
    return solution;
  };
}
