import type { Engine } from '$lib/engine/engine';
import { ident, join, raw, sql, type Sql } from '$lib/engine/sql';
import type { Literal, Part } from './column-reader';

/** A column to be looked up: its texts are an ENUM, its values a list in the order of the ENUM's codes. */
interface Slot {
  readonly values: readonly Literal[];
  readonly sqlType: Sql;
}

const cell = (value: Literal): string => (value === null ? '' : `"${value.replaceAll('"', '""')}"`);

/**
 * Values made in TypeScript, carried into the engine as one small file and read back as constant lists. A column is then
 * `list_extract(values, code of its text)`: the cost is that of the distinct texts, and no value is pasted into SQL.
 */
export class Dictionary {
  readonly #slots: Slot[] = [];
  readonly #types: string[] = [];
  readonly #made: string[] = [];

  constructor(
    readonly engine: Engine,
    readonly id: number,
    readonly texts: string
  ) {}

  /** Makes an ENUM of the texts of a column; returns the expression of the code, from 1, of what `cell` gives. */
  async encode(index: number, cell: Sql, signal?: AbortSignal): Promise<Sql> {
    const type = `x_${this.id}_${index}`;
    this.#types.push(type);
    await this.engine.run(sql`CREATE TYPE ${ident(type)} AS ENUM (${this.#textsOf(index)})`, signal);
    return sql`enum_code(CAST(${cell} AS ${ident(type)})) + 1`;
  }

  #textsOf(index: number): Sql {
    return sql`SELECT t FROM ${ident(this.texts)} WHERE col = ${index} ORDER BY code`;
  }

  /** An ENUM for a column of the typed table; lives as long as the table. `values`: null when it holds the texts as they are. */
  async keep(index: number, values: readonly Literal[] | null, signal?: AbortSignal): Promise<Sql> {
    const type = `e_${this.id}_${index}`;
    this.#made.push(type);
    if (values === null) {
      await this.engine.run(sql`CREATE TYPE ${ident(type)} AS ENUM (${this.#textsOf(index)})`, signal);
    } else {
      const distinct = [...new Set(values.filter((v) => v !== null))];
      const file = await this.engine.open(new Blob([distinct.map((v) => `${cell(v)}\n`).join('')]));
      try {
        await this.engine.run(sql`CREATE TYPE ${ident(type)} AS ENUM (SELECT v FROM ${one(file, 'v')})`, signal);
      } finally {
        await this.engine.drop(file);
      }
    }
    return ident(type);
  }

  /** The expression that looks a value up by the code of its text. */
  look(code: Sql, values: readonly Literal[], sqlType: Part['sqlType'] | Sql): Sql {
    const slot = this.#slots.length;
    this.#slots.push({ values, sqlType: typeof sqlType === 'string' ? raw(sqlType) : sqlType });
    return sql`list_extract(getvariable(${this.#variable(slot)}), ${code})`;
  }

  #variable(slot: number): string {
    return `v_${this.id}_${slot}`;
  }

  /** Carries all values over. Call once, before the statement that uses the expressions. */
  async load(signal?: AbortSignal): Promise<void> {
    if (this.#slots.length === 0) return;
    const table = ident(`d_${this.id}`);
    const lines = this.#slots.flatMap(({ values }, slot) => values.map((value, code) => `${slot},${code},${cell(value)}\n`));
    const file = await this.engine.open(new Blob([lines.join('')]));
    try {
      await this.engine.run(sql`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM ${one(file, 'slot', 'code', 'v')}`, signal);
    } finally {
      await this.engine.drop(file);
    }
    for (const [slot, { sqlType }] of this.#slots.entries()) {
      const list = sql`SELECT list(CAST(v AS ${sqlType}) ORDER BY code) FROM ${table} WHERE slot = ${slot}`;
      await this.engine.run(sql`SET VARIABLE ${raw(this.#variable(slot))} = (${list})`, signal);
    }
  }

  /** Forgets everything but the ENUMs of the typed table; those too when `all`. */
  async clear(all: boolean): Promise<void> {
    for (const slot of this.#slots.keys()) await this.engine.run(sql`RESET VARIABLE ${raw(this.#variable(slot))}`);
    await this.engine.run(sql`DROP TABLE IF EXISTS ${ident(`d_${this.id}`)}`);
    for (const type of [...this.#types, ...(all ? this.#made : [])]) await this.engine.run(sql`DROP TYPE IF EXISTS ${ident(type)}`);
  }
}

/** A small CSV of our own making. */
function one(file: string, ...names: readonly string[]): Sql {
  const columns = join(names.map((name) => raw(`'${name}': '${name === 'v' ? 'VARCHAR' : 'INTEGER'}'`)));
  return sql`read_csv(${file}, auto_detect = false, header = false, columns = {${columns}}, delim = ',', quote = '"', escape = '"', nullstr = '')`;
}
