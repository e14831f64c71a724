/** The two looks of the page; `static/theme.js` applies the kept one before anything is drawn. */
export type Theme = 'light' | 'dark';

const key = 'jejak-theme';

/** The look that is on now. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Changes the look, and keeps the choice on this device where the browser allows it. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing still shows the look until the tab is closed.
  }
}
