import { readFileSync } from 'node:fs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{ at: number, megabytes: number, cpu: number }} Sample `at`: Date.now; `cpu`: seconds spent so far */

/** Resident megabytes of a process; 0 when it is gone. @param {number} pid */
function resident(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/**
 * Watches memory and processor time of all pages of a browser together: their renderers hold the engine, its worker and the text worker.
 * Processor time tells what work costs even while the machine has other things to do.
 * @param {Browser} browser
 */
export async function watchProcesses(browser) {
  const session = await browser.newBrowserCDPSession();
  /** @type {Sample[]} */
  const samples = [];
  async function look() {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const sample = { at: Date.now(), megabytes: 0, cpu: 0 };
    for (const { type, id, cpuTime } of processInfo) {
      if (type !== 'renderer') continue;
      sample.megabytes += resident(id);
      sample.cpu += cpuTime;
    }
    samples.push(sample);
    return sample;
  }
  const timer = setInterval(() => void look().catch(() => undefined), 100);
  return {
    /** Megabytes now. */
    async megabytes() {
      return (await look()).megabytes;
    },
    /** The most megabytes since then. @param {number} since Date.now */
    peak: (since) => Math.max(...samples.filter(({ at }) => at >= since).map(({ megabytes }) => megabytes)),
    /** Milliseconds of processor time between two moments. @param {number} from @param {number} to both Date.now */
    cpu(from, to) {
      const at = (/** @type {number} */ moment) => {
        const after = samples.findIndex((sample) => sample.at >= moment);
        const [b, a] = [samples[after] ?? samples.at(-1), samples[Math.max(0, after - 1)]];
        if (!a || !b) return NaN;
        return b.at === a.at ? a.cpu : a.cpu + ((b.cpu - a.cpu) * (moment - a.at)) / (b.at - a.at);
      };
      return (at(to) - at(from)) * 1000;
    },
    close: () => clearInterval(timer)
  };
}
