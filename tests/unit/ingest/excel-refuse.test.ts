import { readFileSync, existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { directTextSide } from '$lib/ingest/direct';
import { checkSizes, parseDirectory, readDirectory, type Entry } from '$lib/ingest/excel/directory';
import { checkSum, store } from '$lib/ingest/excel/unpack';
import { archive } from './archive';
import { loading, source, tracer } from './loading';
import { sheetFile, workbook } from './workbooks';

const at = loading();
const rows = [['NPSN', 'Nama'], ...Array.from({ length: 200 }, (_, i) => [20100000 + i, `SMK ${i}`])];
const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (c) => c.charCodeAt(0));
const codeOf = async (file: Blob): Promise<unknown> =>
  at.loadFile(file).then(
    () => 'loaded',
    (error: { problem?: { code: string } }) => error.problem?.code ?? error
  );

/** The bytes of a workbook with something about its central directory changed: `change` is called with each record's start. */
function changed(change: (data: DataView, at: number) => void): Blob {
  const bytes = workbook([{ rows }]);
  const data = new DataView(bytes.buffer);
  for (let i = 0; i + 46 < bytes.length; i++) if (data.getUint32(i, true) === 0x02014b50) change(data, i);
  return new Blob([bytes]);
}

/** An archive of empty parts that claims what it likes. */
function claimed(count: number, size: number, packed: number): Uint8Array<ArrayBuffer> {
  const parts = Array.from({ length: count }, (_, i) => ({
    name: i === 0 ? '[Content_Types].xml' : i === 1 ? 'xl/workbook.xml' : `xl/media/${i}.png`,
    bytes: new Uint8Array(0)
  }));
  const bytes = store(parts);
  const data = new DataView(bytes.buffer);
  for (let i = 0; i + 46 < bytes.length; i++) {
    if (data.getUint32(i, true) !== 0x02014b50) continue;
    data.setUint32(i + 20, packed, true);
    data.setUint32(i + 24, size, true);
  }
  return bytes;
}

describe('a workbook that asks too much', () => {
  test('with more than a thousand parts', async () => {
    expect(await codeOf(new Blob([claimed(1001, 10, 10)]))).toBe('too_large');
  });
  test('that unpacks to more than 2 GB', async () => {
    expect(await codeOf(new Blob([claimed(10, 300_000_000, 1), new Uint8Array(40_000_000)]))).not.toBe('loaded');
    expect(() => checkSizes([entry({ size: 2 ** 31 + 1 })], 2 ** 30)).toThrow('too_large');
  });
  test('that unpacks to more than a hundred times its size', async () => {
    expect(await codeOf(new Blob([claimed(10, 1_000_000, 10)]))).toBe('too_large');
  });
  test('with a sheet longer than a text can be', () => {
    expect(() => checkSizes([entry({ size: 600 * 2 ** 20 })], 2 ** 30)).toThrow('too_large');
    expect(() => checkSizes([entry({ size: 600 * 2 ** 20, name: 'xl/media/film.mp4' })], 2 ** 30)).not.toThrow();
  });
  test('that hides its size from the directory is stopped at the size it stated', async () => {
    expect(await codeOf(changed((data, i) => data.setUint32(i + 24, 100, true)))).toBe('excel_damaged');
  });
});

const entry = (more: Partial<Entry>): Entry => ({
  name: 'xl/worksheets/sheet1.xml',
  method: 8,
  locked: false,
  crc: 0,
  packed: 1,
  size: 1,
  offset: 0,
  ...more
});

describe('a workbook that cannot be read', () => {
  test('cut off at any place', async () => {
    const bytes = workbook([{ rows }]);
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(await codeOf(new Blob([bytes.subarray(0, Math.floor(bytes.length * part))])), String(part)).toBe('excel_damaged');
    }
  });

  test('with bytes changed anywhere is refused or read without loss', async () => {
    const whole = await (await directTextSide.open(sheetFile(rows), 'a.xlsx', {}, () => undefined)).text.text();
    for (let i = 4; i < workbook([{ rows }]).length; i += 97) {
      const bytes = workbook([{ rows }]);
      bytes[i] = (bytes[i] ?? 0) ^ 0xff;
      const opened = await directTextSide
        .open(new Blob([bytes]), 'a.xlsx', {}, () => undefined)
        .then(({ text, sheet }) => (sheet ? text.text() : 'not a workbook'))
        .catch((error: { problem?: { code: string } }) => error.problem?.code ?? String(error));
      expect([whole, 'excel_damaged', 'excel_locked', 'too_large', 'not a workbook'], `byte ${i}`).toContain(opened);
    }
  });

  test('with nothing in its parts', async () => {
    const bytes = archive({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': '<x/>' });
    expect(await codeOf(new Blob([bytes]))).toBe('excel_damaged');
  });

  test('with a password', async () => {
    const name = [...'EncryptedPackage'].join('\0');
    const file = new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(1 << 20), latin(name)]);
    expect(await codeOf(file)).toBe('excel_locked');
    expect(await codeOf(changed((data, i) => data.setUint16(i + 8, 1, true)))).toBe('excel_locked');
  });
});

describe('what is no workbook of this kind', () => {
  const named = (...names: string[]): Blob => new Blob([archive(Object.fromEntries(names.map((name) => [name, '<x/>'])))]);
  const others: readonly [string, Blob, string][] = [
    ['an old workbook', new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(600)]), 'is_excel_old'],
    ['a binary workbook', named('[Content_Types].xml', 'xl/workbook.bin', 'xl/styles.xml'), 'is_excel'],
    ['an OpenDocument sheet', new Blob([latin('PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet')]), 'is_excel'],
    ['a Word document', named('[Content_Types].xml', 'word/document.xml'), 'is_binary'],
    ['an archive', named('siswa.csv'), 'is_zip']
  ];
  for (const [name, file, code] of others) test(`${name} is ${code}`, async () => expect(await codeOf(file)).toBe(code));

  test('a text goes through as it is', async () => {
    const { file } = source(tracer, 'a.csv');
    expect(await directTextSide.open(file, 'a.csv', { sheet: 'Data' }, () => undefined)).toEqual({ text: file, problems: [] });
    const empty = new Blob([]);
    expect((await directTextSide.open(empty, 'a.csv', {}, () => undefined)).text).toBe(empty);
  });

  const stub = '../shared/data/csv-corpus/tracer-messy/files/66_xlsx_renamed.csv';
  test.skipIf(!existsSync(stub))('a workbook in name only', async () => {
    expect(await codeOf(new Blob([readFileSync(stub)]))).toBe('excel_damaged');
  });
});

test('the directory of an archive', async () => {
  const bytes = workbook([{ rows }]);
  const entries = (await readDirectory(new Blob([bytes]))) ?? [];
  expect(entries.map(({ name }) => name)).toContain('xl/worksheets/sheet1.xml');
  expect(entries.every(({ method, packed, size }) => [0, 8].includes(method) && packed > 0 && size > 0)).toBe(true);
  expect(parseDirectory(bytes, 1)).toBeUndefined();
  expect(checkSum(latin('123456789'))).toBe(0xcbf43926);
});

test('sizes of 64 bits are read from the extra field', () => {
  const record = new DataView(new ArrayBuffer(46 + 1 + 20));
  record.setUint32(0, 0x02014b50, true);
  record.setUint32(20, 7, true);
  record.setUint32(24, 0xffffffff, true);
  record.setUint16(28, 1, true);
  record.setUint16(30, 20, true);
  record.setUint32(42, 0xffffffff, true);
  record.setUint16(47, 1, true);
  record.setUint16(49, 16, true);
  record.setBigUint64(51, 5_000_000_000n, true);
  record.setBigUint64(59, 6_000_000_000n, true);
  expect(parseDirectory(new Uint8Array(record.buffer), 1)).toMatchObject([{ packed: 7, size: 5_000_000_000, offset: 6_000_000_000 }]);
});

test('opening stops when cancelled', async () => {
  const stop = new AbortController();
  const opening = directTextSide.open(sheetFile(rows), 'a.xlsx', {}, () => stop.abort(), stop.signal);
  await expect(opening).rejects.toMatchObject({ problem: { code: 'cancelled' } });
});
