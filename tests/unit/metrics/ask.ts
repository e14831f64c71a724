import { evaluate } from '$lib/metrics/evaluate';
import { buildFacts } from '$lib/metrics/facts';
import type { Context, Request } from '$lib/metrics/request';
import { everything } from '$lib/model/filter';
import type { Given, Measure } from '$lib/model/measure';
import { standard } from '$lib/model/settings';
import { sharedEngine } from '../engine-fixture';
import { fill, type Canonical } from './canonical';

export const context: Context = { asAt: '2025-10-31', disclosure: { mode: 'private', threshold: 10 }, settings: standard };

/** Fills the shared engine with these rows and counts them. */
export async function load(content: Canonical): Promise<void> {
  const engine = await sharedEngine();
  await fill(engine, content);
  await buildFacts(engine);
}

export const ask = async (request: Partial<Request> & { indicator: string }, more: Partial<Context> = {}): Promise<Measure[]> =>
  evaluate(await sharedEngine(), { by: [], filter: everything, ...request }, { ...context, ...more });

/** The one figure of an undivided question; throws when it is not given. */
export async function figure(indicator: string, base?: Request['base'], more: Partial<Context> = {}): Promise<Given> {
  const [measure] = await ask({ indicator, ...(base ? { base } : {}) }, more);
  if (measure?.status !== 'ok') throw new Error(`${indicator}: ${JSON.stringify(measure)}`);
  return measure;
}
