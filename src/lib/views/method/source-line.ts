import { getLocale } from '$lib/i18n/words/runtime';
import { sourceOf, sources, type Cited, type Source } from '$lib/metrics/sources';
import type { SourceLine } from './content';

/** A source as it is cited, with its reference in the language of the page. */
export function sourceLine(cited: Cited): SourceLine {
  const id = sourceOf(cited);
  const { text, read = '', checked }: Source = sources[id];
  return { id: cited, anchor: `sumber-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`, text: text[getLocale()], read, checked };
}
