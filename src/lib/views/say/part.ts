import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import type { Dimension } from '$lib/model/measure';
import { nameField } from '../define';
import { sayValue } from './value';

/** A band of money, from its ends as they stand in the counted rows (`3000000-5000000`; an end that is open is left out). */
function sayBand(band: string): string {
  const [low = '', high = ''] = band.split('-');
  const { rupiah } = formatter(getLocale());
  if (low === '') return m.band_below({ high: rupiah(Number(high)) });
  if (high === '') return m.band_from({ low: rupiah(Number(low)) });
  return m.band_between({ low: rupiah(Number(low)), high: rupiah(Number(high)) });
}

/** What one of the things is called that an indicator counts side by side: a band, an item of the form, a way to a job. */
export function sayPart(dimension: Dimension, value: string | number | undefined): string {
  const text = String(value ?? '');
  if (text === '') return m.not_recorded();
  if (dimension === 'band') return sayBand(text);
  return dimension === 'item' ? nameField(text) : sayValue(text);
}
