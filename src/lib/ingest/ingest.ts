import type { Engine } from '$lib/engine/engine';
import { ident, raw, sql } from '$lib/engine/sql';
import { fields, type FieldId } from '$lib/model/fields';
import type { Problem } from '$lib/model/problem';
import { balance } from './account';
import { makeAside, setAside } from './aside';
import type { Batch, ColumnReport, Hints, Progress, TextSide } from './batch';
import type { Mark } from './cast/number';
import { isNisn, lostZeros } from './cast/code';
import { guessFrame } from './frame';
import { fileMark, fileOrder, isPersonal, match, type Matched, type Source as Evidence } from './match';
import { locate } from './locate';
import { countRecords, sayReshape } from './reshape';
import { namesToMatch } from './reshape/columns';
import { reportColumns } from './report';
import { fileProblems } from './say';
import { stageFile, stop, unstage, type Source, type Staged } from './stage';
import type { Texts } from './texts';
import { makeTyped, type ColumnPlan, type Fate, type Typed } from './typed';

/** How a file in the engine is understood. `id` names its typed table (`t_<id>`); `salt` stays in memory and makes hashed ids meaningless elsewhere. */
export interface Typing {
  readonly engine: Engine;
  readonly id: number;
  readonly hints: Hints;
  readonly salt: string;
  readonly signal: AbortSignal | undefined;
  readonly report: (progress: Progress) => void;
}

/** A personal column is left out, unless its hash links rows; without a student id the name has to do for placements. */
function fateOf(matched: Matched, field: FieldId | null): Fate {
  const personal = field === null ? undefined : fields[field].personal;
  if (personal === undefined) return 'cast';
  if (personal === 'hash') return 'hash';
  const named = field === 'person_name' && matched.kind === 'internship' && !matched.columns.some((c) => c.field === 'student_id');
  return named ? 'hash' : 'drop';
}

/** A column that stands for nothing is left out all the same when its heading or its cells are personal. */
const plansOf = (matched: Matched, names: readonly string[], sources: readonly Evidence[]): ColumnPlan[] =>
  matched.columns.map((match, index) => {
    const source = sources[index];
    const stray = match.field === null && source !== undefined && isPersonal(source);
    return { index, name: names[index] ?? '', match, fate: stray ? 'drop' : fateOf(matched, match.field) };
  });

/** The column of a field in the typed table. */
const columnOf = (columns: readonly ColumnReport[]) => (field: FieldId) => {
  const found = columns.find((c) => c.field === field && c.column !== undefined);
  return found?.column === undefined ? undefined : raw(found.column);
};

function isNational(matched: Matched, texts: Texts): boolean {
  const index = matched.columns.findIndex((c) => c.field === 'student_id');
  const some = texts.columns[index]?.distinct ?? [];
  return some.length > 0 && some.every(({ text }) => isNisn(text) || lostZeros(text) || /^(\d)\1+$/.test(text.trim()));
}

/** True when a column is known to have something in every cell, so that no row is empty. */
const isFilled = ({ columns }: Texts): boolean =>
  columns.some(
    ({ empty, crowded, count, distinct }) =>
      empty === 0 && !crowded && distinct.length === count && distinct.every(({ text }) => text.trim() !== '')
  );

interface Meaning {
  readonly matched: Matched;
  readonly plans: readonly ColumnPlan[];
  readonly typed: Typed;
  readonly columns: readonly ColumnReport[];
}

/** Lets the page draw and listen between two pieces of work on its own thread. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function understand({ engine, id, hints, salt, signal, report }: Typing, staged: Staged): Promise<Meaning> {
  const { names, staging, texts, look, source, long } = staged;
  const asked = namesToMatch(names, long?.sample ?? look.sample);
  const sources = texts.columns.map(({ index, distinct }) => ({ name: asked[index] ?? '', distinct }));
  const mark: Mark | undefined = fileMark(sources) ?? (look.delimiter.value === ';' ? ',' : undefined);
  await breath();
  const usual = { mark, order: fileOrder(sources) };
  await breath();
  const matched = match(sources, source.name, hints, mark);
  await breath();
  const plans = plansOf(matched, names, sources);
  const count = plans.length;
  const input = { id, staging, texts, plans, salt, hints, usual };
  const typed = await makeTyped(engine, input, (done) => report({ step: 'cast', done, total: count }), signal);
  return { matched, plans, typed, columns: reportColumns(plans, texts, typed) };
}

/** A table that was turned can be left as it is. */
const withFix = (problem: Problem): Problem => ({ ...problem, fixes: [{ code: 'keep_shape', steps: [{ do: 'reshape', value: 'none' }] }] });

async function type(typing: Typing, staged: Staged): Promise<Batch> {
  const { engine, id, hints, signal } = typing;
  const { look, staging, texts, source, opened, long } = staged;
  const { matched, plans, typed, columns } = await understand(typing, staged);
  const personal = new Set(plans.filter((plan) => plan.fate !== 'cast').map((plan) => plan.index));
  const found = columnOf(columns);
  const input = {
    id,
    kind: matched.kind,
    table: typed.table,
    staging,
    columnOf: found,
    hints,
    personal,
    national: isNational(matched, texts),
    filled: isFilled(texts)
  };
  const aside = new Map(await setAside(engine, input, signal));
  const [counted] = await engine.query(
    sql`SELECT (SELECT count(*) FROM ${ident(typed.table)}) AS loaded, (SELECT count(*) FROM set_aside WHERE src_batch = ${id}) AS aside`,
    signal
  );
  const [loaded, apart] = [Number(counted?.['loaded']), Number(counted?.['aside'])];
  const records = long && (await countRecords(engine, { id, table: typed.table, look, ...long, aside: apart, personal }));
  const account = balance(look, records?.loaded ?? loaded, records?.setAside ?? apart, source.name, records?.reshaped);
  if (records?.emptied) aside.set('row_empty', (aside.get('row_empty') ?? 0) + records.emptied);
  const frame = matched.kind === 'tracer' ? (hints.frame ?? (await guessFrame(engine, typed.table, found, signal))) : undefined;
  const said = [...typed.casts].flatMap(([index, cast]) => cast.problems.map((problem) => ({ index, problem })));
  const whole = fileProblems({ matched, columns, hints, aside, file: source.name, look });
  const reshaped = long ? [withFix(sayReshape(long.plan, long.long.rows))] : [];
  const problems: Problem[] = [
    ...opened.problems,
    ...reshaped,
    // What the file as a whole says better, with a way out, is not said twice.
    ...look.problems.filter(({ code }) => !(long && code === 'years_as_columns') && !whole.some((one) => one.code === code)),
    ...whole,
    ...(await locate(engine, staging, texts, said, signal))
  ];
  stop(signal);
  return {
    id,
    file: source.name,
    bytes: source.file.size,
    kind: matched.kind,
    kindReason: matched.reason,
    look,
    ...(opened.sheet ? { sheet: opened.sheet } : {}),
    ...(opened.sheets ? { sheets: opened.sheets } : {}),
    ...(long ? { reshaped: { value: long.plan, reason: long.reason, sample: long.sample } } : {}),
    columns,
    account,
    problems: problems.map((problem) => ({ ...problem, at: { file: source.name, ...problem.at } })),
    table: typed.table,
    ...(frame === undefined ? {} : { frame }),
    hints
  };
}

/**
 * Understands a file that is in the engine as text: match, cast, account. Throws Failure when the work is cancelled or the account does not
 * balance; then nothing is left behind but the text.
 */
export async function typeFile(typing: Typing, staged: Staged): Promise<Batch> {
  let done = false;
  try {
    const batch = await type(typing, staged);
    done = true;
    return batch;
  } finally {
    if (!done) await forget(typing.engine, typing);
  }
}

/** How a file is read at one go. */
export interface Options {
  readonly id: number;
  readonly hints?: Hints;
  readonly salt: string;
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}

/**
 * Reads one file: open, look, shape if needed, read, match, cast, account. Throws Failure when the file is refused, the work is cancelled or the
 * account does not balance; then nothing is left behind.
 */
export async function ingest(engine: Engine, text: TextSide, source: Source, options: Options): Promise<Batch> {
  const { id, hints = {}, salt, signal, report = () => undefined } = options;
  const staged = await stageFile({ engine, text, source, id, signal, report }, hints);
  try {
    return await typeFile({ engine, id, hints, salt, signal, report }, staged);
  } finally {
    await unstage(engine, id);
  }
}

/** Drops what a file has in the engine: its typed table, its rows set aside, its ENUMs. The canonical views are made anew by `place`. */
export async function forget(engine: Engine, batch: Pick<Batch, 'id'>): Promise<void> {
  const { id } = batch;
  await makeAside(engine);
  await engine.run(sql`DELETE FROM set_aside WHERE src_batch = ${id}`);
  await engine.run(sql`DROP TABLE IF EXISTS ${ident(`t_${id}`)}`);
  const types = await engine.query(sql`SELECT DISTINCT type_name AS name FROM duckdb_types() WHERE starts_with(type_name, ${`e_${id}_`})`);
  for (const { name } of types) await engine.run(sql`DROP TYPE IF EXISTS ${ident(String(name))}`);
}
