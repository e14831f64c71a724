import { group } from 'd3';
import { wilson, z95, type Interval } from './wilson';

/** People of one kind (a programme, sex and year): how many there are, how many of those answered, and what these say. */
export interface Cell {
  /** Names the cell from the coarsest division to the finest, such as year, programme, sex. Cells are merged from the end. */
  readonly path: readonly (string | number)[];
  /** In the frame. */
  readonly all: number;
  /** In the frame, status known. */
  readonly known: number;
  /** Of those in the base of the share, how many it counts. */
  readonly k: number;
  readonly n: number;
}

/** A cell as it was weighted: one of those given, or several merged. */
export interface Weighed extends Omit<Cell, 'path'> {
  readonly paths: readonly Cell['path'][];
  /** all / known: how many graduates each one who answered stands for. */
  readonly weight: number;
}

export interface Weighted {
  readonly value: number;
  /** 95 % Wilson interval on the effective n. */
  readonly interval: Interval;
  /** Of how many equally weighted answers the interval would be the same: (sum w)² / sum w². */
  readonly effective: number;
  readonly cells: readonly Weighed[];
  /** False where no cells were left to tell apart: the value is the unweighted one. */
  readonly weighs: boolean;
}

/** A cell that answers for itself has at least so many known, each standing for at most so many (indicators.md 2.4). */
export const cellRule = { known: 5, weight: 3 } as const;

const weak = ({ known, weight }: Weighed): boolean => known < cellRule.known || weight > cellRule.weight;

const together = (a: Weighed, b: Weighed): Weighed => {
  const [all, known] = [a.all + b.all, a.known + b.known];
  return { paths: [...a.paths, ...b.paths], all, known, k: a.k + b.k, n: a.n + b.n, weight: known > 0 ? all / known : Infinity };
};

/** Merges weak cells with the smallest beside them until none is weak, or one is left. */
function settle(cells: readonly Weighed[]): Weighed[] {
  let list = [...cells];
  for (;;) {
    const bySize = [...list].sort((a, b) => a.known - b.known);
    const first = bySize.find(weak);
    const second = bySize.find((cell) => cell !== first);
    if (!first || !second) return list;
    list = [...list.filter((cell) => cell !== first && cell !== second), together(second, first)];
  }
}

/** Settles the cells under each common beginning of their paths, the longest first. */
function collapse(cells: readonly Cell[]): Weighed[] {
  const settled = (list: readonly Cell[], depth: number): Weighed[] => {
    const deeper = [...group(list, ({ path }) => path[depth]).values()].flatMap((part) =>
      (part[0]?.path.length ?? 0) > depth + 1
        ? settled(part, depth + 1)
        : part.map(({ path, ...counts }) => ({
            ...counts,
            paths: [path],
            weight: counts.known > 0 ? counts.all / counts.known : Infinity
          }))
    );
    return settle(deeper);
  };
  return settled(cells, 0);
}

/**
 * Post-stratification: each kind of graduate counts as large as it is in the frame, not as large as it answered. It mends who answered by
 * kind, not that the employed may answer more readily within a kind. Cells with fewer than 5 answers, or in which one stands for more than
 * 3, are merged with the smallest beside them. Effective n: Kish, L. (1965), Survey Sampling, 11.7. Throws when nobody is in the base.
 */
export function weighted(cells: readonly Cell[], z = z95): Weighted {
  const used = collapse(cells.filter(({ all, known }) => all > 0 || known > 0));
  const sum = (of: (cell: Weighed) => number): number => used.reduce((so, cell) => so + (cell.n > 0 ? of(cell) : 0), 0);
  const base = sum(({ n, weight }) => n * weight);
  if (!(base > 0 && Number.isFinite(base))) throw new Error('nobody to weigh');
  // The value lies within 0..1 but for rounding.
  const value = Math.min(1, sum(({ k, weight }) => k * weight) / base);
  const effective = base ** 2 / sum(({ n, weight }) => n * weight ** 2);
  return { value, interval: wilson(value * effective, effective, z), effective, cells: used, weighs: used.length > 1 };
}

/** A share by survey weights. */
export interface ByDesign {
  readonly value: number;
  /** 95 % Wilson interval on the effective n. */
  readonly interval: Interval;
  /** Of how many equally weighted answers the interval would be the same: (sum w)² / sum w². */
  readonly effective: number;
}

/**
 * A share by the weights a survey gives its answers, from the weights of those counted, of all, and their squares. Kish, L. (1965), Survey
 * Sampling, 11.7, as above: what strata and clusters do to the interval is not in it. Throws when nobody has a weight.
 */
export function byDesign({ counted, weight, squares }: Readonly<Record<'counted' | 'weight' | 'squares', number>>, z = z95): ByDesign {
  if (!(weight > 0 && squares > 0 && counted >= 0)) throw new Error('nobody to weigh');
  // Sums of fractions may miss 1 by rounding.
  const value = Math.min(1, counted / weight);
  const effective = weight ** 2 / squares;
  return { value, interval: wilson(value * effective, effective, z), effective };
}
