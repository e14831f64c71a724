import type { Engine } from '$lib/engine/engine';
import { curve } from '$lib/metrics/curve';
import type { Context } from '$lib/metrics/request';
import type { Curve, GivenCurve } from '$lib/model/curve';
import { BadCall } from '../bad-call';
import type { Question } from './questions';

const rate = (value: number): string => `${(value * 100).toFixed(1)}%`;

/** How a curve was made, in words. */
function methodOf({ method, table }: GivenCurve): string {
  if (!table) return method;
  const parts = [
    'at the ends of bands',
    ...(table.exact ? ['exact times put into them'] : []),
    ...(table.competing ? ['competing events counted in full, as by Aalen-Johansen'] : [])
  ];
  return `${method} (${parts.join('; ')})`;
}

/** A curve as lines: each step with its interval, then how many are still followed. */
function lines({ indicator }: Question, given: Curve): string {
  const head = `${indicator.id} ${indicator.label.en}\n`;
  if (given.status !== 'ok')
    return `${head}  ${given.status} (${given.reason}${'field' in given && given.field ? `: ${given.field}` : ''})\n`;
  const steps = given.steps.map(
    ({ at, value, interval }) =>
      `  ${at.toFixed(1).padStart(6)} ${rate(value).padStart(7)}${interval ? `  ${rate(interval[0])}-${rate(interval[1])}` : ''}\n`
  );
  const risk = given.atRisk.map(({ at, n }) => `${at}: ${n ?? 'withheld'}`).join(', ');
  return `${head}  ${methodOf(given)}, n = ${given.n}, not followed: ${given.missing ?? 'withheld'}; by ${given.unit}\n${steps.join('')}  still followed at ${risk}\n`;
}

/** Prints the curves of times until an event, undivided; as JSON one object per line. Throws BadCall where an indicator is none. */
export async function printCurves(engine: Engine, questions: readonly Question[], context: Context, json: boolean): Promise<void> {
  for (const question of questions) {
    const { indicator, request } = question;
    if (indicator.shape !== 'survival') throw new BadCall(`${indicator.id} is no time until an event: --curve takes J01 and K05`);
    if (request.by.length > 0) throw new BadCall('--curve is not broken down: narrow it with --where');
    const given = await curve(engine, request, context);
    process.stdout.write(json ? `${JSON.stringify(given)}\n` : lines(question, given));
  }
}
