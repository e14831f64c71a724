import { family, type Words } from './words';

const words = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/field_*.js', { eager: true }));

/** The name of a canonical field; a name that is none stands as it is. */
export const sayField = (field: string): string => words[`field_${field}`]?.({}) ?? field;
