import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Hints } from './batch';
import type { Order } from './cast/date';
import type { Mark } from './cast/number';
import { missingMarks } from './cast/text';
import { castColumn, castOf, type CastColumn } from './column';
import type { Asked, Choices } from './column-reader';
import { Dictionary } from './dictionary';
import { infer } from './infer';
import type { Match } from './match';
import type { Staging } from './read';
import { allTexts, countTexts, type ColumnTexts, type Texts } from './texts';

/** What becomes of a column: typed, hashed for linking, or left out. */
export type Fate = 'cast' | 'hash' | 'drop';

export interface ColumnPlan {
  readonly index: number;
  readonly name: string;
  readonly match: Match;
  readonly fate: Fate;
}

/** The typed table `t_<id>` and what was found while casting, per column; a dropped column has none. */
export interface Typed {
  readonly table: string;
  readonly casts: ReadonlyMap<number, CastColumn>;
}

/** What the columns of a file agree on. */
export interface Usual {
  readonly mark: Mark | undefined;
  readonly order: Order | undefined;
}

interface Work {
  readonly engine: Engine;
  readonly staging: Staging;
  readonly texts: Texts;
  readonly dictionary: Dictionary;
  readonly salt: string;
  readonly hints: Hints;
  readonly usual: Usual;
  readonly signal: AbortSignal | undefined;
}
interface Made {
  readonly cast: CastColumn;
  readonly columns: readonly { readonly name: string; readonly from: Sql }[];
}

const fewRows = 5000;
const enumLimit = 65_000;
const column = (index: number): Sql => raw(`c${index}`);
const nameOf = (index: number, suffix: string): string => (suffix ? `c${index}_${suffix}` : `c${index}`);

const choicesOf = ({ hints, usual }: Work, index: number): Choices => {
  const [mark, order, values] = [hints.decimal?.[index], hints.dateOrder?.[index], hints.values?.[index]];
  const [scale, schoolYear] = [hints.scale?.[index], hints.schoolYear?.[index]];
  return {
    ...(scale ? { scale } : {}),
    ...(schoolYear ? { schoolYear } : {}),
    ...(mark ? { mark } : {}),
    ...(order ? { order } : {}),
    ...(values ? { values } : {}),
    ...(usual.mark ? { usual: usual.mark } : {}),
    ...(usual.order ? { usualOrder: usual.order } : {})
  };
};

/** Cells that say nothing become NULL, in SQL: for columns with too many texts to look at each. */
const cleaned = (index: number): Sql =>
  sql`CASE WHEN lower(trim(${column(index)})) IN ${missingMarks} THEN NULL ELSE trim(${column(index)}) END`;

/** 16 hex digits that link the same person within this session and reveal nobody: the salt never leaves memory. */
async function hashed(work: Work, { index, match }: ColumnPlan, cast: CastColumn): Promise<Sql> {
  if (!cast.padded && (await allPlain(work, index, '[0-9]*[1-9][0-9]*'))) return sql`left(md5(${work.salt} || ${column(index)}), 16)`;
  const id = cast.padded ? sql`lpad(${cleaned(index)}, 10, '0')` : cleaned(index);
  const text = match.field === 'student_id' || match.field === 'teacher_id' ? id : sql`lower(regexp_replace(${id}, '\\s+', ' ', 'g'))`;
  return sql`left(md5(${work.salt} || ${text}), 16)`;
}

/** The cell without the time behind a date of digits, which `readDate` leaves out just the same. */
const dayOf = (index: number): Sql => sql`regexp_replace(${column(index)}, ${moment}, ${'\\1'})`;
const moment = '^([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4})[ T]+[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)? ?(?:[AaPp][Mm])?$';

const whole = '-?[0-9]{1,9}';
const decimal = '-?[0-9]{1,15}(?:\\.[0-9]+)?';

/** The pattern under which SQL reads the cells of this type exactly as our own rules do. */
const plainPattern = (cast: CastColumn, mark: Mark | undefined): string | undefined => {
  if (cast.parts.length !== 1 || cast.problems.length > 0) return undefined;
  const type = cast.parts[0]?.sqlType;
  if (type === 'INTEGER') return whole;
  return type === 'DOUBLE' && cast.scale === undefined && mark !== ',' ? decimal : undefined;
};

/** Whether every cell of a column has plain digits. */
async function allPlain({ engine, staging, signal }: Work, index: number, pattern: string): Promise<boolean> {
  const odd = sql`SELECT count(*) AS n FROM ${ident(staging.table)} WHERE NOT regexp_full_match(${column(index)}, ${pattern})`;
  return (await engine.query(odd, signal))[0]?.['n'] === 0;
}

const only = (cast: CastColumn, index: number, from: Sql): Made => ({ cast, columns: [{ name: nameOf(index, ''), from }] });
const castTo = (index: number, cast: CastColumn): Sql => sql`CAST(${column(index)} AS ${raw(cast.parts[0]?.sqlType ?? 'VARCHAR')})`;

/** Text: as it is where nothing is to be cleaned; an ENUM where few texts stand for many rows. */
async function makeText(work: Work, cast: CastColumn, found: ColumnTexts, texts: readonly string[]): Promise<Made> {
  const { index, count } = found;
  const values = cast.parts[0]?.values ?? [];
  const same = values.every((value, i) => value === texts[i]);
  const small = work.staging.rows >= fewRows && count > 0 && count <= enumLimit && count * 4 <= work.staging.rows;
  if (same && !small) return only(cast, index, column(index));
  if (!small || values.every((value) => value === null)) {
    return only(cast, index, work.dictionary.look(await work.dictionary.encode(index, column(index), work.signal), values, 'VARCHAR'));
  }
  const type = await work.dictionary.keep(index, same ? null : values, work.signal);
  if (same) return only(cast, index, sql`CAST(${column(index)} AS ${type})`);
  return only(cast, index, work.dictionary.look(await work.dictionary.encode(index, column(index), work.signal), values, type));
}

/** A column with too many texts to fetch: cleaned or cast in SQL where that is exact, else fetched after all. */
async function makeCrowded(work: Work, plan: ColumnPlan, found: ColumnTexts, asked: Asked): Promise<Made> {
  const { index } = plan;
  const sample = castColumn(asked, found.distinct, choicesOf(work, index));
  if (asked.cast === 'text' || asked.cast === 'code') return only({ ...sample, blank: 0, notUnderstood: 0 }, index, cleaned(index));
  const pattern = plainPattern(sample, choicesOf(work, index).mark);
  if (pattern && (await allPlain(work, index, pattern))) {
    return only({ ...sample, blank: 0, notUnderstood: 0 }, index, castTo(index, sample));
  }
  // A time after a date says nothing about the day: without it, the moments of a form are as few texts as they are days.
  const cell = asked.cast === 'date' && asked.field !== 'activity_when' ? dayOf(index) : column(index);
  await countTexts(work, index, cell);
  return makeCounted(work, plan, found, asked, cell);
}

/** A column whose texts are all counted: each text is cast once. `cell`: what of a cell its text is. */
async function makeCounted(work: Work, { index }: ColumnPlan, found: ColumnTexts, asked: Asked, cell = column(index)): Promise<Made> {
  const complete = !found.crowded && found.distinct.length === found.count;
  const texts = complete ? found.distinct : await allTexts(work.engine, work.texts, index, work.signal);
  const cast = castColumn(asked, texts, choicesOf(work, index));
  const text = cast.parts.length === 1 && cast.parts[0]?.sqlType === 'VARCHAR';
  if (texts.length === 0) return only(cast, index, sql`CAST(NULL AS ${raw(cast.parts[0]?.sqlType ?? 'VARCHAR')})`);
  if (text)
    return makeText(
      work,
      cast,
      found,
      texts.map((t) => t.text)
    );
  const pattern = plainPattern(cast, choicesOf(work, index).mark);
  const exact = pattern ? new RegExp(`^(?:${pattern})$`) : undefined;
  if (exact && texts.every((t) => exact.test(t.text))) return only(cast, index, castTo(index, cast));
  const code = await work.dictionary.encode(index, cell, work.signal);
  const columns = cast.parts.map((part) => ({
    name: nameOf(index, part.suffix),
    from: work.dictionary.look(code, part.values, part.sqlType)
  }));
  return { cast, columns };
}

async function make(work: Work, plan: ColumnPlan, found: ColumnTexts): Promise<Made> {
  const { field } = plan.match;
  const asked: Asked = {
    name: plan.name,
    field,
    cast: castOf(field, infer(plan.name, found.distinct, work.usual.mark, work.hints.decimal?.[plan.index]))
  };
  if (plan.fate === 'hash') {
    const cast = castColumn(asked, found.distinct, choicesOf(work, plan.index));
    return only({ ...cast, type: 'code' }, plan.index, await hashed(work, plan, cast));
  }
  return withBlank(await (found.crowded ? makeCrowded(work, plan, found, asked) : makeCounted(work, plan, found, asked)), plan.index);
}

/** Blank cells read as the person says. */
function withBlank({ cast, columns }: Made, index: number): Made {
  const { blankCell } = cast;
  if (!blankCell) return { cast, columns };
  const given = (name: string): Sql | undefined => {
    const part = cast.parts.find(({ suffix }) => nameOf(index, suffix) === name);
    const value = part && blankCell[part.suffix];
    return part && value != null ? sql`CAST(${value} AS ${raw(part.sqlType)})` : undefined;
  };
  return {
    cast,
    columns: columns.map(({ name, from }) => {
      const value = given(name);
      return { name, from: value ? sql`CASE WHEN ${column(index)} IS NULL THEN ${value} ELSE ${from} END` : from };
    })
  };
}

/** What `makeTyped` needs besides the engine. */
export interface TypedInput {
  readonly id: number;
  readonly staging: Staging;
  readonly texts: Texts;
  readonly plans: readonly ColumnPlan[];
  readonly salt: string;
  readonly hints: Hints;
  readonly usual: Usual;
}

/** Makes the typed table `t_<id>` beside the staging table, row for row in the same order. Leaves nothing else behind. */
export async function makeTyped(
  engine: Engine,
  input: TypedInput,
  report: (columns: number) => void,
  signal: AbortSignal | undefined
): Promise<Typed> {
  const { id, staging, texts, plans, salt, hints, usual } = input;
  const dictionary = new Dictionary(engine, id, texts.table);
  const work: Work = { engine, staging, texts, dictionary, salt, hints, usual, signal };
  const table = `t_${id}`;
  let done = false;
  try {
    const casts = new Map<number, CastColumn>();
    const columns: Sql[] = [];
    for (const plan of plans) {
      report(plan.index);
      const found = texts.columns[plan.index];
      if (plan.fate === 'drop' || !found) continue;
      const made = await make(work, plan, found);
      casts.set(plan.index, made.cast);
      columns.push(...made.columns.map(({ name, from }) => sql`${from} AS ${ident(name)}`));
    }
    await dictionary.load(signal);
    columns.push(sql`${staging.line} AS _line`);
    await engine.run(sql`CREATE OR REPLACE TABLE ${ident(table)} AS SELECT ${join(columns)} FROM ${ident(staging.table)}`, signal);
    done = true;
    return { table, casts };
  } finally {
    await dictionary.clear(!done);
  }
}
