import { Failure } from '$lib/model/problem';
import type { TextSide } from './batch';
import type { Answer, Ask, Port } from './messages';

/** Answers every task that arrives at `port` with the functions of `text`. A cancelled task ends with the problem `cancelled`. */
export function serveText(port: Port<Answer, Ask>, text: TextSide): void {
  const running = new Map<number, AbortController>();

  async function work(ask: Exclude<Ask, { kind: 'cancel' }>): Promise<Answer> {
    const controller = new AbortController();
    running.set(ask.id, controller);
    const report = (bytes: number): void => port.postMessage({ id: ask.id, kind: 'bytes', bytes });
    try {
      if (ask.kind === 'open') {
        return { id: ask.id, kind: 'open', opened: await text.open(ask.file, ask.name, ask.hints, report, controller.signal) };
      }
      if (ask.kind === 'look') {
        return { id: ask.id, kind: 'look', look: await text.look(ask.file, ask.name, ask.hints, report, controller.signal) };
      }
      return { id: ask.id, kind: 'shape', shaped: await text.shape(ask.file, ask.look, report, controller.signal) };
    } catch (error) {
      if (error instanceof Failure) return { id: ask.id, kind: 'failed', problem: error.problem };
      return { id: ask.id, kind: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    } finally {
      running.delete(ask.id);
    }
  }

  port.addEventListener('message', ({ data: ask }) => {
    if (ask.kind === 'cancel') running.get(ask.id)?.abort();
    else void work(ask).then((answer) => port.postMessage(answer));
  });
}
