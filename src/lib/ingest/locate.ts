import type { Engine } from '$lib/engine/engine';
import { ident, raw, sql } from '$lib/engine/sql';
import type { Problem } from '$lib/model/problem';
import type { Staging } from './read';
import type { Texts } from './texts';

const most = 20;

/** The text a problem shows: its example, or the first of its quoted examples. */
function exampleOf(problem: Problem, texts: readonly { readonly text: string }[]): string | undefined {
  const shown = problem.params?.['example'] ?? problem.params?.['examples'];
  if (shown === undefined) return undefined;
  const first = String(shown).replace(/^“([^”]*)”.*$/s, '$1');
  return texts.find(({ text }) => text === first || text.trim() === first)?.text;
}

/** Adds the physical line of the first cell concerned to problems that show a text; to the first twenty, each costs a search. */
export async function locate(
  engine: Engine,
  staging: Staging,
  texts: Texts,
  found: readonly { readonly index: number; readonly problem: Problem }[],
  signal?: AbortSignal
): Promise<Problem[]> {
  const located: Problem[] = [];
  for (const [i, { index, problem }] of found.entries()) {
    const example = i < most ? exampleOf(problem, texts.columns[index]?.distinct ?? []) : undefined;
    if (example === undefined) {
      located.push(problem);
      continue;
    }
    const rows = await engine.query(
      sql`SELECT ${staging.line} AS line FROM ${ident(staging.table)} WHERE ${raw(`c${index}`)} = ${example} ORDER BY rowid LIMIT 1`,
      signal
    );
    const row = rows[0]?.['line'];
    located.push(typeof row === 'number' ? { ...problem, at: { ...problem.at, row } } : problem);
  }
  return located;
}
