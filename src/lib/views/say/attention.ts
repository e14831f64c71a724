import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Attention } from '$lib/metrics/attention';
import { few as comparedFew } from '$lib/metrics/stats/comparisons';
import type { Language } from '$lib/model/language';

/** What deserves a look, with how many schools or partnerships it is true of. */
export function sayAttention({ kind, count, year, since, below, comparisons, level }: Attention, language: Language): string {
  const format = formatter(language);
  const n = formatCount(count);
  const judged = comparisons !== undefined && level !== undefined && comparisons > comparedFew;
  const many = judged ? ` (${m.attention_judged({ n: formatCount(comparisons), level: format.percent(level) })})` : '';
  switch (kind) {
    case 'low_response':
      return m.attention_low_response({ n, year: year ?? '', below: format.percent(below ?? 0) });
    case 'ending_soon':
      return m.attention_ending_soon({ n });
    case 'no_partner':
      return m.attention_no_partner({ n });
    case 'program_without_partner':
      return m.attention_program_without_partner({ n });
    case 'clear_rise':
      return m.attention_clear_rise({ n, year: year ?? '', since: since ?? '' }) + many;
    case 'clear_fall':
      return m.attention_clear_fall({ n, year: year ?? '', since: since ?? '' }) + many;
  }
}
