import { m } from '$lib/i18n/words/messages';
import type { Params, Problem, ProblemCode } from '$lib/model/problem';
import { sayField } from './field';
import { family, type Words } from './words';

const words = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/problem_*.js', { eager: true }));

/** The sentence for a problem code in the language of the page. */
export function sayCode(code: ProblemCode, params: Params = {}): string {
  const say = words[`problem_${code}`];
  if (!say) throw new Error(`no words for the problem ${code}`);
  return say(params);
}

/** The sentence for a problem; a field is called by its name. */
export function sayProblem({ code, count = 1, params = {} }: Problem): string {
  const { field, texts } = params;
  const named = typeof field === 'string' ? { field: sayField(field) } : {};
  const blank = typeof texts === 'string' ? { texts: texts.replace('∅', m.cell_blank()) } : {};
  return sayCode(code, { count, ...params, ...named, ...blank });
}
