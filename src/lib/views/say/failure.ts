import { m } from '$lib/i18n/words/messages';
import type { Problem } from '$lib/model/problem';
import { family, type Words } from './words';

/** What can go wrong without a network: these words are there from the start. */
const words = family(
  import.meta.glob<Record<string, Words>>(
    [
      '../../i18n/words/messages/problem_engine_*.js',
      '../../i18n/words/messages/problem_query_failed.js',
      '../../i18n/words/messages/problem_worker_failed.js',
      '../../i18n/words/messages/problem_sample_missing.js',
      '../../i18n/words/messages/problem_bad_link.js'
    ],
    { eager: true }
  )
);

/** The sentence for what stopped the work. The words for files are fetched; without them it says that something went wrong. */
export async function sayFailure(problem: Problem): Promise<string> {
  const own = words[`problem_${problem.code}`];
  if (own) return own({ count: 1, ...problem.params });
  try {
    const { sayProblem } = await import('./problem');
    return sayProblem(problem);
  } catch {
    return m.trouble_text();
  }
}
