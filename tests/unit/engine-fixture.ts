import type { Engine } from '$lib/engine/engine';
import { createNodeEngine } from '$lib/engine/node';

let started: Promise<Engine> | undefined;

/** The real engine, started at the first call (about a second) and shared by all tests of one file. */
export const sharedEngine = (): Promise<Engine> => (started ??= createNodeEngine());
