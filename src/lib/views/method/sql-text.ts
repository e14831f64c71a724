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

/** The values bound to the marks of a statement, in order. */
export const boundValues = ({ params }: Sql): string => params.map((value) => (value === null ? 'NULL' : String(value))).join(', ');
