/**
 * @typedef {object} Probe what is noted inside the page; times in milliseconds of `performance.now`
 * @property {{ at: number, state: string }[]} states what the screen says it is doing, from change to change
 * @property {number} chosen when a file was last chosen
 * @property {{ at: number, long: number }[]} tasks of the main thread above 50 ms
 * @property {number[]} lags milliseconds by which a timer of 5 ms came late
 * @property {{ at: number, text: string }[]} statements sent to the engine
 * @property {number} heard when a worker last answered
 * @property {number} ended when a worker was last thrown away
 * @property {{ state: string, after: number } | undefined} plan where to cancel
 * @property {number} cancelled when the button to cancel was pressed
 * @property {number} gone when the job was gone after that
 */

/** Runs in the page before anything else: notes, without asking the page's code, what it does and when. */
export function installProbe() {
  /** @type {Probe} */
  const probe = {
    states: [],
    chosen: 0,
    tasks: [],
    lags: [],
    statements: [],
    heard: 0,
    ended: 0,
    plan: undefined,
    cancelled: 0,
    gone: 0
  };
  Object.assign(globalThis, { probe });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ at: startTime, long: duration });
  }).observe({ type: 'longtask' });

  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    probe.lags.push(Math.max(0, now - last - 5));
    last = now;
  }, 5);

  /** What the screen says: nothing, a step of the reading, a draft without its figure, or all of it. */
  function stateNow() {
    const job = /** @type {HTMLElement | null} */ (document.querySelector('[data-job=working]'));
    if (job) return job.dataset['doing'] ?? 'wait';
    if (document.querySelector('[data-job=refused]')) return 'refused';
    if (!document.querySelector('[data-review], [data-wizard]')) return 'idle';
    return document.querySelector('[data-preview=ready]') ? 'ready' : 'preview';
  }
  const cancel = () => {
    const button = /** @type {HTMLElement | null} */ (document.querySelector('[data-job=working] button'));
    if (!button) return;
    probe.cancelled = performance.now();
    button.click();
  };
  let state = '';
  new MutationObserver(() => {
    const now = stateNow();
    if (now === state) return;
    state = now;
    probe.states.push({ at: performance.now(), state });
    if (state === probe.plan?.state) {
      setTimeout(cancel, probe.plan.after);
      probe.plan = undefined;
    }
    if (probe.cancelled > 0 && probe.gone === 0 && state === 'idle') probe.gone = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-at', 'data-preview', 'data-job'] });
  document.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'file') probe.chosen = performance.now();
    },
    true
  );

  const { postMessage, terminate } = Worker.prototype;
  const heard = new WeakSet();
  Worker.prototype.postMessage = /** @this {Worker} @param {any} message @param {any} more */ function (message, more) {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', () => (probe.heard = performance.now()));
    }
    if (message.type === 'START_PENDING_QUERY') probe.statements.push({ at: performance.now(), text: String(message.data?.[1]) });
    return more === undefined ? postMessage.call(this, message) : postMessage.call(this, message, more);
  };
  /** @this {Worker} */
  Worker.prototype.terminate = function () {
    probe.ended = performance.now();
    terminate.call(this);
  };
}
