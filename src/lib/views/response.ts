import { isGiven, type Measure, type Response } from '$lib/model/measure';

/** The response of several cohorts together; undefined where that of one is not told. `all` is null where one has no list of graduates. */
export function responseOf(cohorts: readonly Measure[]): Response | undefined {
  const told = cohorts.map((one) => (isGiven(one) ? one.response : undefined));
  let [known, all]: [number, number | null] = [0, 0];
  for (const one of told) {
    if (!one) return undefined;
    known += one.known;
    all = all === null || one.all === null ? null : all + one.all;
  }
  return told.length === 0 ? undefined : { known, all };
}
