import type { FirstPicture } from './first-picture';

export type Part = Exclude<keyof FirstPicture, 'common'>;

const files = import.meta.glob('/data/first-*.json', { import: 'default' });
const known = new Map<Part, Promise<unknown>>();

/** The part that a prerendered page carries as text, so that its first visit fetches nothing more. */
const carried = (part: Part): string => (import.meta.env.SSR ? '' : (document.querySelector(`[data-first="${part}"]`)?.textContent ?? ''));

async function load(part: Part): Promise<unknown> {
  const text = carried(part);
  if (text !== '') return JSON.parse(text) as unknown;
  const file = files[`/data/first-${part}.json`];
  if (!file) throw new Error(`data/first-${part}.json is missing: run npm run build`);
  return file();
}

/** A part of the first picture: what the page carries of it, else its file. Kept, so that it is there without a network from then on. */
export async function fetchFirst<Name extends Part>(part: Name): Promise<FirstPicture[Name]> {
  const asked = known.get(part) ?? load(part);
  known.set(part, asked);
  try {
    return (await asked) as FirstPicture[Name];
  } catch (cause) {
    known.delete(part);
    throw cause;
  }
}
