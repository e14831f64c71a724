import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql } from '$lib/engine/sql';
import { Failure } from '$lib/model/problem';
import type { Edit, Hints, Look, Opened, Progress, Reshape, TextSide } from './batch';
import { lookOf } from './opened';
import { readTexts, type Staging } from './read';
import { guessReshape, reshape, reshapedSample, type LongTable } from './reshape';
import { readDistinct, type Texts } from './texts';

/** A file to read: its bytes and its name. */
export interface Source {
  readonly file: Blob;
  readonly name: string;
}

/** What reading a file needs besides the file. `id` names its tables. */
export interface Job {
  readonly engine: Engine;
  readonly text: TextSide;
  readonly source: Source;
  readonly id: number;
  readonly signal: AbortSignal | undefined;
  readonly report: (progress: Progress) => void;
  /** The file as it was opened before, when it need not be opened again. */
  readonly opened?: Opened | undefined;
}

/** A file in the engine as text, ready to be understood; how its columns are read may change without reading it again. */
export interface Staged {
  readonly id: number;
  readonly source: Source;
  /** The text of the file, or of a sheet of the workbook. */
  readonly opened: Opened;
  readonly look: Look;
  /** The columns, as in the file or as it was turned. */
  readonly names: readonly string[];
  readonly staging: Staging;
  readonly texts: Texts;
  /** How a wide table was made long, and its own rows; undefined when it is read as it is. */
  readonly long?: Long | undefined;
}

/** A wide table made long. `own`: its rows as they stand in the file; `sample`: the first rows of the long one. */
export interface Long {
  readonly plan: Reshape;
  readonly reason: string;
  readonly own: Staging;
  readonly long: LongTable;
  readonly sample: readonly (readonly string[])[];
}

const sampleRows = 20;

/** Makes a wide table long, where its headings say that it is one. */
async function lengthen({ engine, source, id, signal }: Job, look: Look, own: Staging, hints: Hints): Promise<Long | undefined> {
  const guess = guessReshape(look, source.name, hints.reshape);
  if (!guess) return undefined;
  const { value: plan, reason } = guess;
  const long = await reshape(engine, own, look, plan, `w_${id}`, signal);
  return { plan, reason, own, long, sample: reshapedSample(look, plan).slice(0, sampleRows) };
}

/** Throws Failure `cancelled` once the signal has fired. */
export function stop(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure({ code: 'cancelled', level: 'info' });
}

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
async function readShaped({ engine, text, id, report, signal }: Job, file: Blob, look: Look): Promise<Staging> {
  const total = look.bytes;
  const shaped = await text.shape(file, { ...look, regular: false }, (done) => report({ step: 'shape', done, total }), signal);
  report({ step: 'read', done: 0, total });
  return withFile(engine, shaped.text, (name) => readTexts(engine, name, look, shaped.rewritten, `s_${id}`, signal));
}

/** Regular files are read by the engine as they are; if that does not give the rows that were seen, the text side rewrites them. */
async function readRows(job: Job, file: Blob, look: Look): Promise<Staging> {
  if (!look.regular) return readShaped(job, file, look);
  job.report({ step: 'read', done: 0, total: look.bytes });
  try {
    const staging = await withFile(job.engine, file, (name) => readTexts(job.engine, name, look, false, `s_${job.id}`, job.signal));
    if (staging.rows === look.data) return staging;
  } catch (error) {
    if (!(error instanceof Failure) || error.problem.code !== 'query_failed') throw error;
  }
  return readShaped(job, file, look);
}

const editsAtOnce = 400;

/** Puts a person's own texts into cells of the staging table. */
async function mend(engine: Engine, { table, line }: Staging, edits: readonly Edit[], signal?: AbortSignal): Promise<void> {
  for (const column of new Set(edits.map((edit) => edit.column))) {
    const own = edits.filter((edit) => edit.column === column);
    for (let at = 0; at < own.length; at += editsAtOnce) {
      const rows = own.slice(at, at + editsAtOnce).map((edit) => sql`(${edit.line}, ${edit.text.trim() === '' ? null : edit.text})`);
      await engine.run(
        sql`UPDATE ${ident(table)} SET ${raw(`c${column}`)} = e.txt FROM (VALUES ${join(rows)}) AS e(nth, txt) WHERE ${line} = e.nth`,
        signal
      );
    }
  }
}

/** The cells a person has mended, once the names of the columns are known. */
export type EditsOf = (names: readonly string[]) => readonly Edit[];

/** Reads a file into the engine as text. Throws Failure when it is refused or the work is cancelled; then nothing is left behind. */
export async function stageFile(job: Job, hints: Hints, editsOf: EditsOf = () => hints.edits ?? []): Promise<Staged> {
  const { engine, text, source, id, report, signal } = job;
  const total = source.file.size;
  let done = false;
  try {
    const looking = (bytes: number): void => report({ step: 'look', done: bytes, total });
    looking(0);
    const opened = job.opened ?? (await text.open(source.file, source.name, hints, looking, signal));
    const look = lookOf(await text.look(opened.text, source.name, { ...hints, ...opened.written }, looking, signal), opened);
    stop(signal);
    const own = await readRows(job, opened.text, look);
    await mend(engine, own, editsOf(look.names), signal);
    const long = await lengthen(job, look, own, hints);
    const { staging, names } = long?.long ?? { staging: own, names: look.names };
    report({ step: 'cast', done: 0, total: names.length });
    const texts = await readDistinct(engine, staging, `u_${id}`, signal);
    stop(signal);
    done = true;
    return { id, source, opened, look, names, staging, texts, long };
  } finally {
    if (!done) await unstage(engine, id);
  }
}

/** Drops the text of a file from the engine. */
export async function unstage(engine: Engine, id: number): Promise<void> {
  for (const table of [`s_${id}`, `u_${id}`, `w_${id}`]) await engine.run(sql`DROP TABLE IF EXISTS ${ident(table)}`);
}
