import type { Plan } from './plan';

/** Column names for people (distinct, none blank) and as the file has them. A file without header gets the names `Kolom 1`, `Kolom 2` ... */
export function readName(plan: Plan): { names: string[]; rawNames: string[] } {
  const numbered = (i: number): string => `Kolom ${i + 1}`;
  const rawNames = plan.titles.map((title, i) => (plan.header === null ? numbered(i) : title));
  const taken = new Set<string>();
  const names = rawNames.map((title, i) => {
    const wanted = withoutStray(title.replace(/\s+/g, ' ')) || numbered(i);
    let name = wanted;
    for (let k = 2; taken.has(name); k++) name = `${wanted} (${k})`;
    taken.add(name);
    return name;
  });
  return { names, rawNames };
}

/** A name without a quote that has no partner. */
const withoutStray = (name: string): string => (name.split('"').length === 2 ? name.replace(/^"|"$/, '').trim() : name);
