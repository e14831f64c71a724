import type { Language } from '$lib/model/language';
import { family, type Words } from './words';

const words = /* @__PURE__ */ family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/field_*.js', { eager: true }));

/** The name of a canonical field; a name that is none stands as it is. */
export const sayField = (field: string): string => words[`field_${field}`]?.({}) ?? field;

/** The names of all canonical fields in a language. */
export const fieldWords = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([key, say]) => [key.slice('field_'.length), say?.({}, { locale: language }) ?? '']));
