import type { Engine } from '$lib/engine/engine';
import type { Sql } from '$lib/engine/sql';
import { expect } from 'vitest';
import { sharedEngine } from './engine-fixture';

declare module 'vitest' {
  interface Matchers<T> {
    /** `await expect(statement).toBind()`: the real engine parses it and knows every name in it (in the shared engine, or the one given). */
    toBind(engine?: Engine): Promise<T>;
  }
}

expect.extend({
  async toBind(statement: Sql, given?: Engine) {
    const engine = given ?? (await sharedEngine());
    try {
      await engine.query({ text: `EXPLAIN ${statement.text}`, params: statement.params });
      return { pass: true, message: () => `expected not to bind:\n${statement.text}` };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      return { pass: false, message: () => `does not bind: ${cause}` };
    }
  }
});
