import type { Canonical } from './canonical';
import type { Expected } from './oracle-others';

/** Yearly numbers of schools without agreements, to be added to what the agreements say. */
export function recapAt(content: Canonical, within: (school: string) => boolean, year: number): Record<string, Expected> {
  const rows = (content.agg_partner ?? []).filter(
    (row) =>
      within(String(row['school_id'])) &&
      row['year'] === year &&
      !(content.agreement ?? []).some((one) => one['school_id'] === row['school_id'])
  );
  const [row] = rows;
  if (!row) return {};
  const before = (content.agg_partner ?? []).find((one) => one['school_id'] === row['school_id'] && one['year'] === year - 1)?.['active'];
  const number = (name: string): number => Number(row[name]);
  const kept = before !== undefined && Number(before) >= number('retained');
  const whole = row['due'] !== null && number('due') >= number('renewed');
  return {
    K01: { k: number('active') },
    K02N: { k: number('new') },
    K02E: { k: number('ended') },
    K02R: { k: number('renewed') },
    ...(whole ? { K03: { k: number('renewed'), n: number('due') } } : {}),
    ...(kept ? { K04: { k: number('retained'), n: Number(before) } } : {})
  };
}
