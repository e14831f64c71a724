import { family, type Words } from './words';

const why = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/why_*.js', { eager: true }));
const look = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/look_*.js', { eager: true }));

/** The words for why a guess was made; a reason without words stands as it is. */
export const sayWhy = (reason: string): string => (why[`why_${reason}`] ?? look[`look_${reason}`])?.({}) ?? reason;
