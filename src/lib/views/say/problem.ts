import type { Params, Problem, ProblemCode } from '$lib/model/problem';
import { family, type Words } from './words';

const words = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/problem_*.js', { eager: true }));

/** The sentence for a problem code in the language of the page. */
export function sayCode(code: ProblemCode, params: Params = {}): string {
  const say = words[`problem_${code}`];
  if (!say) throw new Error(`no words for the problem ${code}`);
  return say(params);
}

/** The sentence for a problem. */
export const sayProblem = (problem: Problem): string => sayCode(problem.code, { count: problem.count ?? 1, ...problem.params });
