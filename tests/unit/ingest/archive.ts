import { checkSum, store } from '$lib/ingest/excel/unpack';

/** A zip archive of texts by their names, with right check sums. */
export function archive(texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const bytes = store(parts);
  const data = new DataView(bytes.buffer);
  let next = 0;
  for (let i = 0; i + 46 < bytes.length; i++) {
    if (data.getUint32(i, true) === 0x02014b50) data.setUint32(i + 16, checkSum(parts[next++]?.bytes ?? new Uint8Array(0)), true);
  }
  return bytes;
}
