import type { Roving } from './roving.svelte';

/** The keys of a chart whose marks are schools: Enter leads to the one that is read out. */
export const withWay = ({ onkeydown, onpointerleave }: Roving['around'], link: () => HTMLAnchorElement | undefined) => ({
  onpointerleave,
  onkeydown: (event: KeyboardEvent & { currentTarget: Element }) => {
    if (event.key === 'Enter' && event.target instanceof Element && event.target.hasAttribute('data-mark')) link()?.click();
    else onkeydown(event);
  }
});
