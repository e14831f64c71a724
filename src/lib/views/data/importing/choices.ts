import type { Batch } from '$lib/ingest/batch';
import { fieldIds, type FieldId } from '$lib/model/fields';
import { kinds, type Kind } from '$lib/model/kinds';

const withOwn = (list: readonly string[], own: string): string[] => (list.includes(own) ? [...list] : [own, ...list]);

/** The encodings on offer, the present one always among them. */
export const encodings = (present: string): string[] => withOwn(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'], present);

/** The delimiters on offer, the present one always among them. */
export const delimiters = (present: string): string[] => withOwn([',', ';', '\t', '|'], present);

/** Reads "3" or "3-4" (rows counted from 1; 0: no header) as the hint for the header; undefined text means none. */
export function headerOf(text: string): readonly [number, number] | null {
  const found = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(text);
  const first = Number(found?.[1] ?? 0);
  if (first === 0) return null;
  return [first - 1, Math.max(first, Number(found?.[2] ?? first)) - 1];
}

/** True when no column of the file was taken for any of these fields. */
export const lacks = (batch: Batch, ...wanted: readonly FieldId[]): boolean =>
  !batch.columns.some((column) => column.field !== null && wanted.includes(column.field));

/** The fields a column can be taken for: those of the file's kind first, then all others. */
export function fieldChoices(kind: Kind): { readonly own: readonly FieldId[]; readonly rest: readonly FieldId[] } {
  const own = new Set<FieldId>([...kinds[kind].needs.flat(), ...kinds[kind].also]);
  return { own: [...own], rest: fieldIds.filter((field) => !own.has(field)) };
}
