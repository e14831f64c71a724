/** What reaches one part itself. */
const touches = ['pointerdown', 'click', 'focusin'] as const;

/** How far below the view a part comes to life by itself. */
const margin = '400px';

/** Prerendered parts of the page that have not come to life, from top to bottom, with what brings them to life. */
const asleep = new Map<Element, () => void>();
let near: IntersectionObserver | undefined;
let listening = false;
let running = false;

function wake(room: Element): void {
  const begin = asleep.get(room);
  near?.unobserve(room);
  asleep.delete(room);
  begin?.();
}

/** Runs when there is time, after a second at most. */
export const whenIdle = (run: () => void): void => {
  // Safari tells of no idle time.
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 1);
};

/** What a person touches is alive before it is told of the touch: the part, and the part in it. */
function touch({ target }: Event): void {
  const rooms: Element[] = [];
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) rooms.unshift(at);
  for (const room of rooms) wake(room);
}

/** A page that is printed is alive: a list of many pages is printed whole. Whoever just came to life is told of the print as well. */
function print(): void {
  if (asleep.size === 0) return;
  // Also those that are found in a part when it wakes.
  for (const room of asleep.keys()) wake(room);
  dispatchEvent(new Event('beforeprint'));
}

/**
 * Has a prerendered part of the page come to life in its turn: when it is nearly in view, touched, or printed. Gives what forgets it.
 */
export function sleep(room: Element, begin: () => void): () => void {
  near ??= new IntersectionObserver(
    (seen) => {
      // Each in a task of its own.
      for (const { isIntersecting, target } of seen) if (isIntersecting) setTimeout(wake, 0, target);
    },
    { rootMargin: margin }
  );
  asleep.set(room, begin);
  near.observe(room);
  if (!listening) {
    for (const kind of touches) addEventListener(kind, touch, { capture: true, passive: true });
    addEventListener('beforeprint', print);
    listening = true;
  }
  return () => {
    near?.unobserve(room);
    asleep.delete(room);
  };
}

/** Says that the page itself has come to life: what is made from now on is alive from the start. */
export function startAwake(): void {
  running = true;
}

/** Brings a prerendered part to life: what is prerendered in it is found as it was when the page itself came to life. */
export function asStart<Life>(begin: () => Life): Life {
  const before = running;
  running = false;
  try {
    return begin();
  } finally {
    running = before;
  }
}

/** Is the page being brought to life, with its prerendered parts in place? */
export const isStarting = (): boolean => typeof document !== 'undefined' && !running;
