import { readFile } from 'node:fs/promises';
import { givenAway, type Released } from '$lib/metrics/disclose/difference';
import type { Measure } from '$lib/model/measure';
import { BadCall } from '../bad-call';

interface Line {
  readonly indicator: string;
  readonly base: string;
  readonly key: object;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

function release({ indicator, base, key, numerator, denominator }: Line): Released {
  const counts: Record<string, number> = {};
  if (denominator !== null) counts['denominator'] = denominator;
  if (numerator !== null) counts['numerator'] = numerator;
  if (numerator !== null && denominator !== null) counts['rest'] = denominator - numerator;
  return { group: `${indicator} of ${base} ${JSON.stringify(key)}`, counts };
}

/** What an earlier `--json` output gave away. Throws BadCall when it is none. */
export async function readReleased(path: string): Promise<Released[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BadCall(`${path} cannot be read: ${(cause as Error).message}`);
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        value = null;
      }
      if (typeof value !== 'object' || value === null || !('indicator' in value) || !('key' in value))
        throw new BadCall(`${path} is no output of --json`);
      return release(value as Line);
    });
}

/** A warning for each figure that differs from an earlier one by so few people that both together tell who they are. */
export const warnings = (before: readonly Released[], measures: readonly Measure[]): string[] =>
  givenAway(
    before,
    measures.flatMap((measure) =>
      measure.status === 'ok' ? [release(measure)] : measure.status === 'coded' ? [release({ ...measure, numerator: null })] : []
    )
  ).map((group) => `${group}: differs from the earlier output by 1 to 4 people; whoever holds both can work out who they are\n`);
