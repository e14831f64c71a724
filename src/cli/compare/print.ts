import type { Change, Changes } from '$lib/metrics/compare/change';
import type { funnelOf } from '$lib/metrics/compare/funnel';
import type { Peers, PeerRule } from '$lib/metrics/compare/peers';
import type { Pooled } from '$lib/metrics/compare/pooled';
import type { Standardisation } from '$lib/metrics/compare/standardised';
import type { Reweighted } from '$lib/metrics/compare/weighted';
import type { ByDesign } from '$lib/metrics/stats/weights';
import type { Dispersion } from '$lib/metrics/stats/funnel';
import type { Measure, NotGiven } from '$lib/model/measure';
import { responseRate } from '$lib/metrics/verdict';
import { inColumns, percent, plain, shown } from '../measure/print';

const range = ([low, high]: readonly [number, number]): string => `${percent(low)} to ${percent(high)}`;
const ofWhole = (k: number, n: number): string => `${plain(k)} of ${plain(n)}`;
const signed = (value: number): string => `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)}`;
const nameOf = ({ key }: Measure): string => (key.school === '' ? '(not recorded)' : String(key.school ?? ''));

/** A figure in a cell: its value and counts, or why there is none. */
function figure(measure: Measure | undefined): string {
  if (!measure) return 'nothing known';
  if (measure.status === 'published') return `${shown(measure, measure.value)} (published without counts)`;
  if (measure.status === 'coded') return `${measure.side === 'at-least' ? '>=' : '<='} ${percent(measure.limit)}`;
  if (measure.status !== 'ok') return `${measure.status}: ${measure.reason}`;
  return `${shown(measure, measure.value)} (${ofWhole(measure.numerator, measure.denominator)})`;
}

const beside = (apart: readonly { readonly measure: Measure; readonly why: string }[]): string =>
  apart.length === 0
    ? ''
    : `  beside the comparison:\n${inColumns(apart.map(({ measure, why }) => [nameOf(measure), why, figure(measure)]))}`;

function spread({ found, groups, phi, p }: Dispersion): string {
  if (found === 'few') return `only ${groups} schools are placed, too few to tell how far they differ more than chance; exact limits`;
  const said = `phi ${phi?.toFixed(2)}, p ${p !== null && p < 0.001 ? '< 0.001' : p?.toFixed(3)}`;
  return found === 'chance'
    ? `the schools differ no more than chance would have it (${said}); exact limits`
    : `the schools differ more than chance would have it (${said}); limits widened for it`;
}

export function printFunnel(funnel: ReturnType<typeof funnelOf>): string {
  if (!('centre' in funnel)) return `  no school can be placed\n${beside(funnel.apart)}`;
  const centre =
    funnel.around === 'target'
      ? `around a target of ${percent(funnel.centre)}`
      : `around ${percent(funnel.centre)}, all placed schools together (n ${plain(funnel.people)})`;
  const words = { inside: 'within the usual range', 'outside-95': 'outside 95 %', 'outside-99.8': 'outside 99.8 %, worth a look' };
  const rows = funnel.points.map(({ measure, limits, place, side }) => {
    const rate = responseRate(measure);
    return [
      nameOf(measure),
      percent(measure.value),
      ofWhole(measure.numerator, measure.denominator),
      rate === null ? '' : percent(rate),
      range(limits.inner),
      range(limits.outer),
      place === 'inside' ? words[place] : `${words[place]} (${side})`
    ];
  });
  const head = ['school', 'value', 'counts', 'response', '95 % limits', '99.8 % limits', 'place'];
  return `  ${centre}; ${spread(funnel.dispersion)}\n${inColumns([head, ...rows])}${beside(funnel.apart)}`;
}

export function printStandardised({ schools, apart, level }: Standardisation): string {
  const head = ['school', 'value', 'expected by programme', 'ratio', `${plain(level.level * 100)} % interval`, 'place', 'note'];
  const rows = schools.map(({ school, observed, expected, n, ratio, interval, place, alone }) => [
    school,
    `${percent(observed / n)} (${ofWhole(observed, n)})`,
    percent(expected / n),
    ratio?.toFixed(2) ?? '',
    interval ? `${interval[0].toFixed(2)} to ${interval[1].toFixed(2)}` : '',
    place,
    alone > 0 ? `${plain(alone)} in programmes no other school has` : ''
  ]);
  return `${inColumns([head, ...rows])}${beside(apart)}`;
}

function ruleWords({ place, overlap, size }: PeerRule): string {
  const where = { district: 'same district', province: 'same province', anywhere: 'anywhere' }[place];
  return [
    where,
    overlap === null ? 'any programmes' : `programmes overlap by at least ${percent(overlap)}`,
    size === null ? 'any size' : `at most ${size} times as large or small`
  ].join(', ');
}

export function printPeers({ own, tried, enough, peers, apart, middle, range: together }: Peers): string {
  const steps = tried.map(({ rule, found }) => `  ${found} peers: ${ruleWords(rule)}\n`).join('');
  const lines = [
    `  own figure: ${figure(own)}`,
    ...(middle
      ? [
          `  peers, each counting the same: median ${shown(own, middle.median)}, middle half ${shown(own, middle.low)} to ${shown(own, middle.high)}`
        ]
      : []),
    ...(together
      ? [
          `  peers as one: ${percent(together.k / together.n)} (${ofWhole(together.k, together.n)}); around it the school lies ${together.place}`
        ]
      : []),
    ...(enough ? [] : ['  fewer peers than asked for, even so widely'])
  ];
  return `${steps}${lines.join('\n')}\n${inColumns(peers.map((measure) => [nameOf(measure), figure(measure)]))}${beside(apart)}`;
}

function changeCells({ school, before, after, judged }: Change): string[] {
  const said =
    judged.kind === 'few' || judged.kind === 'no-comparison'
      ? ['', '']
      : [`${signed(judged.difference)} points`, `${signed(judged.interval[0])} to ${signed(judged.interval[1])}`];
  const cautions = 'cautions' in judged ? judged.cautions.map(({ code }) => code).join(', ') : '';
  return [school, figure(before), figure(after), ...said, judged.kind, cautions];
}

export function printChanges({ years, level, changes }: Changes): string {
  const head = ['school', ...years.map(String), 'change', `${plain(level.level * 100)} % interval`, 'judged', 'cautions'];
  const note = `  ${level.comparisons} schools compared at ${plain(level.level * 100)} %; by chance alone ${level.byChance.toFixed(1)} of them would seem to have changed`;
  return `${note}\n${inColumns([head, ...changes.map(changeCells)])}`;
}

export function printPooled({ years, schools, together, meanOfSchools }: Pooled): string {
  const lines = [
    `  ${years.join(', ')} together`,
    ...(together
      ? [`  all schools as one: ${percent(together.value)} (${ofWhole(together.k, together.n)}), ${range(together.interval)}`]
      : []),
    ...(meanOfSchools ? [`  mean of schools, unweighted: ${percent(meanOfSchools.value)} (${meanOfSchools.groups} schools)`] : [])
  ];
  const rows = schools.map(({ school, years: summed, measure }) => [
    school,
    figure(measure),
    measure.status === 'ok' && measure.interval ? range(measure.interval) : '',
    summed.join(', ')
  ]);
  return `${lines.join('\n')}\n${inColumns([['school', 'value', '95 % interval', 'years'], ...rows])}`;
}

const onEffective = ({ value, interval, effective }: Pick<ByDesign, 'value' | 'interval' | 'effective'>): string =>
  `${percent(value)}, ${range(interval)} on an effective n of ${effective.toFixed(1)}`;

const refused = ({ status, reason, field }: NotGiven): string => `${status}: ${reason}${field ? ` ${field}` : ''}`;

function framed(weighted: Reweighted['weighted']): string {
  if (weighted.status !== 'ok') return refused(weighted);
  const note = weighted.weighs
    ? `${weighted.cells.length} kinds of graduate by ${weighted.of.join(', ')}`
    : 'no kinds left to tell apart, so as answered';
  return `${onEffective(weighted)} (${note})`;
}

function surveyed(byDesign: NonNullable<Reweighted['byDesign']>): string {
  if (byDesign.status !== 'ok') return refused(byDesign);
  const left = byDesign.without > 0 ? `; ${plain(byDesign.without)} without a weight left out` : '';
  return `${onEffective(byDesign)} (${plain(byDesign.n)} answers with a weight${left})`;
}

export function printWeighted({ unweighted, weighted, byDesign }: Reweighted): string {
  const plainly = `${figure(unweighted)}${unweighted.status === 'ok' && unweighted.interval ? `, ${range(unweighted.interval)}` : ''}`;
  const rows = [
    ['as answered:', plainly],
    ['weighted by the frame:', framed(weighted)],
    ...(byDesign ? [['by survey weights:', surveyed(byDesign)]] : [])
  ];
  return inColumns(rows);
}
