import type { Engine } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';

let started: Promise<Engine> | undefined;

/** The real engine, started at the first call (about a second) and shared by all tests of one file. */
export const sharedEngine = (): Promise<Engine> => (started ??= createNodeEngine());

/** Closes the engine of a test file, so that the next file in the same process starts its own, with nothing in it. */
export async function closeSharedEngine(): Promise<void> {
  const engine = await started;
  started = undefined;
  await engine?.close();
}
