import { tiers } from '$lib/metrics/tiers';
import { isGiven, type Given, type Measure } from '$lib/model/measure';

/** The hosts that take most placements, and the part the first three take; `three` is absent where it cannot be told. */
export interface HostRows {
  readonly rows: readonly Given[];
  readonly hosts: number;
  readonly total: number;
  readonly three?: number;
  /** Some hosts are withheld: then neither a total nor a part is told. */
  readonly withheld: boolean;
}

const most = 5;

/** The largest hosts among placements by partner. */
export function hostRows(measures: readonly Measure[]): HostRows {
  const hosts = measures
    .filter(isGiven)
    .filter(({ key, value }) => String(key.partner ?? '') !== '' && value > 0)
    .sort((a, b) => b.value - a.value);
  const sum = (list: readonly Given[]): number => list.reduce((all, one) => all + one.value, 0);
  const total = sum(hosts);
  const withheld = measures.some(({ status }) => status === 'suppressed');
  return {
    rows: hosts.slice(0, most),
    hosts: hosts.length,
    total,
    withheld,
    ...(hosts.length > 3 && total >= tiers.few && !withheld ? { three: sum(hosts.slice(0, 3)) / total } : {})
  };
}
