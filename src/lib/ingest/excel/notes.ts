import type { Problem } from '$lib/model/problem';
import type { Part } from './unpack';
import type { Extent } from './write';

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
const numberIn = (tag: string, name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1] ?? 0);

const hiddenTag = /<(?:\w+:)?(?:row|col)\b[^>]*\bhidden="(?:1|true)"[^>]*>/g;
// A text that a formula leaves empty is a result; any other cell without a value was never calculated.
const uncounted = /<c\b(?![^>]*\bt="str")[^>]*><f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/g;

/** Hidden rows and columns within the filled part of a sheet. */
function countHidden(xml: string, { rows, columns }: Extent): number {
  let count = 0;
  for (const [tag] of xml.matchAll(hiddenTag)) {
    if (/^<(?:\w+:)?row/.test(tag)) count += numberIn(tag, 'r') <= rows ? 1 : 0;
    else count += Math.max(0, Math.min(columns, numberIn(tag, 'max')) - numberIn(tag, 'min') + 1);
  }
  return count;
}

/** What a person cannot see in the text of a sheet: that parts of it are hidden in Excel, and formulas that hold no result. */
export function noteSheet(part: Part | undefined, extent: Extent): Problem[] {
  if (!part) return [];
  const xml = latin(part.bytes);
  const hidden = countHidden(xml, extent);
  const formulas = xml.match(uncounted)?.length ?? 0;
  return [
    ...(formulas > 0 ? [{ code: 'formula_empty', level: 'warning', count: formulas } as const] : []),
    ...(hidden > 0 ? [{ code: 'hidden_read', level: 'info', count: hidden } as const] : [])
  ];
}

/** The part that holds a sheet, by the id that the workbook gives it; `workbook` is the name of the workbook's own part. */
export function findPart(parts: readonly Part[], workbook: string, id: string): Part | undefined {
  const folder = workbook.replace(/[^/]*$/, '');
  const links = parts.find(({ name }) => name === `${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const tags = links ? [...latin(links.bytes).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => tag) : [];
  const target = /\bTarget="([^"]*)"/.exec(tags.find((tag) => /\bId="([^"]*)"/.exec(tag)?.[1] === id) ?? '')?.[1];
  if (target === undefined) return undefined;
  return parts.find(({ name }) => name === (target.startsWith('/') ? target.slice(1) : folder + target));
}
