import type { Account, SkipReason } from '$lib/ingest/batch';

export interface AccountPart {
  readonly name: 'loaded' | 'setAside' | SkipReason;
  readonly count: number;
}

/** The right side of the equation: loaded, set aside and header always, the rest when there is any. */
export function accountParts({ loaded, setAside, skipped }: Account): AccountPart[] {
  const order: readonly SkipReason[] = ['preamble', 'blank', 'total', 'note', 'repeated_header'];
  return [
    { name: 'loaded', count: loaded },
    { name: 'setAside', count: setAside },
    { name: 'header', count: skipped.header },
    ...order.map((name) => ({ name, count: skipped[name] })).filter((part) => part.count > 0)
  ];
}

/** Whether every record of the file is in exactly one place. */
export const balances = (account: Account): boolean =>
  account.records === account.loaded + account.setAside + Object.values(account.skipped).reduce((sum, n) => sum + n, 0);
