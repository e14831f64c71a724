import { formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import type { Curve, CurveStep } from '$lib/model/curve';
import type { Language } from '$lib/model/language';
import { sayStep } from './table';

/** The drawing is this wide in its own units; lines keep their width when it is stretched to its place. */
export const wide = 1000;
const [top, tall] = [14, 220];

export interface StepMark {
  readonly row: number;
  readonly column: number;
  /** Places are percent of the width, or px from the top. */
  readonly x: string;
  readonly y: number;
  readonly value: number;
  readonly speech: string;
}
export interface StepsScene {
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  /** Times under the axis, each with how many still wait. */
  readonly times: readonly { readonly x: string; readonly text: string; readonly atRisk: string }[];
  /** Paths in a box of `wide` by `height`. */
  readonly line: string;
  readonly area: string;
  readonly marks: readonly StepMark[];
  /** The part at the end of the line. */
  readonly end?: { readonly x: string; readonly y: number; readonly text: string };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A curve as steps that hold until the next one, 0 to 100 %; of a curve that is not given only the frame. */
export function layoutSteps(curve: Curve, language: Language): StepsScene {
  const format = formatter(language);
  const bottom = top + tall;
  const given = curve.status === 'ok' ? curve : undefined;
  const most = given?.atRisk.at(-1)?.at ?? 12;
  const across = (at: number): number => at / (most || 1);
  const part = (at: number): string => `${round(across(at) * 100)}%`;
  const down = (value: number): number => round(bottom - value * tall);
  const x = (at: number): number => round(across(at) * wide);
  const steps = given?.steps ?? [];
  const until = given?.until ?? 0;

  /** Along one edge of the steps, from the left to the right. */
  const along = (edge: (step: CurveStep) => number): string[] => {
    const points = [`0,${down(0)}`];
    let before = down(0);
    for (const step of steps) {
      const y = down(edge(step));
      points.push(`${x(step.at)},${before}`, `${x(step.at)},${y}`);
      before = y;
    }
    return [...points, `${x(until)},${before}`];
  };
  const low = along((step) => step.interval?.[0] ?? step.value);
  const high = along((step) => step.interval?.[1] ?? step.value);
  const last = steps.at(-1);
  const few = given?.tier === 'few';
  const every = Math.ceil((given?.atRisk.length ?? 0) / 8) || 1;
  return {
    top,
    bottom,
    height: bottom + 66,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((value, i) => ({ y: down(value), text: i % 2 === 1 ? '' : format.percent(value) })),
    times: (given?.atRisk ?? [])
      .filter((_, i) => i % every === 0)
      .map(({ at, n }) => ({
        x: part(at),
        text: format.number(at),
        atRisk: n === null ? m.chart_withheld_sign({}, { locale: language }) : format.count(n)
      })),
    line: given ? `M${along((step) => step.value).join('L')}` : '',
    area: steps.some(({ interval }) => interval) && !few ? `M${[...high, ...low.reverse()].join('L')}Z` : '',
    marks: steps.map((step, column) => ({
      row: 0,
      column,
      x: part(step.at),
      y: down(step.value),
      value: step.value,
      speech: given ? sayStep(given, step, language) : ''
    })),
    ...(last && given ? { end: { x: part(until), y: down(last.value), text: format.percent(last.value, given.n) } } : {})
  };
}
