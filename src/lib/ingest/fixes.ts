import type { Fix, Sample } from '$lib/model/problem';
import type { Step } from '$lib/model/recipe';
import { readDate, type Order } from './cast/date';
import { readNumber, type Mark } from './cast/number';
import { readPercent, type Scale } from './cast/percent';
import { tidy, type Distinct } from './cast/text';
import { readYear } from './cast/year';

/** So many cells are shown of each way a column could be read. */
const shown = 3;

type Written = string | undefined;

/** The first texts that two readings understand differently, as each of them has it. */
function compare(texts: readonly Distinct[], first: (text: string) => Written, second: (text: string) => Written): [Sample[], Sample[]] {
  const differing = texts
    .map(({ text }) => ({ before: tidy(text), a: first(text), b: second(text) }))
    .filter(({ a, b }) => a !== b && (a !== undefined || b !== undefined))
    .slice(0, shown);
  const with_ = (key: 'a' | 'b'): Sample[] =>
    differing.map(({ before, ...read }): Sample => (read[key] === undefined ? { before } : { before, after: read[key] }));
  return [with_('a'), with_('b')];
}

/** Two ways to read a column, the guessed one first. */
function either<T>(guess: T, first: T, ways: readonly [Fix, Fix]): Fix[] {
  return guess === first ? [...ways] : [ways[1], ways[0]];
}

const one = (step: Step, code: Fix['code'], samples: readonly Sample[]): Fix => ({ code, steps: [step], samples });
const number =
  (mark: Mark) =>
  (text: string): Written => {
    const value = readNumber(text, mark);
    return typeof value === 'number' ? String(value) : undefined;
  };

/** Decimal comma or point. */
export function markFixes(column: string, texts: readonly Distinct[], guess: Mark): Fix[] {
  const [comma, point] = compare(texts, number(','), number('.'));
  return either<Mark>(guess, ',', [
    one({ do: 'decimal', column, value: ',' }, 'decimal_comma', comma),
    one({ do: 'decimal', column, value: '.' }, 'decimal_point', point)
  ]);
}

/** 0,78 as 78 % or as 0.78 %. */
export function scaleFixes(column: string, texts: readonly Distinct[], mark: Mark, guess: Scale): Fix[] {
  const percent =
    (scale: Scale) =>
    (text: string): Written => {
      const value = readPercent(text, mark, scale);
      return typeof value === 'number' ? `${Math.round((scale === 1 ? value * 100 : value) * 1e6) / 1e6}%` : undefined;
    };
  const [share, points] = compare(texts, percent(1), percent(100));
  return either<Scale>(guess, 1, [
    one({ do: 'scale', column, value: 1 }, 'scale_share', share),
    one({ do: 'scale', column, value: 100 }, 'scale_percent', points)
  ]);
}

/** Day or month first. */
export function orderFixes(column: string, texts: readonly Distinct[], guess: Order): Fix[] {
  const date =
    (order: Order) =>
    (text: string): Written =>
      readDate(text, order)?.start;
  const [dmy, mdy] = compare(texts, date('DMY'), date('MDY'));
  return either<Order>(guess, 'DMY', [
    one({ do: 'date_order', column, value: 'DMY' }, 'day_first', dmy),
    one({ do: 'date_order', column, value: 'MDY' }, 'month_first', mdy)
  ]);
}

/** The second year of a school year (of graduation) or the first. */
export function schoolYearFixes(column: string, texts: readonly Distinct[], guess: 'first' | 'second'): Fix[] {
  const year =
    (back: number) =>
    (text: string): Written => {
      const read = readYear(text);
      return read?.text ? String(read.year - back) : undefined;
    };
  const [second, first] = compare(texts, year(0), year(1));
  return either(guess, 'second', [
    one({ do: 'school_year', column, value: 'second' }, 'second_year', second),
    one({ do: 'school_year', column, value: 'first' }, 'first_year', first)
  ]);
}

/** Texts that nobody understands: no answer, or their rows set aside. */
export const unclearFixes = (column: string, texts: readonly Distinct[]): Fix[] => [
  { code: 'leave_blank', steps: [{ do: 'values', column, values: Object.fromEntries(texts.map(({ text }) => [text, null])) }] },
  { code: 'hold_rows', steps: [{ do: 'hold', column, texts: texts.map(({ text }) => text) }] }
];
