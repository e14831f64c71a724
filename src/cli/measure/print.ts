import { ofWords } from '$lib/metrics/bases';
import type { Measure } from '$lib/model/measure';
import type { Question } from './questions';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const plain = (value: number): string => String(Math.round(value * 100) / 100);
const shown = (measure: Measure, value: number): string => (measure.unit === 'percent' ? percent(value) : plain(value));

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
    interval ? `${shown(measure, interval[0])} to ${shown(measure, interval[1])}` : '',
    missing > 0 ? `${plain(missing)} missing` : ''
  ];
}

/** The answers to one question as text in columns, with its name and base above. */
export function table({ indicator, request }: Question, measures: readonly Measure[]): string {
  const base = request.base ?? indicator.over[0];
  const head = [...request.by, 'value', 'counts', '95 % interval', 'note'];
  const rows = [head, ...measures.map((measure) => cells(measure, request.by))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  );
  const of = base === 'N' ? '' : `, of ${ofWords(indicator, base).en}`;
  return `${indicator.id} ${indicator.label.en}${of}\n${text.map((row) => `  ${row}\n`).join('')}\n`;
}
