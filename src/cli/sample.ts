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

const text = { type: 'string' } as const;
const options = { schools: text, years: text, graduates: text, seed: text, out: text };

/** What the words on the command line say; nothing when they are not ours. */
function given(args: string[]): Partial<Record<keyof typeof options, string>> {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {};
  }
}

/** The `sample` command. Returns 0, or 2 when the arguments cannot be understood. */
export async function run(args: string[]): Promise<number> {
  const words = given(args);
  const schools = wholeNumber(words.schools, shipped.schools);
  const span = years(words.years);
  const graduates = wholeNumber(words.graduates, shipped.graduates);
  const seed = wholeNumber(words.seed, shipped.seed);
  if (!schools || schools > 9999 || !span || !graduates || seed === undefined || !words.out) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  for (const { name, rows, bytes } of writeSample({ schools, years: span, graduates, seed }, words.out)) {
    process.stdout.write(`${name}\t${rows}\t${bytes}\n`);
  }
  return 0;
}
