import type { Bilingual } from '$lib/model/language';
import type { BaseId, Unit } from '$lib/model/measure';
import type { Sql } from '$lib/engine/sql';

/** The counted-row tables the indicators read (`engine/facts/*.sql`). */
export type FactName = 'tracer' | 'internship' | 'training' | 'partner' | 'activity';

interface Declared {
  /** As in the catalogue: O01, I02, ... */
  readonly id: string;
  readonly fact: FactName;
  readonly label: Bilingual;
  /** One plain sentence: what is counted, over what. */
  readonly definition: Bilingual;
  readonly unit: Unit;
  readonly direction: 'up' | 'down' | 'none';
  /** The allowed denominators; the first is the default. */
  readonly over: readonly [BaseId, ...BaseId[]];
  /** Canonical fields without which the answer is `not-computable`. */
  readonly needs: readonly string[];
  readonly source: readonly string[];
}

/** A proportion: weighted rows where `count` holds, over the base. Has a Wilson interval. */
export interface Share extends Declared {
  readonly shape: 'share';
  readonly count: Sql;
}
/** A mean or a quotient of two sums; no interval. */
export interface Ratio extends Declared {
  readonly shape: 'ratio';
  readonly top: Sql;
  readonly bottom: Sql;
}
/** A count of things. */
export interface Tally extends Declared {
  readonly shape: 'tally';
  readonly count: Sql;
}
/** Share of the largest part, or effective number of parts (HHI), over a breakdown. */
export interface Concentration extends Declared {
  readonly shape: 'concentration';
  readonly weight: Sql;
  readonly part: Sql;
  readonly read: 'top' | 'effective' | 'hhi';
}

export type Indicator = Share | Ratio | Tally | Concentration;
