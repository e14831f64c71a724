import type { Engine, Row } from '$lib/engine/engine';
import type { Sql } from '$lib/engine/sql';
import type { Measure } from '$lib/model/measure';
import { findIndicator } from './catalogue';
import { compile, compileTogether, isSummed } from './compile';
import { divisions, narrowed } from './dimensions';
import { evaluate } from './evaluate';
import type { Context, Request } from './request';

const textOf = (statement: Sql): string => JSON.stringify([statement.text, statement.params]);

/** What may be counted in one pass: the same fact, filter and breakdown. Undefined for a question that needs a statement of its own. */
function passOf(request: Request): string | undefined {
  const indicator = findIndicator(request.indicator);
  const { dimensions } = divisions[indicator.fact];
  const within = [...request.by, ...narrowed(request.filter)].every((dimension) => dimensions.includes(dimension));
  const known = request.base === undefined || indicator.over.includes(request.base);
  return isSummed(indicator) && within && known ? JSON.stringify([indicator.fact, request.by, request.filter]) : undefined;
}

/** The questions that can be counted in one pass with at least one other. */
function passesOf(requests: readonly Request[]): Request[][] {
  const passes = new Map<string, Request[]>();
  for (const request of requests) {
    const name = passOf(request);
    if (name !== undefined) passes.set(name, [...(passes.get(name) ?? []), request]);
  }
  return [...passes.values()].filter((pass) => pass.length > 1);
}

/** Counts a pass with one statement: the rows each of its questions would have got, by the text of its own statement. */
async function count(engine: Engine, pass: readonly Request[], context: Context, signal?: AbortSignal): Promise<[string, Row[]][]> {
  const questions = pass.map((request) => [findIndicator(request.indicator), request] as const);
  const summed = questions.flatMap(([indicator, request]) => (isSummed(indicator) ? [[indicator, request] as const] : []));
  const rows = await engine.query(compileTogether(summed, context), signal);
  return summed.map(([indicator, request], i) => {
    const own = Object.keys(rows[0] ?? {})
      .filter((column) => column.endsWith(`_${i}`))
      .map((column) => [column.slice(0, -`_${i}`.length), column] as const);
    const picked = rows.map((row) => {
      const keys = request.by.map((dimension) => [dimension, row[dimension] ?? null]);
      return Object.fromEntries([...keys, ...own.map(([name, column]) => [name, row[column] ?? null])]) as Row;
    });
    return [textOf(compile(indicator, request, context)), picked];
  });
}

/** The engine, with answers it has given before: no statement is run twice. Only while the counted rows stay as they are. */
function remembering(engine: Engine, known: Map<string, Row[]>): Engine {
  return {
    open: (...given) => engine.open(...given),
    drop: (...given) => engine.drop(...given),
    run: (...given) => engine.run(...given),
    close: () => engine.close(),
    query: async (statement, signal) => {
      const text = textOf(statement);
      const before = known.get(text);
      if (before) return before;
      const rows = await engine.query(statement, signal);
      known.set(text, rows);
      return rows;
    }
  };
}

/**
 * Answers several questions, in their order, each as `evaluate` would. Those with the same fact, filter and breakdown are counted in one
 * pass over the rows. Throws as `evaluate` does.
 */
export async function evaluateAll(
  engine: Engine,
  requests: readonly Request[],
  context: Context,
  signal?: AbortSignal
): Promise<Measure[][]> {
  const known = new Map<string, Row[]>();
  for (const pass of passesOf(requests)) for (const [text, rows] of await count(engine, pass, context, signal)) known.set(text, rows);
  const counted = remembering(engine, known);
  const answers: Measure[][] = [];
  for (const request of requests) answers.push(await evaluate(counted, request, context, signal));
  return answers;
}
