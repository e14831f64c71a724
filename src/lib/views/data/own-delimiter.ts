import { getLocale } from '$lib/i18n/words/runtime';

/** What a spreadsheet in the language of the page takes for the mark between cells: with a decimal comma it is the semicolon. */
export const ownDelimiter = (): ',' | ';' => (getLocale() === 'id' ? ';' : ',');
