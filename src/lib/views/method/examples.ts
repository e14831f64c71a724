import type { WorkedExample } from '$lib/metrics/worked-example';
import type { Measure } from '$lib/model/measure';

/** What the page of methods shows of counted figures (`cli/method-examples.ts`). */
export interface MethodExamples {
  /** The date the sample's partnerships are counted at, YYYY-MM-DD. */
  readonly asAt: string;
  /** Of every indicator, by id, from the sample. */
  readonly examples: Readonly<Record<string, WorkedExample>>;
  /** One published table read over every base: graduates by situation, and the shares. */
  readonly aceh: { readonly states: readonly Measure[]; readonly readings: readonly Measure[] };
}
