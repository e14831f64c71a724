import { sayValue as sayMeasure } from '$lib/charts/say';
import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import type { FigureTable } from '$lib/model/figure';
import { isGiven, type Given, type Measure } from '$lib/model/measure';
import type { PartnersAnswers } from './view';
import { nameValue } from '../define';

const kindOf = (measure: Measure): string => String(measure.key.kind ?? '');

/** A kind of contribution in words. */
export const sayKind = (measure: Measure): string => nameValue(kindOf(measure)) || m.not_recorded();

/** Amounts of money by currency: they are never added across currencies. */
function sums(measures: readonly Measure[]): string {
  const totals = new Map<string, Given>();
  for (const one of measures.filter(isGiven)) {
    const currency = one.currency ?? 'IDR';
    const known = totals.get(currency);
    totals.set(currency, { ...one, value: one.value + (known?.value ?? 0) });
  }
  return [...totals.values()].map((total) => sayMeasure(total, getLocale())).join(' + ');
}

/** How many contributions have no amount on record. */
const unknown = (measures: readonly Measure[]): number => measures.filter(isGiven).reduce((sum, one) => sum + (one.missing ?? 0), 0);

/** What was given, in sentences: gifts and loans apart, and what is not known is not zero. */
export function sayGifts({ gifts, loans, unsorted }: PartnersAnswers): string {
  const [given, lent, apart] = [sums(gifts), sums(loans), sums(unsorted)];
  const open = unknown(gifts);
  return [
    given === '' ? m.partners_gifts_no_value() : m.partners_gifts_value({ value: given }),
    ...(open > 0 ? [m.partners_gifts_unknown({ n: formatCount(open) })] : []),
    ...(lent === '' ? [] : [m.partners_gifts_loans({ value: lent })]),
    ...(apart === '' ? [] : [m.partners_gifts_unsorted({ value: apart })])
  ].join(' ');
}

/** The table of contributions by kind: how many, the value of gifts, of loans, and how many have no amount on record. */
export function giftsTable(kinds: readonly Measure[], { gifts, loans }: PartnersAnswers): FigureTable {
  const of = (all: readonly Measure[], kind: string) => all.filter((one) => kindOf(one) === kind);
  const money = (all: readonly Measure[]) => ({ text: sums(all) || m.not_recorded() });
  const number = (label: string) => ({ label, numeric: true });
  return {
    columns: [
      { label: m.field_contribution_kind(), numeric: false },
      number(m.column_value()),
      number(m.partners_gifts_gift()),
      number(m.partners_gifts_loan()),
      number(m.partners_gifts_missing())
    ],
    rows: kinds.map((measure) => {
      const [gift, loan] = [of(gifts, kindOf(measure)), of(loans, kindOf(measure))];
      const told = [...gift, ...loan].some(isGiven);
      const open = told ? unknown([...gift, ...loan]) : isGiven(measure) ? measure.value : 0;
      return [
        { text: sayKind(measure) },
        { text: sayMeasure(measure, getLocale()), ...(isGiven(measure) ? { value: measure.value } : {}) },
        money(gift),
        loan.length > 0 ? money(loan) : { text: '–' },
        { text: formatCount(open), value: open }
      ];
    })
  };
}
