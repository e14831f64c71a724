/** A day as an Indonesian school writes it: DD/MM/YYYY. */
export const written = (year: number, month: number, day: number): string =>
  `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;

/** A day counted from 1 January 1970, so that days can be added without any time zone. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;

/** The written form of a day number. */
export function writtenDay(day: number): string {
  const date = new Date(day * 86_400_000);
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The same date in another year (29 February becomes 1 March). */
export function yearsLater(day: number, years: number): number {
  const date = new Date(day * 86_400_000);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / 86_400_000;
}

/** The day every school of the sample lets a cohort go. */
export const graduationDay = (year: number): string => written(year, 5, 6);

export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/** The day the sample is seen: 31 October of the year after the last cohort, when its tracer study closes. */
export const asAt = (years: readonly number[]): number => dayNumber((years.at(-1) ?? 2024) + 1, 10, 31);

export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
