import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { guardFormula, writeCsv, writeFigureCsv } from '$lib/export/csv';
import { fileName } from '$lib/export/download';

describe('writing CSV', () => {
  test('quotes texts, leaves numbers bare and unknowns empty, ends lines with CRLF', () => {
    expect(
      writeCsv(
        ['a', 'b "c"'],
        [
          ['x, y', 1.5],
          [undefined, -5]
        ],
        { bom: false }
      )
    ).toBe('"a","b ""c"""\r\n"x, y",1.5\r\n,-5\r\n');
  });

  test('starts with a byte order mark unless asked not to, and takes a semicolon', () => {
    expect(writeCsv(['a', 'b'], [['c', 2]], { delimiter: ';' })).toBe('\uFEFF"a";"b"\r\n"c";2\r\n');
  });

  test('what a spreadsheet would run is shown as text, in the header too', () => {
    for (const text of ['=1+1', '+62812', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '－1', '＠x', '＋1', '\u0000x', '\nx'])
      expect(guardFormula(text)).toBe(`'${text}`);
    expect(writeCsv(['=x'], [], { bom: false })).toBe('"\'=x"\r\n');
  });

  test('a plain text and a negative number stay as they are', () => {
    for (const text of ['SMK 1', 'a=b', '03300001', '', "it's", '(5)']) expect(guardFormula(text)).toBe(text);
    expect(writeCsv(['n'], [[-5], [-0.25]], { bom: false })).toBe('"n"\r\n-5\r\n-0.25\r\n');
  });

  test('any texts come back from a reader, and no cell starts a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { minLength: 1 }), (rows) => {
        const text = writeCsv(['one', 'two'], rows, { bom: false });
        const read = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(1, -1);
        expect(read).toEqual(rows.map((row) => row.map(guardFormula)));
        for (const cell of read.flat()) expect(/^\s*[=+\-@＝＋－＠]/.test(cell)).toBe(false);
      })
    );
  });

  test('a figure is written with the numbers behind its texts', () => {
    const table = {
      columns: [
        { label: 'Kohort', numeric: false },
        { label: 'Nilai', numeric: true },
        { label: 'Catatan', numeric: false }
      ],
      rows: [
        [{ text: '2024' }, { text: '70,4%', value: 290 / 412 }, { text: '' }],
        [{ text: '2023' }, { text: 'ditutup' }, { text: 'Ditutup' }]
      ]
    };
    expect(writeFigureCsv(table, { bom: false })).toBe('"Kohort","Nilai","Catatan"\r\n"2024",0.7038834951456311,\r\n"2023",,"Ditutup"\r\n');
  });
});

describe('names of files', () => {
  test('hold nothing a system refuses', () => {
    expect(fileName('absorption', 'csv')).toBe('absorption.csv');
    expect(fileName('../a:b*c?', 'svg')).toBe('a-b-c.svg');
    expect(fileName('  ', 'csv')).toBe('jejak.csv');
    expect(fileName('x'.repeat(200), 'csv')).toHaveLength(84);
    expect(fileName('lap\u202Egnp', 'csv')).toBe('lap-gnp.csv');
  });
});
