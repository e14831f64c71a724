import { catalogue } from '$lib/metrics/catalogue';
import type { Language } from '$lib/model/language';

/** The label and the definition of an indicator, as it is declared. */
export function define(id: string, language: Language): { readonly label: string; readonly definition: string } {
  const indicator = catalogue.get(id);
  if (!indicator) throw new Error(`unknown indicator: ${id}`);
  return { label: indicator.label[language], definition: indicator.definition[language] };
}
