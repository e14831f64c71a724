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

/** What may be set: the settings that are a number of their own, with the least and the most that makes sense. */
export const limits = {
  suppressBelow: { min: 5, max: 50, step: 1 },
  lessonMinutes: { min: 30, max: 60, step: 1 },
  hoursFloor: { min: 1, max: 400, step: 1 },
  wageFactor: { min: 0.5, max: 3, step: 0.05 },
  guestHours: { min: 1, max: 500, step: 1 },
  dormantMonths: { min: 1, max: 60, step: 1 }
} as const satisfies Partial<Record<keyof Settings, { readonly min: number; readonly max: number; readonly step: number }>>;
export type NumberSetting = keyof typeof limits;

/** Reads settings from anything, say from what a browser kept; what is missing or makes no sense has its default. */
export function readSettings(kept: unknown): Settings {
  const found: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const number = (name: NumberSetting): number => {
    const value = found[name];
    return typeof value === 'number' && value >= limits[name].min && value <= limits[name].max ? value : standard[name];
  };
  const chosen = <T extends string>(name: string, choices: readonly T[], otherwise: T): T =>
    choices.find((choice) => choice === found[name]) ?? otherwise;
  return {
    suppressBelow: number('suppressBelow'),
    interval: chosen('interval', ['wilson', 'exact'], standard.interval),
    response: readTiers(found['response']),
    lessonMinutes: number('lessonMinutes'),
    hoursFloor: number('hoursFloor'),
    wageKind: chosen('wageKind', ['UMP', 'UMK', 'other'], standard.wageKind),
    wageFactor: number('wageFactor'),
    guestHours: number('guestHours'),
    dormantMonths: number('dormantMonths')
  };
}

function readTiers(kept: unknown): Settings['response'] {
  const { good, note, low }: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const sane =
    typeof good === 'number' && typeof note === 'number' && typeof low === 'number' && 0 < low && low < note && note < good && good <= 1;
  return sane ? { good, note, low } : standard.response;
}

/** The settings that are not at their default. */
export const changedSettings = (settings: Settings): (keyof Settings)[] =>
  (Object.keys(standard) as (keyof Settings)[]).filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(standard[name]));
