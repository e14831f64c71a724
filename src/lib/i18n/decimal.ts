/** How a language separates groups of three digits, and the whole from its decimals. */
export interface DecimalMarks {
  readonly group: string;
  readonly point: string;
}

/** Adds one in the last place to a run of digits: '129' is '130', '99' is '100'. */
const addOne = (digits: string): string => {
  const at = digits.search(/[^9]9*$/);
  return at < 0
    ? `1${'0'.repeat(digits.length)}`
    : digits.slice(0, at) + String(Number(digits[at]) + 1) + '0'.repeat(digits.length - at - 1);
};

/**
 * A number as Intl.NumberFormat writes it in decimals, with a hyphen below zero: between `min` and `max` decimals, halves away from zero,
 * rounded from the shortest decimal text of the number (so 1.005 is 1.01). Nothing where the number has no plain decimal text.
 * Intl takes tens of milliseconds on a phone before its first number; this takes none.
 */
export function decimal(value: number, min: number, max: number, { group, point }: DecimalMarks): string | undefined {
  const [whole = '', fraction = '', ...rest] = String(Math.abs(value)).split('.');
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction) || rest.length > 0) return undefined;
  const kept = whole + fraction.slice(0, max).padEnd(max, '0');
  const rounded = (fraction[max] ?? '0') >= '5' ? addOne(kept) : kept;
  const cut = rounded.length - max;
  const decimals = rounded.slice(cut).replace(/0+$/, '').padEnd(min, '0');
  const grouped = rounded.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 || Object.is(value, -0) ? '-' : ''}${grouped}${decimals && point + decimals}`;
}
