import { m } from '$lib/i18n/words/messages';
import type { Reason } from '$lib/model/problem';

const words: Readonly<Record<Reason, () => string>> = {
  few_people: m.problem_few_people,
  no_base: m.problem_no_base,
  needs_field: m.problem_needs_field,
  needs_frame: m.problem_needs_frame,
  nothing_to_weigh: m.problem_nothing_to_weigh,
  no_data: m.problem_no_data,
  median_not_reached: m.problem_median_not_reached,
  currencies_mixed: m.problem_currencies_mixed,
  only_bands: m.problem_only_bands,
  only_before_after: m.problem_only_before_after,
  published_without_counts: m.problem_published_without_counts
};

/** Why a number cannot be given, in a sentence. */
export const sayReason = (reason: Reason): string => words[reason]();
