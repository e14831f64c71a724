import { formatter } from '$lib/i18n/format';
import type { Language } from '$lib/model/language';
import { percent } from '../percent';
import { sayStatus, statuses, type Status } from '../status';

/** One bar: what became of `total` graduates. */
export interface StackRow {
  readonly label: string;
  readonly total: number;
  readonly segments: readonly { readonly status: Status; readonly n: number }[];
}
export interface StackSegment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly status: Status;
  readonly n: number;
  readonly x: string;
  readonly width: string;
  readonly middle: string;
  /** Inside the segment; empty when it is too narrow for it on a phone. */
  readonly text: string;
  readonly speech: string;
}
export interface StackScene {
  readonly rows: readonly { readonly label: string; readonly total: string; readonly segments: readonly StackSegment[] }[];
  /** All segments, row by row. */
  readonly marks: readonly StackSegment[];
  readonly used: readonly Status[];
}

/** Below this share a number does not fit inside its segment on a screen of 360 px. */
const narrow = 0.09;

/** Bars of 100 %, statuses in their fixed order; what the segments leave open of the total is a mistake of the caller. */
export function layoutStack(rows: readonly StackRow[], language: Language): StackScene {
  const format = formatter(language);
  const scene = rows.map(({ label, total, segments }, row) => {
    const counted = segments.reduce((sum, one) => sum + one.n, 0);
    if (counted !== total) throw new Error(`the segments of ${label} add up to ${counted}, not to ${total}`);
    let before = 0;
    const placed: StackSegment[] = [];
    for (const status of statuses) {
      const n = segments.filter((one) => one.status === status).reduce((sum, one) => sum + one.n, 0);
      if (n === 0) continue;
      const part = n / total;
      placed.push({
        id: `${row}-${status}`,
        row,
        column: placed.length,
        status,
        n,
        x: percent(before / total),
        width: percent(part),
        middle: percent((before + n / 2) / total),
        text: part >= narrow && total >= 10 ? format.percent(part) : part >= narrow ? format.count(n) : '',
        speech: `${label}, ${sayStatus(status, language)}: ${format.count(n)}${total >= 10 ? ` (${format.percent(part, total)})` : ''}`
      });
      before += n;
    }
    return { label, total: format.count(total), segments: placed };
  });
  const marks = scene.flatMap((row) => row.segments);
  return { rows: scene, marks, used: statuses.filter((status) => marks.some((one) => one.status === status)) };
}
