import type { Language } from '$lib/model/language';
import { learn } from './define';
import type { FirstPicture } from './first-picture';
import { fetchFirst, type Part } from './first-parts';

type ScreenName = Exclude<Part, 'options' | 'entries' | `words-${Language}`>;

/** What a screen is drawn from before anything is counted: its own picture with what may be chosen. */
export type First<Name extends ScreenName> = FirstPicture[Name] & Pick<FirstPicture, 'options'>;

/** What a page hands to its view, and what its prerendered text carries to the browser. */
export interface FirstPage<Name extends ScreenName> {
  readonly first: { readonly [one in Name]: First<one> };
  readonly carried: Readonly<Partial<Record<Part, unknown>>>;
}

/** Fetches what the screens named are drawn from at first, and learns the words of the language. Call while a page loads. */
export async function firstPage<Name extends ScreenName>(language: Language, ...names: readonly Name[]): Promise<FirstPage<Name>> {
  const words = `words-${language}` as const;
  const parts: readonly Part[] = ['options', words, ...names];
  const [options, glossary, ...screens] = await Promise.all([fetchFirst('options'), fetchFirst(words), ...names.map(fetchFirst)]);
  learn(language, glossary);
  return {
    first: Object.fromEntries(names.map((name, i) => [name, { ...screens[i], options }])) as unknown as FirstPage<Name>['first'],
    carried: Object.fromEntries(parts.map((part, i) => [part, [options, glossary, ...screens][i]]))
  };
}
