import { raw, type Sql } from '$lib/engine/sql';

/** What the file of an answer asks, as bits of the column `asks` (engine/facts/answer.sql). */
const bits = {
  match: 1,
  level: 2,
  study: 4,
  wait: 8,
  timing: 16,
  before: 32,
  wage: 64,
  band: 128,
  hours: 256,
  contract: 512,
  course: 1024,
  sustained: 2048,
  channel: 4096,
  employer: 8192,
  place: 16384,
  quality: 32768,
  fit: 65536,
  waitBand: 131072,
  counted: 262144,
  UMP: 524288,
  UMK: 1048576,
  other: 2097152
} as const;
export type Asked = keyof typeof bits;

const sum = (wanted: readonly Asked[]): number => wanted.reduce((all, one) => all + bits[one], 0);

/** The file asks all of these. */
export const asks = (...wanted: readonly Asked[]): Sql => raw(`asks & ${sum(wanted)} = ${sum(wanted)}`);
/** The file asks one of these. */
export const asksAny = (...wanted: readonly Asked[]): Sql => raw(`asks & ${sum(wanted)} > 0`);
