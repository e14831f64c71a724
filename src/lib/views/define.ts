import { bases } from '$lib/metrics/bases';
import { catalogue } from '$lib/metrics/catalogue';
import { getLocale } from '$lib/i18n/words/runtime';
import type { Language } from '$lib/model/language';
import type { BaseId } from '$lib/model/measure';
import { fieldWords } from './say/field';

/** The words of an indicator in one language; `of` says who it is a share of, where its base does not. */
export interface Definition {
  readonly label: string;
  readonly definition: string;
  readonly of?: string;
}
/** What the content of the screens is called in one language: indicators by their id, and fields. */
export interface Glossary {
  readonly indicators: Readonly<Record<string, Definition>>;
  readonly fields: Readonly<Record<string, string>>;
}

/** The words of every indicator, as it is declared, and of every field. */
export const glossaryOf = (language: Language): Glossary => ({
  indicators: Object.fromEntries(
    [...catalogue].map(([id, { label, definition, of }]) => [
      id,
      { label: label[language], definition: definition[language], ...(of === undefined ? {} : { of: of[language] }) }
    ])
  ),
  fields: fieldWords(language)
});

const known: Partial<Record<Language, Glossary>> = {};

/** Takes the words of a language in. Call before anything is drawn in it. */
export function learn(language: Language, glossary: Glossary): void {
  known[language] = glossary;
}

// A browser is told the words alone: the declarations hold the statements that count as well, which only the engine needs.
const wordsOf = (language: Language): Glossary | undefined =>
  import.meta.env.SSR ? (known[language] ??= glossaryOf(language)) : known[language];

function find(id: string, language: Language): Definition {
  const found = wordsOf(language)?.indicators[id];
  if (!found) throw new Error(`unknown indicator: ${id}`);
  return found;
}

/** The label and the definition of an indicator, as it is declared. */
export const define = (id: string, language: Language): Definition => find(id, language);

/** Who an indicator is a share of under a base, to end the sentence "of ...". */
export const whoOf = (id: string, base: BaseId, language: Language): string => find(id, language).of ?? bases[base].of[language];

/** The name of a canonical field in the language of the page; a name that is none stands as it is. */
export const nameField = (field: string): string => wordsOf(getLocale())?.fields[field] ?? field;
