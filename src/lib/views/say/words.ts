import type { Language } from '$lib/model/language';
import type { Params } from '$lib/model/problem';

/** A sentence of the catalogue, by its parameters; in the language of the page where no other is asked for. */
export type Words = (params: Params, options?: { readonly locale?: Language }) => string;

/**
 * The sentences of a family of keys, by key. The families are taken from the compiled catalogue file by file, because asking the whole
 * catalogue by a computed name would send every sentence of the page with the first screen.
 */
export const family = (modules: Readonly<Record<string, Readonly<Record<string, Words>>>>): Readonly<Record<string, Words | undefined>> =>
  Object.assign({}, ...Object.values(modules)) as Record<string, Words>;
