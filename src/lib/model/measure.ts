import type { Reason } from './problem';

/** What a figure may be broken down by. */
export const dimensions = [
  'school',
  'year',
  'program',
  'sex',
  'district',
  'province',
  'partner',
  'sector',
  'type',
  'status',
  // the question a tracer answer is about
  'item',
  // how a job was found, bands of wages or waiting times, stages and elements of a partnership, kinds of contributions and documents
  'channel',
  'band',
  'stage',
  'vocabulary',
  'element',
  'kind',
  'formality',
  'currency',
  'month',
  'place',
  'partner_type',
  // the path of a student: what came of the placement, and of the test of competence
  'placement',
  'certificate'
] as const;
export type Dimension = (typeof dimensions)[number];

/** Where a measure belongs: one value per dimension asked for. `year` is a number, all else text. */
export type Key = Readonly<Partial<Record<Dimension, string | number>>>;

/**
 * The named denominators (who is counted), after the tracer-study model:
 * G all graduates in the frame, C reached, Q status known, L labour force, V available for work, E employed;
 * B employees, M graduates who study, W graduates who work or want to, all of them with a known status;
 * R roster (students due, teachers on the roster, schools), P placements, F placements that were completed, T teachers who took part in
 * training, A active partners or agreements, N not a rate.
 */
export const baseIds = ['G', 'C', 'Q', 'L', 'V', 'E', 'B', 'M', 'W', 'R', 'P', 'F', 'T', 'A', 'N'] as const;
export type BaseId = (typeof baseIds)[number];

export type Unit = 'percent' | 'count' | 'hours' | 'months' | 'years' | 'money' | 'ratio' | 'index';

/** How far a figure can be relied on, from its n: few < 10, indicative 10-29, solid >= 30 (a convention, shown in the legend). */
export type Tier = 'few' | 'indicative' | 'solid';

/** Tracer figures: how many graduates the frame holds and how many have a known status. `all` is null when no frame is loaded. */
export interface Response {
  readonly known: number;
  readonly all: number | null;
}

/** What a tracer figure is counted from: records of people, totals somebody else counted (a recap), or both. */
export type Source = 'records' | 'totals' | 'both';

interface Named {
  readonly indicator: string;
  readonly key: Key;
  readonly base: BaseId;
  readonly unit: Unit;
}

/**
 * A figure that can be given. `value` is 0..1 for percent. `missing`: rows in the base whose answer is unknown; null: 1 to 4, not shared. Of a median, `denominator`
 * is how many values it is the middle of (of a time until an event: how many are followed, and `numerator` to how many it happened).
 */
export interface Given extends Named {
  readonly status: 'ok';
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly missing: number | null;
  readonly tier: Tier;
  /** Of an amount of money. */
  readonly currency?: string;
  /** 95 % interval: of a proportion Wilson's (or the exact one, where that was asked for), of a median the one its distribution gives. */
  readonly interval?: readonly [number, number];
  /** What the share of all graduates would be if no unknown counted, or all did: [k/G, (k+X)/G]. */
  readonly bounds?: readonly [number, number];
  readonly response?: Response;
  readonly source?: Source;
}

/**
 * A share so near to none or to all that sharing it would tell something of everybody in the group: only a limit is given
 * (top and bottom coding). `limit` is 0..1; how many are counted is not in it, so nothing can leak it.
 */
export interface Coded extends Named {
  readonly status: 'coded';
  readonly side: 'at-least' | 'at-most';
  readonly limit: number;
  readonly denominator: number;
  readonly tier: Tier;
}

/** A rate somebody published without its counts: shown as it stands, without interval, never pooled. */
export interface Published extends Named {
  readonly status: 'published';
  readonly value: number;
  readonly reason: Reason;
  readonly approx: boolean;
  readonly note?: string;
  readonly source?: string;
}

/** A figure that is not given, and why. It carries no number, so nothing can leak it. `field` names what would help. */
export interface NotGiven extends Named {
  readonly status: 'suppressed' | 'no-base' | 'not-computable';
  readonly reason: Reason;
  readonly field?: string;
}

/** What every chart, table and export receives. */
export type Measure = Given | Coded | Published | NotGiven;

export const isGiven = (m: Measure): m is Given => m.status === 'ok';
