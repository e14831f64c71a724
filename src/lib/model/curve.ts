import type { BaseId, NotGiven, Tier, Unit } from './measure';

/** From `at` on, this part (0..1) has had the event. */
export interface CurveStep {
  readonly at: number;
  readonly value: number;
  /** 95 % interval; absent where the part is 0 or 1. */
  readonly interval?: readonly [number, number];
}

/** How many still wait and are observed just before a time; null: not told. */
export interface AtRisk {
  readonly at: number;
  readonly n: number | null;
}

/** How the part that has had the event grows with time. */
export interface GivenCurve {
  readonly status: 'ok';
  readonly indicator: string;
  readonly base: BaseId;
  readonly unit: Unit;
  /** `aalen-johansen` where something else may happen instead of the event; `life-table` where times are known as bands. */
  readonly method: 'kaplan-meier' | 'aalen-johansen' | 'life-table';
  /** Of a life table: whether something else may happen instead of the event, and whether exact times were put into its bands. */
  readonly table?: { readonly competing: boolean; readonly exact: boolean };
  /** How many are followed. */
  readonly n: number;
  /** How many are not, because their time is not known; null: 1 to 4, not shared. */
  readonly missing: number | null;
  readonly tier: Tier;
  readonly steps: readonly CurveStep[];
  readonly atRisk: readonly AtRisk[];
  /** Nothing is told of later times. */
  readonly until: number;
  /** Steps about few people were put together, and the end may be left out. */
  readonly merged: boolean;
}

/** A curve, or why it is not given. */
export type Curve = GivenCurve | NotGiven;
