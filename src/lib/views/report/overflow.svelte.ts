/** Watches a page of paper: which of its blocks end below its foot. */
export class Overflow {
  /** The names of the blocks that do not fit, from the first that crosses the edge. */
  blocks: readonly string[] = $state.raw([]);

  /** For `{@attach}`: looks again whenever the page or one of its blocks changes size. */
  readonly watch = (page: HTMLElement): (() => void) => {
    const look = (): void => {
      const edge = page.getBoundingClientRect().top + page.clientHeight;
      const over = page.scrollHeight > page.clientHeight + 1;
      const parts = [...page.querySelectorAll<HTMLElement>('[data-block]')];
      const crossing = parts.filter((part) => part.getBoundingClientRect().bottom > edge + 1);
      // What crosses is at least the foot; the last block above it is the one to leave out.
      const names = (crossing.length > 0 ? crossing : parts.slice(-1)).map((part) => part.dataset['block'] ?? '');
      const next = over ? [...new Set(names)] : [];
      if (next.join() !== this.blocks.join()) this.blocks = next;
    };
    const observer = new ResizeObserver(look);
    observer.observe(page);
    for (const child of page.querySelectorAll('[data-block]')) observer.observe(child);
    look();
    return () => observer.disconnect();
  };
}
