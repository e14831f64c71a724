import { browser } from '$app/environment';
import { overwriteGetLocale } from '$lib/i18n/words/runtime';
import { languages, type Language } from '$lib/model/language';

let current: Language = 'id';
overwriteGetLocale(() => current);

/** Makes this the language of every word from now on, and of the document. Call before anything is drawn. */
export function speak(language: Language): void {
  current = language;
  if (browser) document.documentElement.lang = language;
}

/** The first of the browser's languages that we speak. */
export function preferred(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return languages[0];
}
