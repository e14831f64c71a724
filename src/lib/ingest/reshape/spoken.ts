import { fieldIds, fields, type FieldId } from '$lib/model/fields';
import type { Look } from '../batch';
import { normalise, readHeader } from '../header';

/** The fields a title names without more words around it. */
export const namedFields = (title: string): FieldId[] =>
  readHeader(title)
    .filter(({ how }) => how === 'exact' || how === 'words')
    .map(({ field }) => field);

/** A number of people, or a rate of them. */
export const isCount = (field: FieldId): boolean => field.startsWith('n_') || field.startsWith('rate_') || field === 'pkl_due';
export const namesCount = (title: string): boolean => namedFields(title).some(isCount);

const phrases = fieldIds
  .filter(isCount)
  .flatMap((field) => fields[field].synonyms)
  .map((text) => ({ text, words: normalise(text).split(' ') }))
  .filter(({ words }) => words.length >= 2)
  .sort((a, b) => b.words.length - a.words.length);

/** Title lines above the table, then the file's name, as texts that may say what the table is about. */
export function speakers(look: Look, file: string): string[] {
  const titles = look.aside.filter(({ reason }) => reason === 'preamble').map(({ text }) => text);
  return [...titles, file.replace(/\.[a-z0-9]+$/i, '').replace(/[-_]+/g, ' ')];
}

/** What is counted in a table whose columns do not say it: the longest known phrase of its titles or file name; else `Jumlah`. */
export function countedThing(look: Look, file: string): string {
  for (const text of speakers(look, file)) {
    const said = new Set(normalise(text).split(' '));
    const found = phrases.find(({ words }) => words.every((word) => said.has(word)));
    if (found) return found.text.charAt(0).toUpperCase() + found.text.slice(1);
  }
  return 'Jumlah';
}

/** Numbers under `Lulusan` alone are their number. */
export const namesCohort = (title: string): boolean => /^(?:lulusan|alumni|tamatan)$/i.test(title.trim());

const cohort = /lulus|alumni|tamatan|tracer|penelusuran|terserap|keterserapan|graduat/i;

/** The name of a column of years: of graduation where the table speaks of graduates. */
export const yearTitle = (look: Look, file: string, titles: readonly string[]): string =>
  [...speakers(look, file), ...titles].some((text) => cohort.test(text)) ? 'Tahun Lulus' : 'Tahun';

/** Names made distinct, blank ones numbered by place, as the text side does. */
export function distinctNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, i) => {
    const wanted = title.replace(/\s+/g, ' ').trim() || `Kolom ${i + 1}`;
    let name = wanted;
    for (let k = 2; taken.has(name); k++) name = `${wanted} (${k})`;
    taken.add(name);
    return name;
  });
}
