import { writeDay, writeDuration } from './day';
import type { Cell, Formats } from './sheet';

/** How a number format wants its numbers written. */
type Style = 'number' | 'percent' | 'date' | 'duration' | 'padded';

/** What a format says about positive numbers, without colours and conditions. */
const positive = (format: string): string => (format.split(';')[0] ?? '').replace(/\[[^\]hms]*\]/gi, '').trim();

function styleOf(format: string, formats: Formats): Style {
  const own = positive(format);
  if (formats.isDate(format)) return /\[[hms]+\]/i.test(format) ? 'duration' : 'date';
  // Zeros, and marks or digits between them: an id. Not 0 alone, nor 0.00.
  if (/^(?:0|\\?[-/ ()]|\\[.0-9]|"[-/. ()0-9]*")+$/.test(own) && own.replace(/"[^"]*"|\\./g, '').split('0').length > 2) return 'padded';
  return own.replace(/"[^"]*"|\\./g, '').includes('%') ? 'percent' : 'number';
}

/** Digits without exponent, for a number too small for the usual form. */
const spread = (value: number): string => value.toFixed(Math.min(100, 17 - Math.floor(Math.log10(Math.abs(value))))).replace(/\.?0+$/, '');

/**
 * A number at full precision, with a point. From 16 digits on Excel has replaced the last ones by zeros: such a number is written as
 * `3.27408001234567E+15`, so that no one takes it for an id. `1.234` is written `1.2340`: alone it would read as a thousand.
 */
export function writeNumber(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!';
  if (Math.abs(value) >= 1e15) return value.toExponential(14).replace(/\.?0*e\+/, 'E+');
  const text = String(value === 0 ? 0 : value);
  if (text.includes('e')) return spread(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A'
};

/** Everything that would break the line: the line of the text is to be the row of the sheet. */
const breaks = /[\r\n\v\f\u0085\u2028\u2029]+/g;

/** Writes cells as text, knowing each number format it met before. `from1904`: how the workbook counts its days. */
export function cellWriter(formats: Formats, from1904: boolean): (cell: Cell) => string {
  const styles = new Map<string | undefined, Style>([[undefined, 'number']]);
  const known = (format: string | undefined): Style => {
    const style = styles.get(format) ?? styleOf(format ?? '', formats);
    styles.set(format, style);
    return style;
  };
  const byStyle: Readonly<Record<Style, (value: number, format: string) => string | undefined>> = {
    number: writeNumber,
    // 0.07 * 100 is 7.000000000000001 to a computer.
    percent: (value) => `${writeNumber(Number((value * 100).toPrecision(15)))}%`,
    date: (value) => writeDay(value, from1904),
    duration: writeDuration,
    padded: (value, format) => (Number.isInteger(value) && value >= 0 && value < 1e15 ? formats.write(positive(format), value) : undefined)
  };
  return ({ kind, value, format }) => {
    if (kind === 'number') return byStyle[known(format)](Number(value), format ?? '') ?? writeNumber(Number(value));
    if (kind === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (kind === 'error') return errors[Number(value)] ?? '#VALUE!';
    return String(value).replace(breaks, ' ');
  };
}
