import type { Language } from '$lib/model/language';
import { family, type Words } from './words';

const words = /* @__PURE__ */ family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/value_*.js', { eager: true }));

/** The words for a canonical value of a closed list; free text stands as it is. */
export const sayValue = (value: string): string => words[`value_${value.toLowerCase()}`]?.({}) ?? value;

/** The words for all canonical values of closed lists in a language. */
export const valueWords = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([key, say]) => [key.slice('value_'.length), say?.({}, { locale: language }) ?? '']));
