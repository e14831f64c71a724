/** What tells that somebody is there, and may soon touch what is not yet in view. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown'] as const;

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

/** One part at a time, so that what the person does is answered in between. */
function wakeNext(): void {
  const [room] = asleep.keys();
  if (room === undefined) return;
  wake(room);
  whenIdle(wakeNext);
}

function arrive(): void {
  for (const sign of signs) removeEventListener(sign, arrive, true);
  whenIdle(wakeNext);
}

/** What a person touches is alive before it is told of the touch: the part, and the part in it. */
function touch({ target }: Event): void {
  const rooms: Element[] = [];
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) rooms.unshift(at);
  for (const room of rooms) wake(room);
}

/**
 * Has a prerendered part of the page come to life in its turn: when it is nearly in view, or after the first sign of a person.
 * Gives what forgets it.
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
    for (const sign of signs) addEventListener(sign, arrive, { capture: true, passive: true });
    for (const kind of touches) addEventListener(kind, touch, { capture: true, passive: true });
  }
  listening = true;
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
