import { m } from '$lib/i18n/words/messages';
import type { FieldId } from '$lib/model/fields';
import type { Params, Problem, ProblemCode } from '$lib/model/problem';

type Words = (params: Params) => string;

/** The sentence for a problem code in the language of the page. */
export const sayCode = (code: ProblemCode, params: Params = {}): string => (m[`problem_${code}`] as Words)(params);

/** The sentence for a problem. */
export const sayProblem = (problem: Problem): string => sayCode(problem.code, { count: problem.count ?? 1, ...problem.params });

const words = m as unknown as Readonly<Record<string, Words | undefined>>;

/** The words for why a guess was made: the key `why_<reason>`; a reason without words stands as it is. */
export const sayWhy = (reason: string): string => words[`why_${reason}`]?.({}) ?? reason;

/** The name of a canonical field. */
export const sayField = (field: FieldId | string): string => words[`field_${field}`]?.({}) ?? field;

/** The words for a canonical value of a closed list (`value_<code>`); free text stands as it is. */
export const sayValue = (value: string): string => words[`value_${value.toLowerCase()}`]?.({}) ?? value;
