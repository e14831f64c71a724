import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
 * The engine in one encoding, made once and kept by content. Returns where it is kept.
 * @param {Buffer} bytes @param {string} ending @param {(bytes: Buffer) => Promise<Buffer>} encode
 */
async function keptEngine(bytes, ending, encode) {
  mkdirSync(cache, { recursive: true });
  const kept = join(cache, `${createHash('sha256').update(bytes).digest('hex')}-${brotli.quality}-${brotli.window}.${ending}`);
  if (!existsSync(kept)) {
    writeFileSync(`${kept}.${process.pid}`, await encode(bytes));
    renameSync(`${kept}.${process.pid}`, kept);
  }
  return kept;
}

/** Makes the encodings of the engine that is installed, while other programs build the pages around it. */
export async function compressEngine() {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  await Promise.all(Object.entries(encodings).map(([ending, encode]) => keptEngine(bytes, ending, encode)));
}

/**
 * Puts a `.br` and a `.gz` beside every text and the engine in a folder.
 * @param {string} folder
 */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  /** @param {string} path @param {string} ending @param {(bytes: Buffer) => Promise<Buffer>} encode */
  const one = async (path, ending, encode) => {
    const bytes = readFileSync(path);
    if (bytes.length < 1000) return;
    if (path.endsWith('.wasm')) copyFileSync(await keptEngine(bytes, ending, encode), `${path}.${ending}`);
    else writeFileSync(`${path}.${ending}`, await encode(bytes));
  };
  await Promise.all(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path.endsWith('.wasm') || texts.test(path))
      .flatMap((path) => Object.entries(encodings).map(([ending, encode]) => one(path, ending, encode)))
  );
}
