import { describe, expect, test } from 'vitest';
import { directTextSide } from '$lib/ingest/direct';
import { Failure, type ProblemCode } from '$lib/model/problem';

const look = (part: BlobPart, signal?: AbortSignal) => directTextSide.look(new Blob([part]), 'a.csv', {}, () => undefined, signal);
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from([...values, ...Array.from({ length: 40 }, (_, i) => i)]);
const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (c) => c.charCodeAt(0));

const refused: readonly [string, BlobPart, ProblemCode][] = [
  ['nothing', '', 'empty_file'],
  ['line ends only', '\r\n\r\n \n', 'only_blank'],
  ['delimiters only', ';;;\n;;;\n', 'only_blank'],
  ['a workbook', latin('PK\x03\x04....[Content_Types].xml'), 'is_excel'],
  ['an archive', latin('PK\x03\x04....siswa.csv'), 'is_zip'],
  ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'is_excel_old'],
  ['a compressed file', bytes(0x1f, 0x8b, 8), 'is_gzip'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'is_pdf'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'is_image'],
  ['a photo', bytes(0xff, 0xd8, 0xff, 0xe0), 'is_image'],
  ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0), 'is_binary'],
  ['a page', '<!DOCTYPE html>\n<html><body>404</body></html>', 'is_html'],
  ['a workbook saved as a page', '\ufeff<table border=1><tr><td>NISN</td></tr></table>', 'is_html'],
  ['a workbook saved as XML', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', 'is_excel'],
  ['an object', '{"rows": [1, 2]}', 'is_json'],
  ['a list', '[\n {"nama": "Siti"},\n {"nama": "Budi"}\n]', 'is_json'],
  ['a list of lists', '[["a","b"],[1,2]]', 'is_json'],
  ['objects line by line', '{"nama":"Siti","kota":"Klaten"}\n{"nama":"Budi","kota":"Bantul"}', 'is_json']
];

describe('what is no table', () => {
  for (const [name, part, code] of refused) {
    test(`${name} is refused as ${code}`, async () => {
      const error = await look(part).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(Failure);
      expect((error as Failure).problem).toMatchObject({ code, level: 'error' });
    });
  }

  test('too many columns', async () => {
    const error = await look(Array.from({ length: 5001 }, (_, i) => `k${i}`).join(',') + '\n1').catch((e: unknown) => e);
    expect((error as Failure).problem.code).toBe('too_many_columns');
  });

  test('an unknown encoding', async () => {
    const error = await directTextSide
      .look(new Blob(['a,b\n1,2']), 'a.csv', { encoding: 'klingon' }, () => undefined)
      .catch((e: unknown) => e);
    expect((error as Failure).problem.code).toBe('unreadable_file');
  });
});

describe('encodings', () => {
  const text = 'kode;nama;kota\n1;René – Sari;Klaten\n2;Budi;Bantul\n3;Agus;Kota “X”\n';
  const wide = (mark: boolean, big: boolean): Uint8Array<ArrayBuffer> => {
    const out = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
    [...(mark ? ['\ufeff'] : []), ...text].forEach((c, i) => out.setUint16(i * 2, c.charCodeAt(0), !big));
    return new Uint8Array(out.buffer);
  };
  const old = latin('kode;nama;kota\n1;Ren\xe9 \x96 Sari;Klaten\n2;Budi;Bantul\n3;Agus;Kota \x93X\x94\n');

  const readable: readonly [string, BlobPart, string][] = [
    ['UTF-8', text, 'utf-8'],
    ['UTF-8 with a mark', `\ufeff${text}`, 'utf-8'],
    ['UTF-16 little end first', wide(true, false), 'utf-16le'],
    ['UTF-16 big end first', wide(true, true), 'utf-16be'],
    ['UTF-16 without a mark', wide(false, false), 'utf-16le'],
    ['UTF-16 big end first without a mark', wide(false, true), 'utf-16be'],
    ['Windows-1252', old, 'windows-1252']
  ];
  for (const [name, part, encoding] of readable) {
    test(name, async () => {
      const found = await look(part);
      expect(found.encoding.value).toBe(encoding);
      expect(found.names).toEqual(['kode', 'nama', 'kota']);
      expect(found.sample).toEqual([
        ['1', 'René – Sari', 'Klaten'],
        ['2', 'Budi', 'Bantul'],
        ['3', 'Agus', 'Kota “X”']
      ]);
    });
  }

  test('UTF-8 with a few bytes of Windows-1252 keeps every letter and says so', async () => {
    const good = new TextEncoder().encode('kode;nama\n1;Café Ümit\n2;é à ü\n3;Ren');
    const found = await look(new Blob([good, Uint8Array.of(0xe9), '\n4;Zoë\n']));
    expect(found.encoding).toEqual({ value: 'utf-8', reason: 'mostly_utf8' });
    expect(found.sample.map((cells) => cells[1])).toEqual(['Café Ümit', 'é à ü', 'René', 'Zoë']);
    expect(found.problems).toContainEqual({ code: 'bytes_replaced', level: 'warning', count: 1 });
  });

  test('a letter cut by the end of a chunk stays whole', async () => {
    const line = `1;${'é'.repeat(50)}\n`;
    const found = await look(`kode;nama\n${line.repeat(15_000)}`);
    expect(found.encoding.value).toBe('utf-8');
    expect(found.data).toBe(15_000);
    expect(found.regular).toBe(true);
  });

  test('a chosen encoding is obeyed', async () => {
    const found = await directTextSide.look(
      new Blob([latin('kode;nama\n1;\xa4uro')]),
      'a.csv',
      { encoding: 'iso-8859-15' },
      () => undefined
    );
    expect(found.sample).toEqual([['1', '€uro']]);
    expect(found.encoding.reason).toBe('chosen');
  });
});

test('a cancelled look and a cancelled shape say so', async () => {
  const stop = new AbortController();
  const file = new Blob([`kode;nama\n${'1;Siti\n'.repeat(400_000)}\n\nSumber: BKK`]);
  const looking = directTextSide.look(file, 'a.csv', {}, () => stop.abort(), stop.signal);
  await expect(looking).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  const found = await directTextSide.look(file, 'a.csv', {}, () => undefined);
  await expect(directTextSide.shape(file, found, () => undefined, stop.signal)).rejects.toMatchObject({ problem: { code: 'cancelled' } });
});

test('a file that changed after it was looked at is not shaped', async () => {
  const found = await look('LAPORAN\n\nkode;nama\n1;Siti\n2;Budi');
  const other = new Blob(['LAPORAN\n\nkode;nama\n1;Siti\n2;Budi\n3;Agus']);
  await expect(directTextSide.shape(other, found, () => undefined)).rejects.toMatchObject({ problem: { code: 'file_changed' } });
});
