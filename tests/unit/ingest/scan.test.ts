import { expect, test } from 'vitest';
import { Scanner, type Facts } from '$lib/ingest/scan';

const scan = (text: string, size = 7, width = 3): Facts => {
  const scanner = new Scanner(';', '"', width, 0);
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at === 0 || at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size), at + size >= bytes.length);
  return scanner.facts;
};

test('counts records, widths and line ends outside quotes, however the file is cut', () => {
  const text = 'a;b;c\r\n1;"x;\ny";z\r\n2;"p ""q""";r\n;;\n\n3;é;s';
  for (const size of [1, 2, 3, 5, 8, 13, 1000]) {
    expect(scan(text, size)).toMatchObject({
      records: 6,
      blank: 2,
      widths: new Map([[3, 4]]),
      lf: 3,
      crlf: 2,
      cr: 0,
      quotedLineEnds: 1,
      bare: 0,
      odd: 0,
      unclosed: false,
      sequences: 1,
      broken: 0
    });
  }
});

test('sees what makes a file irregular', () => {
  expect(scan('a;b;c\n1;x"y;z')).toMatchObject({ bare: 1 });
  expect(scan('a;b;c\n1;"x"y;z')).toMatchObject({ odd: 1 });
  expect(scan('a;b;c\n1;"x;z\n')).toMatchObject({ unclosed: true });
  expect(scan('a;b;c\n1;\ufeffx;z\n2;\0;z')).toMatchObject({ marks: 1, zeros: 1 });
  expect(scan('a;b;c\n1;"x\n1;2;3\ny";z')).toMatchObject({ quotedLineEnds: 2, swallowed: 1 });
  expect(scan('a;b;c\n1;2;3\ra;b;c')).toMatchObject({ cr: 1 });
});

test('notices words of totals and the header repeated', () => {
  expect(scan('nama;b;c\n"Total";1;2\n ;jumlah;3\nTono;1;2\nnama;b;c\nCatatan;1;2')).toMatchObject({ totals: 2, repeats: 1 });
});

test('counts bytes that are no UTF-8', () => {
  const scanner = new Scanner(';', '"', 2, 0);
  scanner.push(Uint8Array.of(0x61, 0x3b, 0xe9, 0x0a, 0xc3, 0xa9, 0x3b, 0xff), true);
  expect(scanner.facts).toMatchObject({ sequences: 1, broken: 2, records: 2 });
});
