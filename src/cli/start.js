// `npm start`: from a fresh clone to a page at a printed address. Options: --port NUMBER, --base /SUB/PATH.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './fingerprint.js';
import { install } from './install.js';
import { serve } from './serve.js';

const { values } = parseArgs({ options: { port: { type: 'string' }, base: { type: 'string' } } });
const base = (values.base ?? '').replace(/\/+$/, '').replace(/^(?=[^/])/, '/');

install();
const { build, built } = await import('./build.js');
if (!built()) await build();

/** @param {number} port @returns {ReturnType<typeof serve>} */
const listen = (port) =>
  serve({ folder: join(root, 'build'), port, base }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    if (values.port === undefined) return listen(port + 1);
    console.error(`port ${port} is taken; choose another with --port`);
    return process.exit(1);
  });
const { address } = await listen(Number(values.port ?? 4173));
console.log(`Jejak: ${address}   (Ctrl+C to stop)`);
