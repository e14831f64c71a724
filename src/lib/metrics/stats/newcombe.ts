import { wilson, z95, type Interval } from './wilson';

/** A proportion by its counts. */
export interface Part {
  readonly k: number;
  readonly n: number;
}

/**
 * Interval of the difference `after - before` of two independent proportions, from their Wilson intervals.
 * Newcombe, R. G. (1998), Statistics in Medicine 17:873-890, method 10.
 */
export function newcombe(before: Part, after: Part, z = z95): Interval {
  const p1 = before.k / before.n;
  const p2 = after.k / after.n;
  const [l1, u1] = wilson(before.k, before.n, z);
  const [l2, u2] = wilson(after.k, after.n, z);
  const d = p2 - p1;
  return [d - Math.hypot(p2 - l2, u1 - p1), d + Math.hypot(u2 - p2, p1 - l1)];
}
