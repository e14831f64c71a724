import { untrack } from 'svelte';

/** Runs whenever a value is another one than before, and not for the first. Call while a component is being made. */
export function whenChanged<T>(value: () => T, run: (now: T) => void): void {
  let before = untrack(value);
  $effect(() => {
    const now = value();
    if (now === before) return;
    before = now;
    untrack(() => run(now));
  });
}
