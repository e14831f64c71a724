import { parseArgs } from 'node:util';
import type { Plan } from './sample/schools';
import { writeSample } from './sample/write';

const usage = `sample --schools N --years FIRST-LAST --graduates N --seed S --out DIR
  Writes fictional CSV files, the same for the same numbers. --graduates counts all years together.
  The sample in data/sample: --schools 83 --years 2021-2024 --graduates 11100 --seed 2025 --out data/sample`;

/** The plan of the sample in data/sample. */
export const shipped: Plan = { schools: 83, years: [2021, 2022, 2023, 2024], graduates: 11_100, seed: 2025 };

function wholeNumber(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise;
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

function years(text: string | undefined): number[] | undefined {
  if (text === undefined) return [...shipped.years];
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (!match || last < first || last - first > 40) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The `sample` command. Returns 0, or 2 when the arguments cannot be understood. */
export async function run(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { schools: text, years: text, graduates: text, seed: text, out: text }, strict: false });
  const given = values as Record<string, string | undefined>;
  const schools = wholeNumber(given['schools'], shipped.schools);
  const span = years(given['years']);
  const graduates = wholeNumber(given['graduates'], shipped.graduates);
  const seed = wholeNumber(given['seed'], shipped.seed);
  const out = given['out'];
  if (!schools || schools > 9999 || !span || !graduates || seed === undefined || !out) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const files = writeSample({ schools, years: span, graduates, seed }, out);
  for (const f of files) process.stdout.write(`${f.name}\t${f.rows}\t${f.bytes}\n`);
  return 0;
}
