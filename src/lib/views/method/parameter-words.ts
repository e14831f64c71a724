import { formatCount, formatNumber, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import type { ParameterId } from '$lib/metrics/parameters';
import type { Settings } from '$lib/model/settings';

/** The value of a setting in words, in the language of the page. */
export function sayParameter(id: ParameterId, settings: Settings): string {
  const format = formatter(getLocale());
  switch (id) {
    case 'suppressBelow':
      return m.method_people({ n: formatCount(settings.suppressBelow) });
    case 'interval':
      return settings.interval === 'exact' ? m.method_interval_exact() : m.method_interval_wilson();
    case 'response':
      return [settings.response.good, settings.response.note, settings.response.low].map((rate) => format.percent(rate)).join(', ');
    case 'lessonMinutes':
      return m.method_minutes({ n: formatCount(settings.lessonMinutes) });
    case 'hoursFloor':
    case 'guestHours':
      return `${formatCount(settings[id])} JP`;
    case 'wageKind':
      return settings.wageKind;
    case 'wageFactor':
      return `${formatNumber(settings.wageFactor, 2)} ×`;
    case 'dormantMonths':
      return format.months(settings.dormantMonths);
  }
}
