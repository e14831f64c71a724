import { Failure } from '$lib/model/problem';

const chunkSize = 1 << 20;

/** Throws Failure `cancelled` once the person has said stop. */
export function checkCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure({ code: 'cancelled', level: 'info' });
}

/** Bytes of a file between two positions. Throws Failure `file_changed` when the file on disk is not the one that was chosen. */
export async function readBytes(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch (cause) {
    throw new Failure({ code: 'file_changed', level: 'error' }, { cause });
  }
}

/** The bytes of a file in chunks, from `from` to its end; `last` marks the final one (there is always one). Stops when cancelled. */
export async function* chunks(
  file: Blob,
  from: number,
  signal: AbortSignal | undefined
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; end: number; last: boolean }> {
  for (let at = from; ;) {
    checkCancelled(signal);
    const end = Math.min(file.size, at + chunkSize);
    const bytes = await readBytes(file, at, end);
    yield { bytes, end, last: end >= file.size };
    if (end >= file.size) return;
    at = end;
  }
}
