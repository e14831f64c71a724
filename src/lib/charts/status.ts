import { m } from '$lib/i18n/words/messages';
import type { Language } from '$lib/model/language';

/** What became of a graduate, in the fixed order of every stack: the absorbed first, the untraced last.
 *  `other`: answered, but not in detail; `withheld`: in share mode, those whose situation is not told; `not_absorbed`: the file does not say whether seeking or not available. */
export const statuses = [
  'employed',
  'work_and_study',
  'studying',
  'self_employed',
  'other',
  'seeking',
  'not_absorbed',
  'inactive',
  'unknown',
  'withheld'
] as const;
export type Status = (typeof statuses)[number];

const names = {
  employed: m.status_employed,
  work_and_study: m.status_work_and_study,
  studying: m.status_studying,
  self_employed: m.status_self_employed,
  other: m.status_other,
  seeking: m.status_seeking,
  not_absorbed: m.status_not_absorbed,
  inactive: m.status_inactive,
  unknown: m.status_unknown,
  withheld: m.status_withheld
} as const satisfies Record<Status, unknown>;

/** The name of a status. */
export const sayStatus = (status: Status, language: Language): string => names[status]({}, { locale: language });

export const isStatus = (value: unknown): value is Status => (statuses as readonly unknown[]).includes(value);
