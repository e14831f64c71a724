import type { Measure } from '$lib/model/measure';
import { yearOf } from '../latest-year';

/** Where schools lie: by the lower edge of a band of absorption, or why a school is in none. */
export const bands = [0.8, 0.7, 0.6, 0.5, 0] as const;
export type Band = (typeof bands)[number] | 'few' | 'none';

/** The band a measure lies in. */
export function bandOf(measure: Measure): Band {
  if (measure.status === 'suppressed' || (measure.status === 'ok' && measure.tier === 'few')) return 'few';
  const value = measure.status === 'coded' ? measure.limit : 'value' in measure ? measure.value : undefined;
  return value === undefined ? 'none' : (bands.find((low) => value >= low) ?? 0);
}

/** How many schools lie in each band in each year. Bands stand in the order of the scale, never schools in an order. */
export function schoolBands(measures: readonly Measure[]): {
  readonly years: readonly number[];
  readonly rows: readonly { readonly band: Band; readonly counts: readonly number[] }[];
} {
  const years = [...new Set(measures.map(yearOf).filter(Number.isFinite))].sort((a, b) => a - b);
  const rows = [...bands, 'few' as const, 'none' as const].map((band) => ({
    band,
    counts: years.map((year) => measures.filter((one) => yearOf(one) === year && bandOf(one) === band).length)
  }));
  return { years, rows: rows.filter(({ band, counts }) => typeof band === 'number' || counts.some((n) => n > 0)) };
}

/** The step of the sequential scale for a share of the largest, 1..7; 0 for nothing. */
export const stepOf = (share: number): number => (share <= 0 ? 0 : Math.min(7, Math.max(1, Math.ceil(share * 7))));

/** The step of the sequential scale for a measure, by its band; 0 where there is no number. */
export function stepOfBand(band: Band): number {
  if (typeof band !== 'number') return 0;
  return { 0.8: 7, 0.7: 5, 0.6: 4, 0.5: 2, 0: 1 }[band];
}
