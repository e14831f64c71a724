import type { Row } from '$lib/engine/engine';
import { formatDate, formatMonth, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { sayValue } from '../say/value';
import type { ContentColumn } from './contents';

/** A date as far as the source gives it: 2012, May 2024 or 19 May 2024. */
function sayDate(text: string, precision: string | null): string {
  if (precision === 'year') return text.slice(0, 4);
  return precision === 'month' ? formatMonth(text) : formatDate(text);
}

/** What a cell reads; undefined when the source does not say. */
export function sayCell(row: Row, column: ContentColumn): string | undefined {
  const cell = row[column.key];
  if (cell === null || cell === undefined || cell === '') return undefined;
  switch (column.as) {
    case 'date':
      return sayDate(String(cell), typeof row.date_precision === 'string' ? row.date_precision : null);
    case 'yes-no':
      return cell === true ? m.yes() : m.no();
    case 'value':
      return sayValue(String(cell));
    case 'values':
      return String(cell).split(', ').map(sayValue).join(', ');
    case 'number': {
      const number = formatNumber(Number(cell));
      return row.approx === true ? m.approximately({ value: number }) : number;
    }
    default:
      return String(cell);
  }
}
