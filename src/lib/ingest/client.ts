import { Failure } from '$lib/model/problem';
import type { Hints, Look, Opened, Shaped, TextSide } from './batch';
import type { Answer, Ask, Port } from './messages';

/** A worker as the client needs it. */
export interface TextWorker extends Port<Ask, Answer> {
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

interface Task {
  readonly report: (bytes: number) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: Failure | Error) => void;
}

type Question = { kind: 'open' | 'look'; file: Blob; name: string; hints: Hints } | { kind: 'shape'; file: Blob; look: Look };

const startWorker = (): TextWorker => new Worker(new URL('./text.worker.ts', import.meta.url), { type: 'module' });

/**
 * The text side in a worker of its own, started at the first task and again after it died.
 * Rejects with Failure: what `open`, `look` and `shape` throw, `cancelled` as soon as the signal fires, `worker_failed` when the worker dies.
 */
export function createTextWorker(start: () => TextWorker = startWorker): TextSide & { close(): void } {
  const waiting = new Map<number, Task>();
  let worker: TextWorker | undefined;
  let lastId = 0;

  function hear(answer: Answer): void {
    const task = waiting.get(answer.id);
    if (!task) return;
    if (answer.kind === 'bytes') return task.report(answer.bytes);
    waiting.delete(answer.id);
    if (answer.kind === 'failed') task.reject(new Failure(answer.problem));
    else if (answer.kind === 'bug') task.reject(new Error(answer.message));
    else task.resolve(answer);
  }

  function stop(failure: Failure): void {
    worker?.terminate();
    worker = undefined;
    for (const task of waiting.values()) task.reject(failure);
    waiting.clear();
  }

  function started(): TextWorker {
    if (worker) return worker;
    const own = start();
    const die = (event: Event): void => {
      if (own === worker) stop(new Failure({ code: 'worker_failed', level: 'error' }, { cause: event }));
    };
    own.addEventListener('message', (event) => hear(event.data));
    own.addEventListener('error', die);
    own.addEventListener('messageerror', die);
    return (worker = own);
  }

  function run(question: Question, report: Task['report'], signal: AbortSignal | undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const cancelled = (): Failure => new Failure({ code: 'cancelled', level: 'info' });
      if (signal?.aborted) return reject(cancelled());
      const id = ++lastId;
      const cancel = (): void => {
        if (!waiting.delete(id)) return;
        worker?.postMessage({ id, kind: 'cancel' });
        reject(cancelled());
      };
      const done = (): void => signal?.removeEventListener('abort', cancel);
      signal?.addEventListener('abort', cancel, { once: true });
      waiting.set(id, {
        report,
        resolve: (answer) => (done(), resolve(answer)),
        reject: (failure) => (done(), reject(failure))
      });
      started().postMessage({ ...question, id });
    });
  }

  const unexpected = (answer: Answer): Error => new Error(`the text worker answered ${answer.kind}`);
  return {
    async open(file: Blob, name: string, hints: Hints, report, signal): Promise<Opened> {
      const answer = await run({ kind: 'open', file, name, hints }, report, signal);
      if (answer.kind !== 'open') throw unexpected(answer);
      return answer.opened;
    },
    async look(file: Blob, name: string, hints: Hints, report, signal): Promise<Look> {
      const answer = await run({ kind: 'look', file, name, hints }, report, signal);
      if (answer.kind !== 'look') throw unexpected(answer);
      return answer.look;
    },
    async shape(file: Blob, look: Look, report, signal): Promise<Shaped> {
      const answer = await run({ kind: 'shape', file, look }, report, signal);
      if (answer.kind !== 'shape') throw unexpected(answer);
      return answer.shaped;
    },
    close: () => stop(new Failure({ code: 'cancelled', level: 'info' }))
  };
}
