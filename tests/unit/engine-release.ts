import { afterAll } from 'vitest';
import { closeSharedEngine } from './engine-fixture';

// Runs with every test file of the project `together` (vite.config.ts): files that share a process share its compiled engine, never a database.
afterAll(closeSharedEngine);
