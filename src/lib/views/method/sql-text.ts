import type { Sql } from '$lib/engine/sql';

const starts = /^ (FROM|WHERE|GROUP BY|UNION ALL|QUALIFY) /;

/** A statement as it is run, with line breaks where it changes its subject; nothing but white space differs. */
export function sqlText({ text }: Sql): string {
  let depth = 0;
  let written = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth === 0 && char === ' ' && text.charAt(i - 1) === ',') written += '\n  ';
    else if (depth === 0 && starts.test(text.slice(i, i + 11))) written += '\n';
    else written += char;
  }
  return written;
}

/** Where the values from `at` on are the `size` values before them once more, and how often. */
function repeats(values: readonly string[], at: number, size: number): number {
  let times = 1;
  while (values.slice(at - size, at).every((value, i) => values[at + (times - 1) * size + i] === value)) times++;
  return times;
}

/** The values bound to the marks of a statement, in order; a run that is bound again and again is written once, with how often. */
export function boundValues({ params }: Sql): string {
  const values = params.map((value) => (value === null ? 'NULL' : String(value)));
  const written: string[] = [];
  for (let at = 0; at < values.length;) {
    const size = Array.from({ length: Math.floor((values.length - at) / 2) }, (_, i) => i + 1)
      .filter((one) => one > 3)
      .find((one) => repeats(values, at + one, one) > 1);
    const run = values.slice(at, at + (size ?? 1));
    const times = size === undefined ? 1 : repeats(values, at + size, size);
    written.push(times > 1 ? `${times} × (${run.join(', ')})` : run.join(', '));
    at += run.length * times;
  }
  return written.join(', ');
}
