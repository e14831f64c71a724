const two = (n: number): string => String(n).padStart(2, '0');
const secondsOfDay = 86_400;

/** Clock time of a number of seconds; hours may exceed 23. */
const clock = (seconds: number): string => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');

/** The calendar day of a day number of Excel, which believes that 1900 was a leap year. */
function dayOf(serial: number, from1904: boolean): string {
  if (from1904) return new Date(Date.UTC(1904, 0, 1 + serial)).toISOString().slice(0, 10);
  if (serial === 60) return '1900-02-29';
  return new Date(Date.UTC(1899, 11, (serial < 60 ? 31 : 30) + serial)).toISOString().slice(0, 10);
}

const lastDay = 2_958_465;

/**
 * A date of Excel as ISO text: `2024-08-17`, with a time other than midnight `2024-08-17 14:05:33`, a time alone `14:05:33`. The number
 * holds no time zone, so none plays a part. undefined for a number that is no date (below 0, after the year 9999).
 */
export function writeDay(value: number, from1904: boolean): string | undefined {
  const total = Math.round(value * secondsOfDay);
  const [day, seconds] = [Math.floor(total / secondsOfDay), total % secondsOfDay];
  if (total < 0 || day > lastDay - (from1904 ? 1462 : 0)) return undefined;
  if (day === 0 && (!from1904 || seconds > 0)) return clock(seconds);
  const date = dayOf(day, from1904);
  return seconds === 0 ? date : `${date} ${clock(seconds)}`;
}

/** A length of time, stored in days, as hours, minutes and seconds: `36:00:00`. undefined below 0. */
export function writeDuration(value: number): string | undefined {
  const total = Math.round(value * secondsOfDay);
  return total < 0 ? undefined : clock(total);
}
