import beta from '@stdlib/stats-base-dists-beta-quantile';
import cdf from '@stdlib/stats-base-dists-binomial-cdf';
import quantile from '@stdlib/stats-base-dists-binomial-quantile';
import chiSquare from '@stdlib/stats-base-dists-chisquare-cdf';
import normal from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaQuantile, binomialCdf, binomialQuantile, chiSquareCdf, normalQuantile } from '$lib/metrics/stats/distributions';

// A package that cannot run under the policy of the pages says the same.
const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('binomial', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), part, part, (n, p, share) => {
      const k = Math.floor(share * n);
      expect(binomialCdf(k, n, p)).toBeCloseTo(cdf(k, n, p), 10);
      const r = binomialQuantile(share, n, p);
      if (Math.abs(cdf(r, n, p) - share) > 1e-10 && Math.abs(cdf(r - 1, n, p) - share) > 1e-10) expect(r).toBe(quantile(share, n, p) + 0);
    }),
    { numRuns: 300 }
  );
});

test('beta', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), part, (a, b, p) => {
      expect(betaQuantile(p, a, b)).toBeCloseTo(beta(p, a, b), 9);
    }),
    { numRuns: 300 }
  );
});

test('chi-square and normal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.double({ min: 0, max: 900, noNaN: true }), part, (df, x, p) => {
      expect(chiSquareCdf(x, df)).toBeCloseTo(chiSquare(x, df), 10);
      expect(normalQuantile(p)).toBeCloseTo(normal(p, 0, 1), 9);
    }),
    { numRuns: 300 }
  );
});
