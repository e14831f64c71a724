import type { Bilingual } from '$lib/model/language';
import type { BaseId, Dimension, Unit } from '$lib/model/measure';
import type { Sql } from '$lib/engine/sql';
import type { Reason } from '$lib/model/problem';
import type { Context } from './request';
import type { Cited } from './sources';

/** The counted-row tables the indicators read (`engine/facts/*.sql`). */
export type FactName =
  | 'tracer'
  | 'internship'
  | 'path'
  | 'training'
  | 'teacher'
  | 'guest'
  | 'partner'
  | 'spell'
  | 'stage'
  | 'activity'
  | 'contribution'
  | 'element'
  | 'answer'
  | 'employer';

/** What a figure can be made from: totals of a school, records of people, or records joined over files. */
export type Level = 'totals' | 'records' | 'joined';

/** An expression of SQL, or one that the settings or the date of counting decide. */
export type Counting = Sql | ((context: Context) => Sql);

interface Declared {
  /** As in the catalogue: O01, I02, ... */
  readonly id: string;
  readonly fact: FactName;
  readonly label: Bilingual;
  /** One plain sentence: what is counted, over what. */
  readonly definition: Bilingual;
  /** The same in signs and few words, for a chip beside the number. */
  readonly formula: Bilingual;
  readonly unit: Unit;
  readonly direction: 'up' | 'down' | 'none';
  /** The allowed denominators; the first is the default. */
  readonly over: readonly [BaseId, ...BaseId[]];
  /** Who is in the base, where its general name (roster, partners) does not say it; ends the sentence "of ...". */
  readonly of?: Bilingual;
  /** Canonical fields without which the answer is `not-computable`. */
  readonly needs: readonly string[];
  /** Where a field is missing, what the rows may hold in its place that is too coarse to answer from, and the reason to give then. */
  readonly coarse?: readonly { readonly field: string; readonly trace: Sql; readonly reason: Reason }[];
  readonly level: Level;
  /** Names in `sources.ts`. */
  readonly source: readonly Cited[];
  /** True when small numbers of it could point at a person: suppressed when shared. */
  readonly people: boolean;
  /** The breakdowns whose groups make up one whole: each group then has that whole as its denominator. */
  readonly parts?: readonly Dimension[];
  /** Of sums of money: the rows whose amounts are added. Amounts of several currencies never are. */
  readonly money?: Sql;
}

/** A proportion: the part of the rows of a base where `count` (true, false or unknown) holds. Has a Wilson interval. */
export interface Share extends Declared {
  readonly shape: 'share';
  readonly count: Counting;
  /** Who of the base is asked: false is outside of it, unknown is missing. */
  readonly among?: Sql;
  /** Divides every answer, whatever the question, by the values of a list (a SELECT of one column of that name): one figure for each. */
  readonly choices?: { readonly dimension: Dimension; readonly list: Sql };
}

/** A quotient of two sums (aggregate expressions). As a percentage it is a proportion and has a Wilson interval. */
export interface Ratio extends Declared {
  readonly shape: 'ratio';
  readonly top: Counting;
  readonly bottom: Counting;
  /** How many rows or people cannot be counted for want of an answer. */
  readonly missing: Counting;
  /** The field the lower sum comes from; of several the first that is not there. */
  readonly bottomField: string | readonly string[];
}

/** A count of things (an aggregate expression; NULL where there is nothing to count from). */
export interface Tally extends Declared {
  readonly shape: 'tally';
  readonly count: Counting;
  readonly missing: Counting;
}

/** How unevenly a whole is shared among parts: the largest share, or the Herfindahl-Hirschman index. */
export interface Concentration extends Declared {
  readonly shape: 'concentration';
  /** What is shared (an aggregate expression), over the rows where `rows` holds. */
  readonly weight: Sql;
  readonly rows: Sql;
  /** How many rows of a part cannot be weighed or placed (an aggregate expression); where absent, the weight of the part nobody recorded. */
  readonly unknown?: Sql;
  /** Who it is shared among; an empty text is a part nobody recorded. */
  readonly part: Sql;
  readonly read: 'top' | 'effective' | 'hhi';
}

/** A number of partners (or their schools, or agreements) read off the agreements at a date or over a year. */
export interface Standing extends Declared {
  readonly shape: 'standing';
  readonly read: 'active' | 'new' | 'ended' | 'renewed' | 'retained' | 'ending' | 'schools' | 'formal' | 'extended' | 'dormant';
}

/** The middle of a number over the rows where `rows` holds: `value` is NULL where it is not known. Its interval is that of order statistics. */
export interface Median extends Declared {
  readonly shape: 'median';
  readonly value: Counting;
  readonly rows: Counting;
}

/** When something happened: at a time, or only between two ends, NULL and NULL where that is not so; a band without an end has no `high`. */
export interface Timing {
  readonly at: Counting;
  readonly band?: { readonly low: Counting; readonly high: Counting };
}

/**
 * The time until half of those followed have had the event (Kaplan-Meier): `at` is the time to the event or to the last look, `band` what
 * is known of an event without a time, `happened` whether it was the event, `competing` whether it was something else that rules the event
 * out. NULL times without a band are missing.
 */
export interface Survival extends Declared, Timing {
  readonly shape: 'survival';
  /** The timing as the curve reads it, where files that give bands only are enough for that but not for the middle. */
  readonly curve?: Timing;
  readonly happened: Counting;
  readonly competing?: Counting;
  readonly rows: Counting;
}

/** How many of the elements of a partnership programme (link and match 8+i) schools meet, of those the records speak of. */
export interface Fulfilment extends Declared {
  readonly shape: 'fulfilment';
  readonly read: 'met' | 'share' | 'extra';
}

export type Indicator = Share | Ratio | Tally | Concentration | Standing | Median | Survival | Fulfilment;

type Plain<T extends Indicator> = Omit<T, 'shape'>;

export const share = (plain: Plain<Share>): Share => ({ shape: 'share', ...plain });
export const ratio = (plain: Plain<Ratio>): Ratio => ({ shape: 'ratio', ...plain });
export const tally = (plain: Plain<Tally>): Tally => ({ shape: 'tally', ...plain });
export const concentration = (plain: Plain<Concentration>): Concentration => ({ shape: 'concentration', ...plain });
export const standing = (plain: Plain<Standing>): Standing => ({ shape: 'standing', ...plain });
export const median = (plain: Plain<Median>): Median => ({ shape: 'median', ...plain });
export const fulfilment = (plain: Plain<Fulfilment>): Fulfilment => ({ shape: 'fulfilment', ...plain });
export const survival = (plain: Plain<Survival>): Survival => ({ shape: 'survival', ...plain });
