import { ofWords } from '$lib/metrics/bases';
import type { Measure } from '$lib/model/measure';
import type { Question } from './questions';

export const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
export const plain = (value: number): string => String(Math.round(value * 100) / 100);
export const shown = (measure: Measure, value: number): string => (measure.unit === 'percent' ? percent(value) : plain(value));

function cells(measure: Measure, by: Question['request']['by']): string[] {
  const keys = by.map((dimension) => (measure.key[dimension] === '' ? '(not recorded)' : String(measure.key[dimension] ?? '')));
  if (measure.status === 'published') return [...keys, shown(measure, measure.value), '', '', 'published without counts'];
  if (measure.status !== 'ok') return [...keys, '', '', '', 'field' in measure ? `${measure.reason}: ${measure.field}` : measure.reason];
  const { numerator, denominator, interval, missing } = measure;
  const counts = measure.denominator === measure.value ? '' : `${plain(numerator)} of ${plain(denominator)}`;
  return [
    ...keys,
    shown(measure, measure.value),
    counts,
    interval ? `${percent(interval[0])} to ${percent(interval[1])}` : '',
    missing > 0 ? `${plain(missing)} missing` : ''
  ];
}

/** Rows of cells as lines of text, each column as wide as its widest cell, indented by two. */
export function inColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd() + '\n').join('');
}

/** The name of what is asked and who is counted. */
export function title({ indicator, request }: Question): string {
  const base = request.base ?? indicator.over[0];
  return `${indicator.id} ${indicator.label.en}${base === 'N' ? '' : `, of ${ofWords(indicator, base).en}`}`;
}

/** The answers to one question as text in columns, with its name and base above. */
export function table(question: Question, measures: readonly Measure[]): string {
  const { by } = question.request;
  const head = [...by, 'value', 'counts', '95 % interval', 'note'];
  return `${title(question)}\n${inColumns([head, ...measures.map((measure) => cells(measure, by))])}\n`;
}
