import type { Settings } from '$lib/model/settings';
import { clopperPearson } from './clopper-pearson';
import { wilson, type Interval } from './wilson';

/** The 95 % interval of k of n, made as the settings want it. */
export const intervals: Readonly<Record<Settings['interval'], (k: number, n: number) => Interval>> = {
  wilson: (k, n) => wilson(k, n),
  exact: (k, n) => clopperPearson(k, n)
};
