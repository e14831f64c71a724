import list from '../../../data/cases/cases.json';
import type { Bilingual } from '$lib/model/language';

/** A published case: what it is about, who wrote the text it was typed from, and the date its partnerships are counted at. */
export interface Case {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: { readonly authors: string; readonly school: string; readonly text: string };
  readonly asAt: string | null;
}
export const cases: readonly Case[] = list;

/** The case with this id. */
export function findCase(id: string): Case {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`unknown case: ${id}`);
  return found;
}
