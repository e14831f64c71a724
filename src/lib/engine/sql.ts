/** A statement and the values bound to its `?` marks, in order. Values are never pasted into the text. */
export interface Sql {
  readonly text: string;
  readonly params: readonly Value[];
}
export type Value = string | number | boolean | null;

const isSql = (part: unknown): part is Sql => typeof part === 'object' && part !== null && 'text' in part && 'params' in part;

/** Tag for SQL: nested Sql is spliced in, a list becomes (?, ?, ?), everything else is bound as a value. An empty list matches nothing. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | Value | readonly Value[])[]): Sql {
  let text = strings[0] ?? '';
  const params: Value[] = [];
  parts.forEach((part, i) => {
    if (isSql(part)) {
      text += part.text;
      params.push(...part.params);
    } else if (Array.isArray(part)) {
      text += part.length === 0 ? '(NULL)' : `(${part.map(() => '?').join(', ')})`;
      params.push(...(part as readonly Value[]));
    } else {
      text += '?';
      params.push(part as Value);
    }
    text += strings[i + 1] ?? '';
  });
  return { text, params };
}

/** Text of our own making (a name from a closed list, a `.sql` file): spliced in as it is. */
export const raw = (text: string): Sql => ({ text, params: [] });

/** Joins fragments with a separator, `, ` when none is given. */
export const join = (parts: readonly Sql[], separator = ', '): Sql => ({
  text: parts.map((p) => p.text).join(separator),
  params: parts.flatMap((p) => p.params)
});

/** A quoted identifier. Only for names of our own making; a user's column names never reach SQL. */
export function ident(name: string): Sql {
  if (name.includes('\0')) throw new Error('identifier with NUL');
  return raw(`"${name.replaceAll('"', '""')}"`);
}
