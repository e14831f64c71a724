import type { Agreement } from './agreements';
import type { Setting } from './graduates';
import type { Partner } from './partners';
import { between, chance, draw, pick, random } from './random';
import { asAt, dayNumber } from './calendar';
import type { School } from './schools';

/** Something a partner gave in a year; the amount is often not recorded. */
export interface Contribution {
  readonly school: School;
  readonly year: number;
  readonly partner: Partner;
  readonly kind: string;
  readonly amount: string;
  readonly valuation: string;
  readonly recurring: string;
}

/** Kind, least and most in million rupiah, with weights. */
const kinds: readonly (readonly [readonly [kind: string, least: number, most: number], number])[] = [
  [['Peralatan', 4, 90], 34],
  [['Beasiswa', 2, 30], 18],
  [['Uang', 2, 40], 16],
  [['Sarana dan prasarana', 10, 150], 12],
  [['Tenaga ahli', 1, 12], 20]
];

/** What partners gave while their agreement ran: about one agreement in nine each year. */
export function* contributions(setting: Setting, list: Iterable<Agreement>): Generator<Contribution> {
  const now = asAt(setting.plan.years);
  let index = -1;
  for (const agreement of list) {
    index++;
    for (const [cohort, year] of setting.plan.years.entries()) {
      const next = random(setting.plan.seed, 12, index, cohort);
      const running = agreement.start <= dayNumber(year, 12, 31) && (agreement.end ?? now) >= dayNumber(year, 1, 1);
      if (!running || !chance(next, 0.11)) continue;
      const [kind, low, high] = draw(next, kinds);
      const valuation = pick(next, ['Faktur', 'Taksiran', 'Tidak diketahui'] as const);
      yield {
        school: agreement.school,
        year,
        partner: agreement.partner,
        kind,
        amount: valuation === 'Tidak diketahui' ? '' : String(between(next, low * 2, high * 2) * 500_000),
        valuation,
        recurring: chance(next, 0.25) ? 'Ya' : 'Tidak'
      };
    }
  }
}
