import { getLocale } from '$lib/i18n/words/runtime';
import { sources, type Source, type SourceId } from '$lib/metrics/sources';
import type { SourceLine } from './content';

/** A source with its reference, in the language of the page. */
export function sourceLine(id: SourceId): SourceLine {
  const { text, read = '', checked }: Source = sources[id];
  return { id, anchor: `sumber-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`, text: text[getLocale()], read, checked };
}
