import { m } from '$lib/i18n/words/messages';
import type { Options } from '$lib/metrics/options';
import type { Dimension, Measure } from '$lib/model/measure';
import { nameField } from '../define';
import { sayPart } from '../say/part';
import { sayValue } from '../say/value';
import { family, type Words } from '../say/words';

const words = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/method_dimension_*.js', { eager: true }));

/** The name of a dimension. */
export const sayDimension = (dimension: Dimension): string => words[`method_dimension_${dimension}`]?.({}) ?? dimension;

function labelOf(dimension: Dimension, value: string, { schools, partners }: Options): string {
  if (value === '') return m.indicator_unrecorded({ cut: sayDimension(dimension) });
  switch (dimension) {
    case 'school':
      return schools.find(({ id }) => id === value)?.name ?? value;
    case 'partner':
      return partners.find(({ id }) => id === value)?.name ?? value;
    case 'sex':
      return value === 'L' ? m.sex_male() : value === 'P' ? m.sex_female() : value;
    case 'item':
      return nameField(value);
    case 'program':
    case 'district':
    case 'province':
    case 'year':
    case 'month':
      return value;
    case 'band':
      return sayPart(dimension, value);
    default:
      return sayValue(value);
  }
}

/** What a row of the screen is called: the value it was cut by, and what the indicator divides by itself. */
export function rowLabel({ key }: Measure, cut: Dimension, options: Options): string {
  const others = (Object.keys(key) as Dimension[]).filter((dimension) => dimension !== cut);
  return [cut, ...others].map((dimension) => labelOf(dimension, String(key[dimension] ?? ''), options)).join(' – ');
}
