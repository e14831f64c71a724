import { mkdirSync, openAsBlob, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engine } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';
import { m } from '$lib/i18n/words/messages';
import type { Batch, ColumnReport, Look } from '$lib/ingest/batch';
import { directTextSide } from '$lib/ingest/direct';
import { forget } from '$lib/ingest/ingest';
import type { Recipe } from '$lib/ingest/recipe-file';
import { quoteCell, readRows } from '$lib/ingest/shape';
import { Failure, type Problem } from '$lib/model/problem';
import { readTable, recipesOf } from './recipes';

const usage = `inspect FILE... [--json] [--clean DIR] [--recipe FILE ...]
  Says how each file is read: with --json one JSON object per line and file, else a line of text.
  --clean writes the rows as read into DIR, as UTF-8 CSV named FILE.clean.csv.
  --recipe applies a recipe saved from the page to the files whose headings it fits; what has changed since is said.`;

/** What is said about one file. `outcome` is load, load_warn (a warning among the problems) or refuse. */
interface Report {
  readonly file: string;
  readonly outcome: 'load' | 'load_warn' | 'refuse';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: readonly string[];
  readonly records: number;
  readonly rows: { readonly data: number; readonly loaded: number; readonly setAside: number };
  readonly skipped: {
    readonly preamble: number;
    readonly header: number;
    readonly blank: number;
    readonly total: number;
    readonly note: number;
  };
  readonly table: string | null;
  readonly columns: readonly Pick<ColumnReport, 'name' | 'field' | 'confidence' | 'type'>[];
  readonly problems: readonly ReturnType<typeof describe>[];
}

const words = m as unknown as Readonly<Record<string, ((params: object, options: object) => string) | undefined>>;

const describe = ({ code, level, at, count = 1, params }: Problem) => ({
  code,
  level,
  row: at?.row ?? null,
  column: at?.column ?? null,
  count,
  message: words[`problem_${code}`]?.({ count, ...params }, { locale: 'en' }) ?? code
});

/** A file as it was loaded: read, matched, cast, every record accounted for. */
function reportOf(file: string, { look, kind, account, columns, problems }: Batch): Report {
  const { preamble, header, blank, total, note, repeated_header } = account.skipped;
  return {
    file,
    outcome: problems.some(({ level }) => level !== 'info') ? 'load_warn' : 'load',
    encoding: look.encoding.value,
    delimiter: look.delimiter.value,
    header: look.rawNames,
    records: account.records,
    rows: { data: account.loaded + account.setAside, loaded: account.loaded, setAside: account.setAside },
    skipped: { preamble, header: header + repeated_header, blank, total, note },
    table: kind,
    columns: columns.map(({ name, field, confidence, type }) => ({ name, field, confidence, type })),
    problems: problems.map(describe)
  };
}

const refusal = (file: string, problem: Problem): Report => ({
  file,
  outcome: 'refuse',
  encoding: null,
  delimiter: null,
  header: [],
  records: 0,
  rows: { data: 0, loaded: 0, setAside: 0 },
  skipped: { preamble: 0, header: 0, blank: 0, total: 0, note: 0 },
  table: null,
  columns: [],
  problems: [describe(problem)]
});

/** A file on disk. Throws Failure `unreadable_file` for what is not one: a directory, a missing file, one we may not read. */
async function openFile(path: string): Promise<Blob> {
  try {
    if (!(await stat(path)).isFile()) throw new Error(`${path} is not a file`);
    return await openAsBlob(path);
  } catch (cause) {
    throw new Failure({ code: 'unreadable_file', level: 'error' }, { cause });
  }
}

async function writeClean(file: Blob, look: Look, path: string): Promise<void> {
  const lines = [look.names.map(quoteCell).join(',')];
  for await (const batch of readRows(file, look)) for (const { cells } of batch) lines.push(cells.map(quoteCell).join(','));
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** The ids hashed for one file mean nothing in another: nobody looks at them here. */
const salt = crypto.randomUUID();

async function inspect(engine: Engine, path: string, id: number, clean: string | undefined, recipes: readonly Recipe[]): Promise<Report> {
  try {
    const file = await openFile(path);
    const batch = await readTable(engine, { file, name: basename(path) }, { id, salt }, recipes);
    await forget(engine, batch);
    if (clean !== undefined)
      await writeClean(
        (await directTextSide.open(file, path, {}, () => undefined)).text,
        batch.look,
        join(clean, `${basename(path)}.clean.csv`)
      );
    return reportOf(path, batch);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // A failed query is our mistake, not the file's: said in full on standard error.
    if (error.problem.code === 'query_failed' && error.cause instanceof Error) process.stderr.write(`${path}: ${error.cause.message}\n`);
    return refusal(path, error.problem);
  }
}

const line = (report: Report): string =>
  [
    report.outcome,
    report.file,
    report.table ?? '-',
    `${report.rows.loaded} rows, ${report.rows.setAside} set aside`,
    report.problems.map(({ message }) => message).join('; ')
  ].join('\t');

/** The `inspect` command. Returns 0 when every file got an answer (a refusal is one), 2 when the call makes no sense. */
export async function run(args: string[]): Promise<number> {
  let given;
  try {
    given = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, clean: { type: 'string' }, recipe: { type: 'string', multiple: true, default: [] } }
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  if (!given || given.positionals.length === 0) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { json, clean } = given.values;
  const recipes = await recipesOf(given.values.recipe);
  if (!recipes) return 1;
  if (clean !== undefined) mkdirSync(clean, { recursive: true });
  const engine = await createNodeEngine();
  try {
    for (const [i, path] of given.positionals.entries()) {
      const report = await inspect(engine, path, i + 1, clean, recipes);
      process.stdout.write(`${json ? JSON.stringify(report) : line(report)}\n`);
    }
  } finally {
    await engine.close();
  }
  return 0;
}
