import { Failure } from '$lib/model/problem';

/** Size in bytes of the `duckdb-eh.wasm` of the pinned version; a test compares it with the package. */
export const wasmBytes = 34_242_586;

/** Milliseconds without a byte after which a download counts as stuck. */
const patience = 30_000;

/**
 * Fetches the engine and looks at it before anyone tries to run it, because the library waits for ever on a missing, wrong or cut file.
 * Reports uncompressed bytes. Throws Failure `engine_start`, with the reason as cause.
 */
export async function download(
  url: string,
  report: (done: number, total: number) => void,
  expected = wasmBytes,
  silence = patience
): Promise<Blob> {
  const stuck = new AbortController();
  let timer = setTimeout(() => stuck.abort(), silence);
  try {
    report(0, expected);
    const response = await fetch(url, { signal: stuck.signal });
    if (!response.ok || !response.body) throw new Error(`answer ${response.status}`);
    const parts: BlobPart[] = [];
    let done = 0;
    for (let reader = response.body.getReader(), read = await reader.read(); !read.done; read = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => stuck.abort(), silence);
      if (done === 0 && !isWasm(read.value)) throw new Error('not a WebAssembly file');
      parts.push(read.value);
      done += read.value.byteLength;
      report(done, expected);
    }
    if (done !== expected) throw new Error(`${done} of ${expected} bytes`);
    return new Blob(parts, { type: 'application/wasm' });
  } catch (error) {
    const reason = stuck.signal.aborted ? `no byte for ${silence / 1000} s` : error instanceof Error ? error.message : String(error);
    throw new Failure({ code: 'engine_start', level: 'error' }, { cause: new Error(`${url}: ${reason}`, { cause: error }) });
  } finally {
    clearTimeout(timer);
  }
}

/** Begins with `\0asm`. */
const isWasm = (bytes: Uint8Array): boolean => [0x00, 0x61, 0x73, 0x6d].every((byte, i) => bytes[i] === byte);
