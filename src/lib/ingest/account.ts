import { Failure } from '$lib/model/problem';
import type { Account, Look, Reshaped } from './batch';

const sum = (parts: Readonly<Record<string, number>>): number => Object.values(parts).reduce((a, b) => a + b, 0);

/**
 * The account of a file: every record is header, preamble, blank, total, note, repeated header, loaded or set aside; of a reshaped table also
 * every row is loaded, set aside or empty. Throws Failure `account_unbalanced` when it does not come out: then rows were lost, and the file is
 * not loaded.
 */
export function balance(look: Look, loaded: number, setAside: number, file: string, reshaped?: Reshaped): Account {
  const account: Account = { records: look.records, skipped: look.skipped, loaded, setAside, ...(reshaped ? { reshaped } : {}) };
  check(look.records, sum(look.skipped) + loaded + setAside, file);
  if (reshaped) check(reshaped.rows, reshaped.loaded + reshaped.setAside + reshaped.empty, file);
  return account;
}

function check(records: number, found: number, file: string): void {
  if (found === records) return;
  throw new Failure({ code: 'account_unbalanced', level: 'error', params: { records, found }, at: { file } });
}
