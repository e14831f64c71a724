import { family, type Words } from './words';

const words = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/why_*.js', { eager: true }));

/** The words for why a guess was made; a reason without words stands as it is. */
export const sayWhy = (reason: string): string => words[`why_${reason}`]?.({}) ?? reason;
