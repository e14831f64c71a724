import { describe, expect, test } from 'vitest';
import { createTextWorker, type TextWorker } from '$lib/ingest/client';
import { directTextSide } from '$lib/ingest/direct';
import type { Answer, Ask } from '$lib/ingest/messages';
import { serveText } from '$lib/ingest/serve';
import type { TextSide } from '$lib/ingest/batch';

/** A worker in this thread: messages are cloned, as between threads. */
class NearWorker implements TextWorker {
  readonly asked: Ask['kind'][] = [];
  ended = false;
  private readonly outside = new EventTarget();
  private readonly inside = new EventTarget();

  constructor(text: TextSide) {
    serveText(
      {
        postMessage: (answer: Answer) => this.deliver(this.outside, answer),
        addEventListener: (type, listener) => this.inside.addEventListener(type, listener as EventListener)
      },
      text
    );
  }
  postMessage(ask: Ask): void {
    this.asked.push(ask.kind);
    this.deliver(this.inside, ask);
  }
  addEventListener(type: string, listener: (event: never) => void): void {
    this.outside.addEventListener(type, listener as EventListener);
  }
  terminate(): void {
    this.ended = true;
  }
  die(): void {
    this.outside.dispatchEvent(new Event('error'));
  }
  private deliver(to: EventTarget, data: Ask | Answer): void {
    const copy = structuredClone(data);
    queueMicrotask(() => this.ended || to.dispatchEvent(new MessageEvent('message', { data: copy })));
  }
}

const forever = (): Promise<never> => new Promise(() => undefined);
const never: TextSide = { open: forever, look: forever, shape: forever };
const quiet = (): void => undefined;
const messy = (): Blob => new Blob(['LAPORAN\n\nkode;nama\n1;Siti\n2;Budi\n\nSumber: BKK']);

describe('the text side in a worker', () => {
  test('answers as the text side itself, with progress', async () => {
    const text = createTextWorker(() => new NearWorker(directTextSide));
    const seen: number[] = [];
    const look = await text.look(messy(), 'a.csv', {}, (bytes) => seen.push(bytes));
    expect(look).toEqual(await directTextSide.look(messy(), 'a.csv', {}, quiet));
    expect(seen.at(-1)).toBe(messy().size);
    const { text: shaped, rewritten } = await text.shape(messy(), look, quiet);
    expect([await shaped.text(), rewritten]).toEqual(['4;1;Siti\n5;2;Budi\n', true]);
    text.close();
  });

  test('opens a file that is text as it is', async () => {
    const text = createTextWorker(() => new NearWorker(directTextSide));
    const opened = await text.open(messy(), 'a.csv', {}, quiet);
    expect([await opened.text.text(), opened.problems]).toEqual([await messy().text(), []]);
    await expect(text.open(new Blob(['PK\x03\x04 xl/workbook.xml']), 'a.xlsx', {}, quiet)).rejects.toMatchObject({
      problem: { code: 'excel_damaged' }
    });
  });

  test('passes a refusal on', async () => {
    const text = createTextWorker(() => new NearWorker(directTextSide));
    await expect(text.look(new Blob([]), 'a.csv', {}, quiet)).rejects.toMatchObject({ problem: { code: 'empty_file' } });
  });

  test('gives up at once when cancelled, and tells the worker', async () => {
    const worker = new NearWorker(never);
    const text = createTextWorker(() => worker);
    const stop = new AbortController();
    const looking = text.look(messy(), 'a.csv', {}, quiet, stop.signal);
    stop.abort();
    await expect(looking).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect(worker.asked).toEqual(['look', 'cancel']);
    await expect(text.look(messy(), 'a.csv', {}, quiet, stop.signal)).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });

  test('a dead worker fails what waits, and the next task gets a new one', async () => {
    const workers: NearWorker[] = [];
    const text = createTextWorker(() => {
      const worker = new NearWorker(workers.length === 0 ? never : directTextSide);
      workers.push(worker);
      return worker;
    });
    const looking = text.look(messy(), 'a.csv', {}, quiet);
    workers[0]?.die();
    await expect(looking).rejects.toMatchObject({ problem: { code: 'worker_failed' } });
    expect(workers[0]?.ended).toBe(true);
    expect((await text.look(messy(), 'a.csv', {}, quiet)).data).toBe(2);
    expect(workers).toHaveLength(2);
  });

  test('a bug in the worker is no refusal', async () => {
    const broken: TextSide = { ...never, look: () => Promise.reject(new TypeError('x is not a function')) };
    const text = createTextWorker(() => new NearWorker(broken));
    await expect(text.look(messy(), 'a.csv', {}, quiet)).rejects.toThrow('x is not a function');
  });

  test('closing fails what waits', async () => {
    const text = createTextWorker(() => new NearWorker(never));
    const looking = text.look(messy(), 'a.csv', {}, quiet);
    text.close();
    await expect(looking).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  });
});
