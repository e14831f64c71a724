import { m } from '$lib/i18n/words/messages';
import type { Settings } from '$lib/model/settings';

/** What each setting is called. */
export const settingLabels: Readonly<Record<keyof Settings, () => string>> = {
  interval: m.setting_interval,
  response: m.setting_response,
  suppressBelow: m.setting_suppress_below,
  lessonMinutes: m.setting_lesson_minutes,
  hoursFloor: m.setting_hours_floor,
  guestHours: m.setting_guest_hours,
  wageKind: m.setting_wage_kind,
  wageFactor: m.setting_wage_factor,
  dormantMonths: m.setting_dormant_months
};

export const intervalLabels: Readonly<Record<Settings['interval'], () => string>> = {
  wilson: m.setting_interval_wilson,
  exact: m.setting_interval_exact
};

export const wageLabels: Readonly<Record<Settings['wageKind'], () => string>> = {
  UMP: m.setting_wage_ump,
  UMK: m.setting_wage_umk,
  other: m.setting_wage_other
};
