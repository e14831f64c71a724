import { sayValue } from '$lib/charts/say';
import { formatCount, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';
import type { Given, Measure } from '$lib/model/measure';
import type { Answers } from '$lib/session/work';
import { define } from '../define';
import { sayNotGiven } from '../findings';
import { inYears, yearOf } from '../latest-year';
import { sayResponse } from '../say/verdict';

/** One of the four measures at a glance: the newest year, what stands behind it, and the years before. */
export interface Tile {
  readonly indicator: string;
  readonly label: string;
  readonly value: string;
  readonly behind: string;
  readonly points: readonly { readonly label: string; readonly measure: Measure }[];
}

function behind(measure: Given, language: Language): string {
  if (measure.unit === 'percent') {
    const { numerator, denominator, response } = measure;
    return [
      ...(measure.tier === 'few' ? [] : [m.chart_of({ k: formatCount(numerator), n: formatCount(denominator) })]),
      ...(response ? [m.response_short({ r: sayResponse(measure, language) ?? m.response_side_unknown() })] : [])
    ].join('; ');
  }
  if (measure.unit === 'hours')
    return m.tile_hours({ total: formatNumber(measure.numerator, 0), teachers: formatCount(measure.denominator) });
  return '';
}

function tile(indicator: string, measures: readonly Measure[], language: Language): Tile | undefined {
  const years = inYears(measures);
  const newest = years.at(-1);
  if (!newest) return undefined;
  const year = m.tile_year({ year: yearOf(newest) });
  const said = newest.status === 'ok' ? behind(newest, language) : sayNotGiven(newest);
  return {
    indicator,
    label: define(indicator, language).label,
    value: sayValue(newest, language),
    behind: said === '' ? year : `${year}: ${said}`,
    points: years.map((measure) => ({ label: String(yearOf(measure)), measure }))
  };
}

/** The four measures, those of them the files speak of. */
export function tilesOf(
  absorption: readonly Measure[],
  answers: Answers<'placements' | 'trainingHours' | 'partners'>,
  language: Language
): Tile[] {
  return [
    tile('O01', absorption, language),
    tile('I00', answers.placements, language),
    tile('G01', answers.trainingHours, language),
    tile('K01', answers.partners, language)
  ].filter((one) => one !== undefined);
}
