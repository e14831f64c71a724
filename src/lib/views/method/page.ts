import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { parameters, type ParameterId } from '$lib/metrics/parameters';
import { sources, type SourceId } from '$lib/metrics/sources';
import type { MethodContent } from './content';
import { entryGroups, parameterLine } from './entries';
import type { MethodExamples } from './examples';
import { readingParts } from './reading';
import { sourceLine } from './source-line';

/** The whole page of methods, in the language of the words: from the catalogue, the bases, the settings and counted examples. */
export const methodContent = (examples: MethodExamples): MethodContent => ({
  language: getLocale(),
  title: m.method_title(),
  lead: m.method_lead(),
  reading: readingParts(examples),
  groups: entryGroups(examples),
  parameters: (Object.keys(parameters) as ParameterId[]).map(parameterLine),
  sources: (Object.keys(sources) as SourceId[]).map(sourceLine)
});
