import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json'
};
const encodings = /** @type {const} */ ([
  ['br', '.br'],
  ['gzip', '.gz']
]);

/** A page's own policy is in the page; this is what only a header can say, and what binds the worker should it ever start by its address. */
const framePolicy = "frame-ancestors 'none'";
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' blob:";

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/**
 * The file of an address, as static hosts look for it: itself, then with `.html`, then `index.html` in a folder.
 * @param {string} folder @param {string} path
 */
function find(folder, path) {
  const full = join(folder, path);
  if (full !== folder && !full.startsWith(folder + sep)) return undefined;
  return [full, `${full.replace(/[/\\]$/, '')}.html`, join(full, 'index.html')].find((candidate) => isFile(candidate));
}

/**
 * Serves a built site on this machine only.
 * @param {{ folder: string, port?: number, base?: string }} options `base` is a sub-path such as `/jejak`; port 0 takes any free one
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function serve({ folder, port = 0, base = '' }) {
  const server = createServer((request, response) => {
    /** @param {number} status @param {Record<string, string>} headers */
    const end = (status, headers = {}) => response.writeHead(status, headers).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { allow: 'GET, HEAD' });

    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      return end(400);
    }
    if (base && path === base) return end(308, { location: `${base}/` });
    const found = path.startsWith(`${base}/`) && !path.includes('\0') ? find(folder, path.slice(base.length)) : undefined;
    const file = found ?? join(folder, '404.html');
    if (!isFile(file)) return end(404);

    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = encodings.find(([name, ending]) => new RegExp(`\\b${name}\\b`).test(accepted) && existsSync(file + ending));
    const { mtimeMs, size } = statSync(file);
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}-${encoding?.[0] ?? ''}"`;
    const type = types[extname(file)] ?? 'application/octet-stream';
    /** @type {Record<string, string>} */
    const headers = {
      'content-type': type,
      'cache-control': path.includes('/_app/immutable/') && found ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: tag,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer'
    };
    if (type.startsWith('text/html')) headers['content-security-policy'] = framePolicy;
    if (/\.worker\b.*\.js$/.test(file)) headers['content-security-policy'] = workerPolicy;
    if (found && request.headers['if-none-match'] === tag) return end(304, headers);

    const body = file + (encoding?.[1] ?? '');
    if (encoding) headers['content-encoding'] = encoding[0];
    headers['content-length'] = String(statSync(body).size);
    response.writeHead(found ? 200 : 404, headers);
    if (request.method === 'HEAD') response.end();
    else createReadStream(body).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      resolve({
        address: `http://localhost:${actual}${base}/`,
        close: () => {
          server.close();
          server.closeAllConnections();
        }
      });
    });
  });
}
