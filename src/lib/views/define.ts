import { bases } from '$lib/metrics/bases';
import { catalogue } from '$lib/metrics/catalogue';
import type { Bilingual, Language } from '$lib/model/language';
import type { BaseId } from '$lib/model/measure';

/** The words of an indicator; `of` says who it is a share of, where its base does not. */
export interface Definition {
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly of?: Bilingual;
}

/** The words of every indicator, as it is declared. */
export const definitions = (): Readonly<Record<string, Definition>> =>
  Object.fromEntries(
    [...catalogue].map(([id, { label, definition, of }]) => [id, of === undefined ? { label, definition } : { label, definition, of }])
  );

// A browser loads the words alone: the declarations hold the statements that count as well, which only the engine needs.
const kept = import.meta.env.SSR
  ? definitions()
  : Object.values(import.meta.glob<Readonly<Record<string, Definition>>>('/data/first-words.json', { eager: true, import: 'default' }))[0];

function find(id: string): Definition {
  const found = kept?.[id];
  if (!found) throw new Error(`unknown indicator: ${id}`);
  return found;
}

/** The label and the definition of an indicator, as it is declared. */
export function define(id: string, language: Language): { readonly label: string; readonly definition: string } {
  const { label, definition } = find(id);
  return { label: label[language], definition: definition[language] };
}

/** Who an indicator is a share of under a base, to end the sentence "of ...". */
export const whoOf = (id: string, base: BaseId, language: Language): string => (find(id).of ?? bases[base].of)[language];
