import { describe, expect, it } from 'vitest';
import { Failure } from '$lib/model/problem';
import { Latest } from '$lib/session/latest.svelte';

/** A source of answers that come when the test says so. */
function hand() {
  const open: { question: string; settle: (answer: string) => void; fail: (error: unknown) => void }[] = [];
  const answer = (question: string) =>
    new Promise<string>((settle, fail) => {
      open.push({ question, settle, fail });
    });
  return { open, answer };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('newest wins', () => {
  it('keeps one question in flight and only the newest waiter', async () => {
    const { open, answer } = hand();
    const latest = new Latest('old', answer);
    const done = latest.ask('a');
    void latest.ask('b');
    void latest.ask('c');
    expect(open.map((one) => one.question)).toEqual(['a']);
    open[0]?.settle('A');
    await turn();
    expect(latest.current).toBe('old');
    expect(latest.pending).toBe(true);
    expect(open.map((one) => one.question)).toEqual(['a', 'c']);
    open[1]?.settle('C');
    await done;
    expect([latest.current, latest.pending]).toEqual(['C', false]);
  });

  it('keeps the old answer when the new one fails, says why, and asks again on demand', async () => {
    const { open, answer } = hand();
    const latest = new Latest('old', answer);
    const done = latest.ask('a');
    open[0]?.fail(new Failure({ code: 'engine_died', level: 'error' }));
    await done;
    expect([latest.current, latest.error?.problem.code]).toEqual(['old', 'engine_died']);
    const again = latest.retry();
    open[1]?.settle('A');
    await again;
    expect([latest.current, latest.error]).toEqual(['A', undefined]);
  });

  it('does not swallow a bug, and works on after it', async () => {
    const { open, answer } = hand();
    const latest = new Latest('old', answer);
    const done = latest.ask('a');
    open[0]?.fail(new Error('a bug'));
    await expect(done).rejects.toThrow('a bug');
    const next = latest.ask('b');
    open[1]?.settle('B');
    await next;
    expect(latest.current).toBe('B');
  });

  it('gives what is known at once, without waiting for anything, and asks for the rest', async () => {
    const { open, answer } = hand();
    const latest = new Latest('old', answer, (question: string) => (question === 'a' ? 'A' : undefined));
    void latest.ask('a');
    expect([latest.current, latest.pending, open.length]).toEqual(['A', false, 0]);
    const done = latest.ask('b');
    expect([latest.current, latest.pending, open.length]).toEqual(['A', true, 1]);
    // While another answer is on its way, the newest question still wins.
    void latest.ask('a');
    open[0]?.settle('B');
    await turn();
    open[1]?.settle('A again');
    await done;
    expect([latest.current, latest.pending]).toEqual(['A again', false]);
  });
});
