import type { Engine } from '$lib/engine/engine';
import { ident, raw, sql } from '$lib/engine/sql';
import type { Problem, Sample } from '$lib/model/problem';
import { tidy } from './cast/text';
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

/** The texts of a problem whose lines are wanted: those it shows as samples, else its example. */
function textsOf(problem: Problem, texts: readonly { readonly text: string }[]): string[] {
  const shown = problem.samples ?? problem.fixes?.[0]?.samples ?? [];
  const found = shown.flatMap(({ before }) => texts.find(({ text }) => tidy(text) === before)?.text ?? []);
  const example = found.length > 0 ? undefined : exampleOf(problem, texts);
  return example === undefined ? found : [example];
}

/** A problem with the lines of its samples, and with the first of them as its place. */
function placed(problem: Problem, lines: ReadonlyMap<string, number>): Problem {
  const first = Math.min(...lines.values());
  const withRow = (sample: Sample): Sample => {
    const row = lines.get(sample.before);
    return row === undefined ? sample : { ...sample, row };
  };
  const fixes = problem.fixes?.map((fix) => (fix.samples ? { ...fix, samples: fix.samples.map(withRow) } : fix));
  return {
    ...problem,
    at: { ...problem.at, row: first },
    ...(problem.samples ? { samples: problem.samples.map(withRow) } : {}),
    ...(fixes ? { fixes } : {})
  };
}

/** Adds the physical lines of the first cells concerned to problems that show texts; to the first twenty, each costs a search. */
export async function locate(
  engine: Engine,
  staging: Staging,
  texts: Texts,
  found: readonly { readonly index: number; readonly problem: Problem }[],
  signal?: AbortSignal
): Promise<Problem[]> {
  const located: Problem[] = [];
  for (const [i, { index, problem }] of found.entries()) {
    const wanted = i < most ? textsOf(problem, texts.columns[index]?.distinct ?? []) : [];
    if (wanted.length === 0) {
      located.push(problem);
      continue;
    }
    const cell = raw(`c${index}`);
    const rows = await engine.query(
      sql`SELECT ${cell} AS txt, min(${staging.line}) AS line FROM ${ident(staging.table)} WHERE ${cell} IN ${wanted} GROUP BY 1`,
      signal
    );
    const lines = new Map(rows.map((row) => [tidy(String(row['txt'])), Number(row['line'])]));
    located.push(lines.size === 0 ? problem : placed(problem, lines));
  }
  return located;
}
