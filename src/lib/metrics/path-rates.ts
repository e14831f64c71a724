import type { Engine } from '$lib/engine/engine';
import type { Filter } from '$lib/model/filter';
import type { Dimension, Measure } from '$lib/model/measure';
import { evaluate } from './evaluate';
import { conditional, type Conditional } from './path-stages';
import type { Context } from './request';

/** The whole path as counts of people: one measure for every combination that occurs, shown or hidden by one rule of disclosure. */
export interface Path {
  readonly flows: readonly Measure[];
  /** Shares of the next stage at each node of the one before. */
  readonly toCertificate: readonly Conditional[];
  readonly toStatus: readonly Conditional[];
  /** Shares of the last stage at each pair of nodes before it. */
  readonly toStatusFromBoth: readonly Conditional[];
}

const way: readonly Dimension[] = ['placement', 'certificate', 'status'];

/** The path of the people a filter keeps: one question, one disclosure; every rate comes from what it shows. Throws Failure. */
export async function askPath(engine: Engine, filter: Filter, context: Context, signal?: AbortSignal): Promise<Path> {
  const flows = (await evaluate(engine, { indicator: 'I12', by: way, filter }, context, signal)).filter(({ key }) => key.placement !== '');
  return {
    flows,
    toCertificate: conditional(flows, ['placement'], 'certificate', context.settings),
    toStatus: conditional(flows, ['certificate'], 'status', context.settings),
    toStatusFromBoth: conditional(flows, ['placement', 'certificate'], 'status', context.settings)
  };
}
