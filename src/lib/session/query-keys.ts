import { isFilterPart } from './filter-url';

/** What an address may hold besides the filter: a name and its values; undefined where the screen itself knows its values. */
const known: Readonly<Record<string, readonly string[] | undefined>> = {
  per: ['q', 'g'],
  mode: ['share', 'private'],
  tampil: undefined,
  ind: undefined,
  potong: undefined,
  urut: undefined,
  sorot: undefined,
  blok: undefined,
  isi: undefined,
  basis: undefined
};

/** The names an address may hold besides the filter's. A screen that keeps a new choice adds its name above. */
export const choiceKeys: readonly string[] = Object.keys(known);

function isUnderstood(key: string, value: string): boolean {
  const part = isFilterPart(key, value);
  if (part !== undefined) return part;
  return Object.hasOwn(known, key) && (known[key]?.includes(value) ?? true);
}

/** The names in an address that are unknown, or whose value is. */
export const ignoredIn = (query: URLSearchParams): string[] => [
  ...new Set([...query].flatMap(([key, value]) => (isUnderstood(key, value) ? [] : [key])))
];

/** The address without them. */
export const withoutIgnored = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].filter(([key, value]) => isUnderstood(key, value)));

/** A name from an address as it may be repeated on the page: anyone can write an address, so no sentence is let in. */
export const quoteKey = (key: string): string => (/^[\w-]{1,24}$/.test(key) ? key : '…');
