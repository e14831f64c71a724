import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './fingerprint.js';

const cache = join(root, '.cache/compressed');
const texts = /\.(html|js|css|svg|json|csv|txt|webmanifest)$/;

/** Quality 9 with the largest window: 5.9 MB of 34.2 in about ten seconds; 11 would save another 0.8 MB in two minutes. */
const brotli = { quality: 9, window: 24 };

/** @type {Record<string, (bytes: Buffer) => Promise<Buffer>>} */
const encodings = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotli.quality,
        [constants.BROTLI_PARAM_LGWIN]: brotli.window,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
      }
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 })
};

/**
 * Puts a `.br` and a `.gz` beside every text and the engine in a folder. The engine's are made once and kept by content.
 * @param {string} folder
 */
export async function compress(folder) {
  mkdirSync(cache, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    const engine = entry.name.endsWith('.wasm');
    if (!engine && !texts.test(entry.name)) continue;
    const bytes = readFileSync(path);
    if (bytes.length < 1000) continue;
    for (const [ending, encode] of Object.entries(encodings)) {
      if (!engine) {
        writeFileSync(`${path}.${ending}`, await encode(bytes));
        continue;
      }
      const kept = join(cache, `${createHash('sha256').update(bytes).digest('hex')}-${brotli.quality}-${brotli.window}.${ending}`);
      if (!existsSync(kept)) {
        writeFileSync(`${kept}.${process.pid}`, await encode(bytes));
        renameSync(`${kept}.${process.pid}`, kept);
      }
      copyFileSync(kept, `${path}.${ending}`);
    }
  }
}
