import type { StripMiddle, StripPoint } from '$lib/charts/strip/layout';
import { byWords } from '$lib/i18n/order';
import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Options } from '$lib/metrics/options';
import { lorenz } from '$lib/metrics/stats/lorenz';
import { quantileOf } from '$lib/metrics/stats/median';
import type { Language } from '$lib/model/language';
import { isGiven, type Given, type Measure } from '$lib/model/measure';
import { fewSchools, type Naming } from './funnel';

/** How evenly hours of training are spread over the schools of one year. */
export interface SchoolSupport {
  readonly title: string;
  readonly summary: string;
  readonly points: readonly StripPoint[];
  readonly middle: StripMiddle | null;
  /** Every school by name, those without a dot with the reason. */
  readonly rows: readonly { readonly label: string; readonly place: string; readonly measure: Measure }[];
}

const idOf = ({ key }: Measure): string => String(key.school ?? '');

/** A row of the table for a school nothing is recorded of. */
const nothing = (school: string): Measure => ({
  indicator: 'G01',
  key: { school },
  base: 'R',
  unit: 'hours',
  status: 'no-base',
  reason: 'no_data'
});

/** In which half of the schools, each counting the same, a figure lies; schools with the same figure share a place. */
function halfOf(value: number, placed: readonly Given[]): string {
  if (value === 0) return m.support_place_zero();
  const below = placed.filter((one) => one.value < value).length;
  const upTo = placed.filter((one) => one.value <= value).length;
  if (upTo <= placed.length / 2) return m.support_place_lower();
  return below >= placed.length / 2 ? m.support_place_upper() : m.support_place_middle();
}

/** What the half of the schools with least hours per teacher receives, in a sentence; and how much of all, for the title. */
function sayHalf(placed: readonly Given[], language: Language): { readonly share?: string; readonly sentence: string } {
  const n = placed.length;
  if (n < fewSchools) return { sentence: m.support_few({ n: formatCount(fewSchools) }) };
  const holders = (of: 'numerator' | 'denominator') => placed.map((one) => ({ order: one.value, has: one[of] }));
  const [hours, teachers] = [lorenz(holders('numerator'), 0.5), lorenz(holders('denominator'), 0.5)];
  if (hours === null || teachers === null) return { sentence: m.support_nothing() };
  const format = formatter(language);
  const [share, total] = [format.percent(hours, n), format.number(placed.reduce((sum, one) => sum + one.numerator, 0))];
  return { share, sentence: m.support_lorenz({ n: formatCount(n), share, total, teachers: format.percent(teachers, n) }) };
}

/** The schools without a dot, by why: withheld is not missing, and missing is not zero. */
function sayLeft(left: readonly Measure[], absent: number): string {
  const counted = (status: (one: Measure) => boolean) => left.filter(status).length;
  const withheld = counted(({ status }) => status === 'suppressed');
  const kinds = [
    { n: withheld, say: m.among_left_withheld },
    { n: left.length - withheld, say: m.support_left_field },
    { n: absent, say: m.support_left_nothing }
  ];
  const list = kinds.filter(({ n }) => n > 0).map(({ n, say }) => say({ n: formatCount(n) }));
  return list.length === 0 ? '' : m.support_left({ list: list.join(', ') });
}

/** The hours per teacher of the schools in `asked` as a strip, with what the half with least receives. `measures`: one year, by school. */
export function schoolSupport(
  measures: readonly Measure[],
  asked: Options['schools'],
  { name, href, found }: Naming,
  language: Language
): SchoolSupport {
  const format = formatter(language);
  const placed = measures.filter(isGiven);
  const left = measures.filter((one) => !isGiven(one));
  const told = new Set(measures.map(idOf));
  const absent = asked.filter(({ id }) => !told.has(id));
  const spread = placed.map(({ value }) => ({ value, n: 1 }));
  const middle =
    placed.length < fewSchools ? null : { low: quantileOf(spread, 0.25), median: quantileOf(spread, 0.5), high: quantileOf(spread, 0.75) };
  const half = sayHalf(placed, language);
  const zero = placed.filter(({ value }) => value === 0).length;
  const unknown = placed.reduce((sum, { missing }) => sum + (missing ?? 0), 0);
  const number = (value: number): string => format.number(value, 1);
  return {
    title: half.share ? m.support_title({ share: half.share }) : m.support_heading({ n: formatCount(placed.length) }),
    summary: [
      half.sentence,
      middle ? m.support_middle({ low: number(middle.low), high: number(middle.high), median: number(middle.median) }) : '',
      zero > 0 ? m.support_zero({ n: formatCount(zero) }) : '',
      unknown > 0 ? m.support_unknown({ n: formatCount(unknown) }) : '',
      sayLeft(left, absent.length)
    ]
      .filter((part) => part !== '')
      .join(' '),
    points: placed.map((measure) => ({
      label: name(idOf(measure)),
      href: href(idOf(measure)),
      measure,
      ...(found === idOf(measure) ? { own: true } : {})
    })),
    middle,
    rows: [
      ...placed.map((measure) => ({ label: name(idOf(measure)), place: halfOf(measure.value, placed), measure })),
      ...left.map((measure) => ({ label: name(idOf(measure)), place: m.support_place_left(), measure })),
      ...absent.map(({ id }) => ({ label: name(id), place: m.support_place_left(), measure: nothing(id) }))
    ].sort((a, b) => byWords(a.label, b.label))
  };
}
