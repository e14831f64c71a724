import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directTextSide } from '$lib/ingest/direct';
import { forget, ingest } from '$lib/ingest/ingest';
import { readRows } from '$lib/ingest/shape';
import { Failure } from '$lib/model/problem';
import { loading, tracer } from './loading';
import { makeTable, textOf } from './pollutions';
import { cellShapes } from './shapes-of-cells';
import { tableShapes } from './shapes-of-tables';

/** `FUZZ=5000` mutates more, and loads every one; `FUZZ_SEED` begins elsewhere. */
const rounds = Number(process.env['FUZZ'] ?? 240);
const loadEvery = process.env['FUZZ'] === undefined ? 4 : 1;
const first = Number(process.env['FUZZ_SEED'] ?? 1);
const longest = 5000;
const corpus = '../shared/data/csv-corpus';
const largest = 200_000;

/** The same numbers for the same seed (mulberry32), each 0 up to but not `below`. */
function dice(seed: number): (below: number) => number {
  let state = seed * 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : /\.(?:csv|txt|tsv)$/.test(name) && statSync(path).size < largest ? [path] : [];
  });

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const own: readonly Seed[] = [
  ...[...tableShapes, ...cellShapes].filter(({ text }) => text.length < 20_000).map(({ it, text }) => ({ name: it, bytes: encode(text) })),
  { name: 'tracer', bytes: encode(tracer) },
  { name: 'sales', bytes: encode(textOf(makeTable())) },
  { name: 'sales, semicolons', bytes: encode(textOf(makeTable(), { delimiter: ';', all: true })) }
];
const found: readonly Seed[] = existsSync(corpus)
  ? filesOf(corpus).map((path) => ({ name: basename(path), bytes: readFileSync(path) }))
  : [];

const marks = encode('"\'\\,;\t|\n\r\0 \u00a0-.:%=#');
const join2 = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** One of six kinds of damage somewhere in the bytes. */
function mutate(bytes: Uint8Array, other: Uint8Array, roll: (below: number) => number): Uint8Array {
  const at = roll(bytes.length + 1);
  const to = Math.min(bytes.length, at + roll(40));
  const byte = Uint8Array.of(roll(2) ? (marks[roll(marks.length)] ?? 0) : roll(256));
  const [before, rest] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (roll(6)) {
    case 0:
      return join2(before, Uint8Array.of((bytes[at] ?? 0) ^ (1 << roll(8))), rest.subarray(1));
    case 1:
      return join2(before, byte, rest);
    case 2:
      return join2(before, bytes.subarray(to));
    case 3:
      return join2(before, bytes.subarray(at, to), bytes.subarray(at, to), bytes.subarray(to));
    case 4:
      return roll(4) ? bytes.subarray(0, Math.max(1, at)) : rest;
    default: {
      const from = roll(other.length + 1);
      return join2(before, other.subarray(from, from + roll(200)), rest);
    }
  }
}

describe('damaged bytes', () => {
  const at = loading();
  const pools = [own, ...(found.length > 0 ? [found] : [])];

  it(
    `are answered in time, ${rounds} times: every record accounted for, or a refusal`,
    async () => {
      const wrong: string[] = [];
      const tally = { loaded: 0, looked: 0, refused: 0, slowest: 0 };
      for (let i = 0; i < rounds; i++) {
        const seed = first + i;
        const roll = dice(seed);
        const pool = pools[roll(pools.length)] ?? own;
        const pick = (): Seed => pool[roll(pool.length)] ?? { name: 'nothing', bytes: new Uint8Array(0) };
        const { name, bytes: source } = pick();
        let bytes = source;
        for (let k = 1 + roll(6); k > 0; k--) bytes = mutate(bytes, pick().bytes, roll);
        const file = new Blob([Uint8Array.from(bytes)]);
        const began = performance.now();
        try {
          if (i % loadEvery === 0) {
            const id = at.id();
            const { account, look } = await ingest(at.engine, directTextSide, { file, name: 'a.csv' }, { id, salt: 'garam' });
            await forget(at.engine, { id });
            const counted = Object.values(account.skipped).reduce((a, b) => a + b, 0) + account.loaded + account.setAside;
            if (counted !== look.records || account.loaded + account.setAside !== look.data) wrong.push(`${seed} ${name}: unbalanced`);
            tally.loaded++;
          } else {
            const look = await directTextSide.look(file, 'a.csv', {}, () => undefined);
            await directTextSide.shape(file, look, () => undefined);
            let rows = 0;
            for await (const batch of readRows(file, look)) rows += batch.length;
            const counted = Object.values(look.skipped).reduce((a, b) => a + b, 0) + look.data;
            if (counted !== look.records || rows !== look.data) wrong.push(`${seed} ${name}: unbalanced`);
            tally.looked++;
          }
        } catch (error) {
          // A query that fails and an account that does not balance are our mistakes, not the file's.
          const ours = !(error instanceof Failure) || /^(?:query_failed|account_unbalanced|engine_)/.test(error.problem.code);
          if (ours)
            wrong.push(`${seed} ${name}: ${String(error)} ${error instanceof Error ? String(error.cause ?? '').slice(0, 200) : ''}`);
          tally.refused++;
        }
        const took = performance.now() - began;
        tally.slowest = Math.max(tally.slowest, Math.round(took));
        if (took > longest) wrong.push(`${seed} ${name}: ${Math.round(took)} ms`);
      }
      process.stdout.write(`damaged files: ${JSON.stringify(tally)}\n`);
      expect(wrong).toEqual([]);
    },
    60_000 + rounds * 1000
  );
});
