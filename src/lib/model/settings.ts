/**
 * What no authority fixes for every school system, as parameters with stated defaults. They change how a figure is read off the counted
 * rows, never the rows themselves.
 */
export interface Settings {
  /** In share mode a figure about fewer people is not given. */
  readonly suppressBelow: number;
  /** How the interval of a proportion is made: Wilson's score, or the exact one of Clopper and Pearson, which is never too narrow. */
  readonly interval: 'wilson' | 'exact';
  /** Shares of the graduates whose status is known: solid from `good`, a note from `note`, bounds first from `low`, below it no comparison. */
  readonly response: { readonly good: number; readonly note: number; readonly low: number };
  /** Length of a lesson hour (JP, jam pelajaran) in minutes. */
  readonly lessonMinutes: number;
  /** Lesson hours of training a teacher should have in a year. */
  readonly hoursFloor: number;
  /** Which minimum wage is the floor, and how many times it a wage should be. */
  readonly wageKind: 'UMP' | 'UMK' | 'other';
  readonly wageFactor: number;
  /** Hours of guest teaching a programme should have in a semester (link and match 8+i). */
  readonly guestHours: number;
  /** An agreement without any activity or placement for this many months is dormant. */
  readonly dormantMonths: number;
}

/** The defaults, shown in the settings and on the page of methods. */
export const standard: Settings = {
  suppressBelow: 10,
  interval: 'wilson',
  response: { good: 0.85, note: 0.6, low: 0.3 },
  lessonMinutes: 45,
  hoursFloor: 20,
  wageKind: 'UMP',
  wageFactor: 1,
  guestHours: 50,
  dormantMonths: 12
};
