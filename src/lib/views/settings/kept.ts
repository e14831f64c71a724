import { readSettings, standard, type Settings } from '$lib/model/settings';

const key = 'jejak-settings';

/** The settings this tab was left with, or the defaults. They say nothing of the data. */
export function keptSettings(): Settings {
  try {
    return readSettings(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
  } catch {
    return standard;
  }
}

/** Keeps the settings until the tab is closed, where the browser allows it: a reload leaves them as they are. */
export function keepSettings(settings: Settings): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still follows the settings until the page is left.
  }
}
