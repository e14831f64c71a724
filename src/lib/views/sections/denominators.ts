import type { Request } from '$lib/metrics/request';
import type { Filter } from '$lib/model/filter';
import type { Language } from '$lib/model/language';
import type { Measure } from '$lib/model/measure';
import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { define, whoOf } from '../define';
import { inYears, yearOf } from '../latest-year';

/** The readings of one cohort that stand side by side: absorption (BMW) and employment (B+W), each over its bases. */
export const readings = {
  absorption: { indicator: 'O01', base: 'Q' },
  absorptionOfAll: { indicator: 'O01', base: 'G' },
  employment: { indicator: 'O02', base: 'Q' },
  employmentOfAll: { indicator: 'O02', base: 'G' },
  employmentOfForce: { indicator: 'O07', base: 'L' }
} as const satisfies Readonly<Record<string, Pick<Request, 'indicator' | 'base'>>>;
export type Reading = keyof typeof readings;

/** The questions behind the readings, by year. */
export function readingRequests(filter: Filter): Readonly<Record<Reading, Request>> {
  const ask = (reading: Reading): Request => ({ ...readings[reading], by: ['year'], filter });
  return {
    absorption: ask('absorption'),
    absorptionOfAll: ask('absorptionOfAll'),
    employment: ask('employment'),
    employmentOfAll: ask('employmentOfAll'),
    employmentOfForce: ask('employmentOfForce')
  };
}

/** One reading of the newest cohort. `label` names the measure and, in words, who it is a share of. */
export interface Side {
  readonly reading: Reading;
  readonly label: string;
  readonly measure: Measure;
}

/** The readings of the newest cohort that has any; a rate that came without counts has no base to stand under. */
export function sidesOf(answers: Readonly<Record<Reading, readonly Measure[]>>, language: Language): Side[] {
  const counted = (reading: Reading) => inYears(answers[reading]).filter(({ status }) => status !== 'published');
  const names = Object.keys(readings) as Reading[];
  const year = Math.max(
    ...names.flatMap((reading) =>
      counted(reading)
        .filter(({ status }) => status === 'ok')
        .map(yearOf)
    )
  );
  return names.flatMap((reading) => {
    const measure = counted(reading).find((one) => yearOf(one) === year);
    if (!measure) return [];
    const { label } = define(measure.indicator, language);
    const of = whoOf(measure.indicator, measure.base, language);
    return [{ reading, label: m.denominators_row({ label, of }, { locale: language }), measure }];
  });
}

/** The readings that are given, with their counts, a sentence for each measure; below ten people only the counts. */
export function saySides(sides: readonly Side[], language: Language): string {
  const format = formatter(language);
  const byMeasure = new Map<string, string[]>();
  for (const { measure } of sides) {
    if (measure.status !== 'ok') continue;
    const counts = m.chart_of({ k: format.count(measure.numerator), n: format.count(measure.denominator) }, { locale: language });
    const said = measure.tier === 'few' ? counts : `${format.percent(measure.value, measure.denominator)} (${counts})`;
    byMeasure.set(measure.indicator, [...(byMeasure.get(measure.indicator) ?? []), said]);
  }
  return [...byMeasure].map(([indicator, said]) => `${define(indicator, language).label}: ${said.join(', ')}.`).join(' ');
}
