import { formatCount, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Measure } from '$lib/model/measure';
import type { Answers } from '$lib/session/work';
import type { Circumstances } from '$lib/metrics/verdict';
import { headline } from '../findings';
import { ends, yearOf } from '../latest-year';

/** The finding of the overview: absorption where there is any, else the first of the other measures that is given. */
export function overviewTitle(
  absorption: readonly Measure[],
  answers: Answers<'placements' | 'trainingHours' | 'partners'>,
  circumstances: Circumstances
): string {
  if (ends(absorption).last) return headline(absorption, circumstances);
  const { last: placements } = ends(answers.placements);
  if (placements) return m.placements_title({ n: formatCount(placements.value), year: yearOf(placements) });
  const { last: hours } = ends(answers.trainingHours);
  if (hours) return m.training_title({ hours: formatNumber(hours.value), year: yearOf(hours) });
  const { last: partners } = ends(answers.partners);
  if (partners) return m.partners_title({ n: formatCount(partners.value), year: yearOf(partners) });
  return headline(absorption, circumstances);
}
