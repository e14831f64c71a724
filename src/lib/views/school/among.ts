import type { StripPoint } from '$lib/charts/strip/layout';
import { byWords } from '$lib/i18n/order';
import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import type { Among, Left } from '$lib/metrics/compare/among';
import type { Language } from '$lib/model/language';
import { isGiven, type Given, type Measure } from '$lib/model/measure';
import type { Settings } from '$lib/model/settings';
import { sayCounted, sayNotGiven } from '../findings';

/** How the schools are called, and where they lead. */
interface Naming {
  readonly name: (id: string) => string;
  readonly href: (id: string) => string;
}
/** A school among others, in words and points. */
export interface AmongPicture {
  readonly title: string;
  readonly summary: string;
  /** Why the others are not those of the district; empty where they are. */
  readonly rule: string;
  readonly points: readonly StripPoint[];
  /** Every school by name, those without a dot with the reason. */
  readonly rows: readonly { readonly label: string; readonly place: string; readonly measure: Measure }[];
  /** The figures that are drawn. */
  readonly drawn: readonly Given[];
}
type Side = 'below' | 'in' | 'above';

const idOf = ({ key }: Measure): string => String(key.school ?? '');

function sideOf(value: number, { low, high }: NonNullable<Among['middle']>): Side {
  if (value < low) return 'below';
  return value > high ? 'above' : 'in';
}

/** Where the school lies, by verdict: the middle half where its figure is sure enough to say so, else the usual range for its size. */
function titleOf({ own, ownLeft, placed, middle, range }: Among): string {
  if (ownLeft || !isGiven(own) || !middle || !range) return m.among_title_open({ n: formatCount(placed.length) });
  const side = sideOf(own.value, middle);
  if (side === 'in' && own.tier === 'solid') return m.among_title_middle();
  if (range.place !== 'inside') return own.value > range.k / range.n ? m.among_title_over() : m.among_title_under();
  if (own.tier !== 'solid') return m.among_title_usual();
  return side === 'above' ? m.among_title_above() : m.among_title_below();
}

/** The school's own figure, and what there is to say of it beside the middle half. */
function sayOwn({ own, ownLeft, middle, range }: Among, low: string): readonly string[] {
  const figure = m.among_own({ figure: sayCounted(own) });
  if (ownLeft === 'few') return [figure, m.among_own_few()];
  if (ownLeft === 'response-too-low') return [figure, m.among_own_response({ low })];
  if (ownLeft) return [figure, sayNotGiven(own), m.among_own_not_given()];
  if (!isGiven(own) || !middle || !range || (sideOf(own.value, middle) === 'in' && own.tier === 'solid')) return [figure];
  const centre = formatter(getLocale()).percent(range.k / range.n, range.n);
  return [figure, range.place === 'inside' ? m.among_inside({ centre }) : m.among_outside({ centre })];
}

/** The kinds of reasons a school has no dot for, each said apart: withheld is not missing, and missing is not zero. */
const kindOf = (left: Left): 'few' | 'response' | 'withheld' | 'limit' | 'published' | 'nothing' => {
  if (left.why === 'few') return 'few';
  if (left.why === 'response-too-low') return 'response';
  if (left.why === 'no-counts') return 'published';
  if (left.why === 'no-record') return 'nothing';
  return left.measure.status === 'suppressed' ? 'withheld' : left.measure.status === 'coded' ? 'limit' : 'nothing';
};

function sayLeft(left: readonly Left[], low: string): string {
  const say = {
    few: m.among_left_few,
    response: ({ n }: { n: string }) => m.among_left_response({ n, low }),
    withheld: m.among_left_withheld,
    limit: m.among_left_limit,
    published: m.among_left_published,
    nothing: m.among_left_nothing
  } as const;
  const kinds = left.map(kindOf);
  const list = (Object.keys(say) as (keyof typeof say)[])
    .map((kind) => ({ kind, n: kinds.filter((one) => one === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => say[kind]({ n: formatCount(n) }));
  return list.length === 0 ? '' : m.among_left({ list: list.join(', ') });
}

function sayWhy(left: Left): string {
  switch (left.why) {
    case 'few':
      return m.among_place_few();
    case 'response-too-low':
      return m.funnel_apart_response();
    case 'no-counts':
      return m.funnel_apart_no_counts();
    case 'not-given':
      return m.funnel_apart_not_given();
    case 'no-record':
      return m.among_place_nothing();
  }
}

/** A row of the table for a school nothing is recorded of. */
const nothing = (school: string, { own, year }: Among): Measure => ({
  indicator: own.indicator,
  key: { school, year },
  base: own.base,
  unit: own.unit,
  status: 'no-base',
  reason: 'no_data'
});

/** The picture of a school among others; undefined with too few others to draw one. */
export function amongPicture(among: Among, { response }: Settings, { name, href }: Naming, language: Language): AmongPicture | undefined {
  const { own, ownLeft, others, district, placed, left, fewest, middle } = among;
  if (placed.length < fewest || !middle) return undefined;
  const format = formatter(language);
  const share = (value: number): string => format.percent(value, placed.length);
  const low = format.percent(response.low);
  const ownGiven = !ownLeft && isGiven(own) ? own : undefined;
  const [figure = '', ...said] = sayOwn(among, low);
  const places = { below: m.among_place_below(), in: m.among_place_middle(), above: m.among_place_above() } as const;
  const rows = [
    { label: name(idOf(own)), place: m.among_place_own(), measure: own },
    ...placed.map((measure) => ({ label: name(idOf(measure)), place: places[sideOf(measure.value, middle)], measure })),
    ...left.map((one) => ({
      label: name(one.school),
      place: sayWhy(one),
      measure: one.why === 'no-record' ? nothing(one.school, among) : one.measure
    }))
  ];
  return {
    title: titleOf(among),
    summary: [
      figure,
      m.among_middle({ n: formatCount(placed.length), low: share(middle.low), high: share(middle.high), median: share(middle.median) }),
      ...said,
      sayLeft(left, low)
    ]
      .filter((part) => part !== '')
      .join(' '),
    rule: others === 'district' ? '' : district === '' ? m.among_rule_none() : m.among_rule_few({ district, n: formatCount(fewest) }),
    points: [
      ...(ownGiven ? [{ label: name(idOf(own)), measure: ownGiven, own: true }] : []),
      ...placed.map((measure) => ({ label: name(idOf(measure)), href: href(idOf(measure)), measure }))
    ],
    rows: rows.sort((a, b) => byWords(a.label, b.label)),
    drawn: [...(ownGiven ? [ownGiven] : []), ...placed]
  };
}
