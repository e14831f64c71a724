import type { WayFlow, WayStages } from '$lib/charts/alluvial/layout';
import type { WayRate } from '$lib/charts/alluvial/table';
import { conditional, stages, type Conditional, type Stage } from '$lib/metrics/path-stages';
import type { Language } from '$lib/model/language';
import { isGiven, type Measure } from '$lib/model/measure';
import type { Settings } from '$lib/model/settings';

const order: readonly Stage[] = ['placement', 'certificate', 'status'];
const open = new Set(['unknown', 'undetermined', 'not_joined']);

export interface Way {
  readonly stages: WayStages;
  readonly flows: readonly WayFlow[];
  /** Of each stage but the last: the shares of the last, for every node. */
  readonly rates: readonly (readonly WayRate[])[];
}

const rateOf = (stage: Stage, one: Conditional): WayRate => ({
  from: one.given[stage] ?? '',
  to: one.then,
  ...(one.status === 'ok' ? { share: one } : {})
});

/** The answers to I12 by placement, certificate and status as a way to draw; rates are of those whose status is known. */
export function wayOf(measures: readonly Measure[], settings: Settings, language: Language): Way {
  const placed = measures.filter(({ key }) => key.placement !== undefined && key.placement !== '');
  return {
    stages: order.map((stage) => stages[stage].map(({ id, label }) => ({ id, label: label[language], open: open.has(id) }))),
    flows: placed.map((one) => ({
      nodes: order.map((stage) => String(one.key[stage])),
      n: isGiven(one) ? one.numerator : null
    })),
    rates: (['placement', 'certificate'] as const).map((stage) =>
      conditional(placed, [stage], 'status', settings).map((one) => rateOf(stage, one))
    )
  };
}
