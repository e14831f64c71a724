import type { FieldId } from '$lib/model/fields';
import { isBlank, plain, tidy, type Reading } from './text';
import { vocabularies } from './vocabularies';

/** A value of a closed list, and whether the text itself is in the list or only fell into its rest. */
export interface Term {
  readonly value: string;
  readonly known: boolean;
}

const indexes = new Map<FieldId, ReadonlyMap<string, string>>();

function indexOf(field: FieldId): ReadonlyMap<string, string> {
  const known = indexes.get(field);
  if (known) return known;
  const vocabulary = vocabularies[field];
  const rest = vocabulary?.rest;
  const terms = Object.entries({ ...vocabulary?.terms, ...(rest === 'other' ? { other: 'lainnya|lain-lain|lain|other|others' } : {}) });
  const index = new Map(
    terms.flatMap(([value, texts]) => [value.toLowerCase(), ...texts.split('|')].map((text) => [text, value] as const))
  );
  indexes.set(field, index);
  return index;
}

/** True when the field has a closed list; the others keep their text. */
export const isClosed = (field: FieldId): boolean => field in vocabularies;

/** True when the field's cells may hold several values. */
export const isMany = (field: FieldId): boolean => vocabularies[field]?.many === true;

const simpler = (text: string): string => text.replace(/\s*\(.*\)$/, '').replace(/[.,:;]+$/, '');

/**
 * The canonical value of a text in the closed list of a field. A text outside the list becomes the list's rest; an empty rest keeps the text, a list
 * without a rest does not understand it.
 */
export function readTerm(field: FieldId, text: string): Reading<Term> {
  const t = plain(text);
  const index = indexOf(field);
  const value = index.get(t) ?? index.get(simpler(t)) ?? index.get(t.replace(/^(?:jenis|tingkat|status)\s+/, ''));
  if (value !== undefined) return { value, known: true };
  if (isBlank(t)) return null;
  const rest = vocabularies[field]?.rest;
  return rest === undefined ? undefined : { value: rest || tidy(text), known: false };
}

/** Answers 1 to 4 of question f15 of the national tracer for higher education. */
const levels: Readonly<Record<string, string>> = { 1: 'higher_level', 2: 'same_level', 3: 'lower_level', 4: 'no_level' };

/** As `readTerm`, where the question is f15 and an answer may be its number. */
export const readLevel = (text: string): Reading<Term> => {
  const value = levels[plain(text)];
  return value === undefined ? readTerm('match_vertical', text) : { value, known: true };
};

/** The values of a cell that may hold several, joined by `;` in the order written, none twice. */
export function readTerms(field: FieldId, text: string): Reading<Term> {
  const parts = text
    .split(/[;,](?![^(]*\))/)
    .map((part) => readTerm(field, part))
    .filter((term) => term !== null);
  if (parts.length === 0) return null;
  const values = parts.flatMap((term) => (term ? [term.value] : []));
  return values.length === 0 ? undefined : { value: [...new Set(values)].join(';'), known: parts.every((term) => term?.known) };
}
