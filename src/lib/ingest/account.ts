import { Failure } from '$lib/model/problem';
import type { Account, Look } from './batch';

const sum = (parts: Readonly<Record<string, number>>): number => Object.values(parts).reduce((a, b) => a + b, 0);

/**
 * The account of a file: every record is header, preamble, blank, total, note, repeated header, loaded or set aside.
 * Throws Failure `account_unbalanced` when it does not come out: then rows were lost, and the file is not loaded.
 */
export function balance(look: Look, loaded: number, setAside: number, file: string): Account {
  const account: Account = { records: look.records, skipped: look.skipped, loaded, setAside };
  const found = sum(look.skipped) + loaded + setAside;
  if (found !== look.records) {
    throw new Failure({ code: 'account_unbalanced', level: 'error', params: { records: look.records, found }, at: { file } });
  }
  return account;
}
