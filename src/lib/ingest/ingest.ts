import type { Engine } from '$lib/engine/engine';
import { ident, raw, sql } from '$lib/engine/sql';
import { fields, type FieldId } from '$lib/model/fields';
import { Failure, type Problem } from '$lib/model/problem';
import { balance } from './account';
import { makeAside, setAside } from './aside';
import type { Batch, ColumnReport, Hints, Look, Progress, TextSide } from './batch';
import type { Mark } from './cast/number';
import { isNisn, lostZeros } from './cast/code';
import { guessFrame } from './frame';
import { fileMark, fileOrder, match, type Matched } from './match';
import { locate } from './locate';
import { readTexts, type Staging } from './read';
import { countRecords, guessReshape, reshape, reshapedSample, sayReshape, type LongTable } from './reshape';
import { namesToMatch } from './reshape/columns';
import { reportColumns } from './report';
import { fileProblems } from './say';
import { readDistinct, type Texts } from './texts';
import { makeTyped, type ColumnPlan, type Fate, type Typed } from './typed';

/** A file to read: its bytes and its name. */
export interface Source {
  readonly file: Blob;
  readonly name: string;
}

/** How a file is read. `id` names its table (`t_<id>`); `salt` stays in memory and makes hashed ids meaningless elsewhere. */
export interface Options {
  readonly id: number;
  readonly hints?: Hints;
  readonly salt: string;
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}

interface Job {
  readonly engine: Engine;
  readonly text: TextSide;
  readonly source: Source;
  readonly id: number;
  readonly hints: Hints;
  readonly salt: string;
  readonly signal: AbortSignal | undefined;
  readonly report: (progress: Progress) => void;
}

const stop = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new Failure({ code: 'cancelled', level: 'info' });
};

/** Opens a file in the engine for as long as `use` needs it. */
async function withFile<T>(engine: Engine, file: Blob, use: (name: string) => Promise<T>): Promise<T> {
  const name = await engine.open(file);
  try {
    return await use(name);
  } finally {
    await engine.drop(name);
  }
}

/** The file as the text side rewrites it. */
async function readShaped({ engine, text, source, id, report, signal }: Job, look: Look): Promise<Staging> {
  const total = look.bytes;
  const shaped = await text.shape(source.file, { ...look, regular: false }, (done) => report({ step: 'shape', done, total }), signal);
  report({ step: 'read', done: 0, total });
  return withFile(engine, shaped.text, (name) => readTexts(engine, name, look, shaped.rewritten, `s_${id}`, signal));
}

/** Regular files are read by the engine as they are; if that does not give the rows that were seen, the text side rewrites them. */
async function stage(job: Job, look: Look): Promise<Staging> {
  if (!look.regular) return readShaped(job, look);
  job.report({ step: 'read', done: 0, total: look.bytes });
  try {
    const staging = await withFile(job.engine, job.source.file, (name) =>
      readTexts(job.engine, name, look, false, `s_${job.id}`, job.signal)
    );
    if (staging.rows === look.data) return staging;
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.code !== 'query_failed') throw error;
  }
  return readShaped(job, look);
}

/** A personal column is left out, unless its hash links rows; without a student id the name has to do for placements. */
function fateOf(matched: Matched, field: FieldId | null): Fate {
  const personal = field === null ? undefined : fields[field].personal;
  if (personal === undefined) return 'cast';
  if (personal === 'hash') return 'hash';
  const named = field === 'person_name' && matched.kind === 'internship' && !matched.columns.some((c) => c.field === 'student_id');
  return named ? 'hash' : 'drop';
}

const plansOf = (matched: Matched, names: readonly string[]): ColumnPlan[] =>
  matched.columns.map((column, index) => ({ index, name: names[index] ?? '', match: column, fate: fateOf(matched, column.field) }));

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

interface Meaning {
  readonly matched: Matched;
  readonly plans: readonly ColumnPlan[];
  readonly typed: Typed;
  readonly columns: readonly ColumnReport[];
}

/** The table that is understood: the file's own, or the long one made of it. */
interface Read {
  readonly staging: Staging;
  readonly names: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

async function understand(job: Job, look: Look, { staging, names, sample }: Read, texts: Texts): Promise<Meaning> {
  const { engine, source, id, hints, salt, signal, report } = job;
  const asked = namesToMatch(names, sample);
  const sources = texts.columns.map(({ index, distinct }) => ({ name: asked[index] ?? '', distinct }));
  const mark: Mark | undefined = fileMark(sources) ?? (look.delimiter.value === ';' ? ',' : undefined);
  const usual = { mark, order: fileOrder(sources) };
  const matched = match(sources, source.name, hints, mark);
  const plans = plansOf(matched, names);
  const count = plans.length;
  const input = { id, staging, texts, plans, salt, hints, usual };
  const typed = await makeTyped(engine, input, (done) => report({ step: 'cast', done, total: count }), signal);
  return { matched, plans, typed, columns: reportColumns(plans, texts, typed) };
}

/** The long table of a wide file, and how it came about; undefined when the file is read as it is. */
async function lengthen({ engine, source, id, hints, signal }: Job, look: Look, own: Staging) {
  const guess = guessReshape(look, source.name, hints.reshape);
  if (!guess) return undefined;
  const { value: plan, reason } = guess;
  const long: LongTable = await reshape(engine, own, look, plan, `w_${id}`, signal);
  return { plan, reason, long, sample: reshapedSample(look, plan).slice(0, 20) };
}

async function load(job: Job): Promise<Batch> {
  const { engine, text, source, id, hints, signal, report } = job;
  const total = source.file.size;
  report({ step: 'look', done: 0, total });
  const look = await text.look(source.file, source.name, hints, (done) => report({ step: 'look', done, total }), signal);
  stop(signal);
  const own = await stage(job, look);
  const long = await lengthen(job, look, own);
  const staging = long?.long.staging ?? own;
  const names = long?.long.names ?? look.names;
  const sample = long?.sample ?? look.sample;
  report({ step: 'cast', done: 0, total: names.length });
  const texts = await readDistinct(engine, staging, `u_${id}`, signal);
  const { matched, plans, typed, columns } = await understand(job, look, { staging, names, sample }, texts);
  const personal = new Set(plans.filter((plan) => plan.fate !== 'cast').map((plan) => plan.index));
  const aside = new Map(
    await setAside(
      engine,
      {
        id,
        kind: matched.kind,
        table: typed.table,
        staging,
        columnOf: columnOf(columns),
        hints,
        personal,
        national: isNational(matched, texts)
      },
      signal
    )
  );
  const [counted] = await engine.query(
    sql`SELECT (SELECT count(*) FROM ${ident(typed.table)}) AS loaded, (SELECT count(*) FROM set_aside WHERE src_batch = ${id}) AS aside`,
    signal
  );
  const apart = Number(counted?.['aside']);
  const records = long && (await countRecords(engine, { id, table: typed.table, look, ...long, own, aside: apart, personal }));
  const account = balance(look, records?.loaded ?? Number(counted?.['loaded']), records?.setAside ?? apart, source.name, records?.reshaped);
  if (records?.emptied) aside.set('row_empty', (aside.get('row_empty') ?? 0) + records.emptied);
  const frame = matched.kind === 'tracer' ? (hints.frame ?? (await guessFrame(engine, typed.table, columnOf(columns), signal))) : undefined;
  const said = await locate(
    engine,
    staging,
    texts,
    [...typed.casts].flatMap(([index, cast]) => cast.problems.map((problem) => ({ index, problem }))),
    signal
  );
  const seen = long
    ? [...look.problems.filter(({ code }) => code !== 'years_as_columns'), sayReshape(long.plan, long.long.rows)]
    : look.problems;
  const problems: Problem[] = [...seen, ...fileProblems({ matched, columns, hints, aside, file: source.name }), ...said];
  stop(signal);
  return {
    id,
    file: source.name,
    bytes: source.file.size,
    kind: matched.kind,
    kindReason: matched.reason,
    look,
    ...(long ? { reshaped: { value: long.plan, reason: long.reason, sample } } : {}),
    columns,
    account,
    problems: problems.map((problem) => ({ ...problem, at: { file: source.name, ...problem.at } })),
    table: typed.table,
    ...(frame === undefined ? {} : { frame }),
    hints
  };
}

/**
 * Reads one file: look, shape if needed, read, match, cast, account. Throws Failure when the file is refused, the work is cancelled or the
 * account does not balance; then nothing is left behind.
 */
export async function ingest(engine: Engine, text: TextSide, source: Source, options: Options): Promise<Batch> {
  const { id, hints = {}, salt, signal, report = () => undefined } = options;
  let loaded = false;
  try {
    const batch = await load({ engine, text, source, id, hints, salt, signal, report });
    loaded = true;
    return batch;
  } finally {
    for (const table of [`s_${id}`, `w_${id}`, `u_${id}`]) await engine.run(sql`DROP TABLE IF EXISTS ${ident(table)}`);
    if (!loaded) await forget(engine, { id });
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
