import { m } from '$lib/i18n/words/messages';

/** The keys that work while a chart has the focus (see `roving.svelte.ts`), and what each does. */
export const chartKeys = [
  { keys: 'Tab', say: m.figure_keys_tab },
  { keys: '← →', say: m.figure_keys_along },
  { keys: '↑ ↓', say: m.figure_keys_across },
  { keys: 'Home End', say: m.figure_keys_ends },
  { keys: 'PgUp PgDn', say: m.figure_keys_far },
  { keys: 'Esc', say: m.figure_keys_escape },
  { keys: '?', say: m.figure_keys_help }
] as const;

const writes = 'textarea, select, dialog, dialog *, input:not([type=radio], [type=checkbox])';

/** Lets "?" open the help while the focus is in a figure: a single letter must not act on a whole page (WCAG 2.1.4). */
export const helpKey =
  (open: () => unknown) =>
  (figure: HTMLElement): (() => void) => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.matches(writes)) return;
      event.preventDefault();
      open();
    };
    figure.addEventListener('keydown', listen);
    return () => figure.removeEventListener('keydown', listen);
  };
