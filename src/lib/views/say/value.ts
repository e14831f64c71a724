import { family, type Words } from './words';

const words = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/value_*.js', { eager: true }));

/** The words for a canonical value of a closed list; free text stands as it is. */
export const sayValue = (value: string): string => words[`value_${value.toLowerCase()}`]?.({}) ?? value;
