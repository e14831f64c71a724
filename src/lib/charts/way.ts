import type { Roving } from './roving.svelte';

/** What the element around marks that are schools needs: Enter leads to the one that is read out. */
export const withWay = (around: Roving['around'], link: () => HTMLAnchorElement | undefined): Roving['around'] => ({
  ...around,
  onkeydown: (event) => {
    if (event.key === 'Enter' && event.target instanceof Element && event.target.hasAttribute('data-mark')) link()?.click();
    else around.onkeydown(event);
  }
});
