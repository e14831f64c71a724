import { formatDate, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { statuses } from '$lib/ingest/cast/status';
import { vocabularies } from '$lib/ingest/cast/vocabularies';
import type { ColumnReport } from '$lib/ingest/batch';
import { fields, type FieldId } from '$lib/model/fields';
import { sayValue } from '../../say/value';

const statusWords = {
  employed: m.status_employed,
  self_employed: m.status_self_employed,
  studying: m.status_studying,
  work_and_study: m.status_work_and_study,
  seeking: m.status_seeking,
  inactive: m.status_inactive,
  unknown: m.status_unknown
} as const satisfies Record<(typeof statuses)[number], () => string>;

const isStatus = (value: string): value is keyof typeof statusWords => Object.hasOwn(statusWords, value);

/** A canonical value of a field, in words. */
export function sayMeaning(field: FieldId | null, value: string): string {
  const cast = field === null ? undefined : fields[field].cast;
  if (cast === 'status' && isStatus(value)) return statusWords[value]();
  if (value === 'true') return m.yes();
  if (value === 'false') return m.no();
  if (cast === 'sex') return value === 'L' ? m.sex_male() : m.sex_female();
  if (cast === 'match') return m.value_rating({ value: value.split('/')[0] ?? value, scale: value.split('/')[1] ?? '?' });
  return sayValue(value);
}

/** The canonical values a text of a column can be mapped to; empty when there is no closed list. */
export function meaningsOf(field: FieldId | null): readonly string[] {
  switch (field === null ? undefined : fields[field].cast) {
    case 'status':
      return statuses;
    case 'boolean':
      return ['true', 'false'];
    case 'sex':
      return ['L', 'P'];
    case 'match':
      return ['4/4', '3/4', '2/4', '1/4', '5/5', '4/5', '3/5', '2/5', '1/5', '2/2', '1/2'];
    case 'vocabulary': {
      const own = field === null ? undefined : vocabularies[field];
      return own ? [...Object.keys(own.terms), ...(own.rest === 'other' ? ['other'] : [])] : [];
    }
    default:
      return [];
  }
}

/** A typed cell as people read it. */
export function sayRead(column: ColumnReport, cell: string): string {
  switch (column.type) {
    case 'number':
    case 'integer':
      return Number.isFinite(Number(cell)) && !column.parts?.includes('scale') ? formatNumber(Number(cell), 3) : cell;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(cell) ? formatDate(cell) : cell;
    case 'boolean':
      return cell === 'true' ? m.yes() : m.no();
    case 'text':
      return sayMeaning(column.field, cell);
    default:
      return cell;
  }
}

/** How a sample of a problem reads: numbers and dates in the language of the page, anything else as it stands. */
export function sayAfter(text: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(text) && !/^(?:19|20)\d\d$/.test(text)) return formatNumber(Number(text), 3);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text;
}
