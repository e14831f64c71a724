/** A clean table: names and rows. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A polluted file and what must come of it. `touched`: the row (from 0; -1: the header) that may be read otherwise. */
export interface Polluted {
  readonly it: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly names?: readonly string[];
  readonly rows: Table['rows'];
  readonly touched?: number;
}

/** How a file is written. */
export interface Writing {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly end?: string;
  readonly all?: boolean;
  readonly escape?: string;
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

/** The table that is polluted: 60 sales with dates, times, amounts, codes, prices, texts with commas and quotes, addresses, an empty column. */
export function makeTable(rows = 60): Table {
  const types = ['Sepatu gunung', 'Jaket hujan, ringan', 'Sandal', 'Tas 10"', "Kaus anak's", 'Topi'];
  const texts = [
    'Ringan dan kuat, untuk jarak jauh.',
    'Tahan air; mudah dilipat.',
    'Nyaman dipakai sepanjang hari',
    'Ukuran "besar" tersedia, tanya dulu.'
  ];
  return {
    names: ['DATE', 'TIME', 'Qty', 'PRODUCTID', 'Price', 'ProductType', 'ProductDescription', 'URL', 'Comments'],
    rows: Array.from({ length: rows }, (_, i) => [
      `${String(13 + (i % 15)).padStart(2, '0')}/${String(1 + (i % 12)).padStart(2, '0')}/2018`,
      `${String(i % 24).padStart(2, '0')}:${String((i * 15) % 60).padStart(2, '0')}`,
      String((i * 7) % 11),
      `${'ABCDEFGH'[i % 8]}G-${8769 - i * 13}`,
      `$${(19.9 + i * 1.7).toFixed(2)}`,
      types[i % types.length] ?? '',
      texts[i % texts.length] ?? '',
      `https://contoh.id/produk/${i}.html`,
      ''
    ])
  };
}

/** A cell as it is written. */
function cellOf(text: string, { delimiter = ',', quote = '"', all = false, escape = quote }: Writing): string {
  const needed = all || [delimiter[0] ?? '', quote, '\n', '\r'].some((mark) => text.includes(mark));
  return needed ? quote + text.replaceAll(quote, escape + quote) + quote : text;
}

export const lineOf = (cells: readonly string[], writing: Writing = {}): string =>
  cells.map((cell) => cellOf(cell, writing)).join(writing.delimiter ?? ',');

/** A table as text; the last line ends too. */
export function textOf({ names, rows }: Table, writing: Writing = {}): string {
  return [names, ...rows].map((cells) => lineOf(cells, writing) + (writing.end ?? '\r\n')).join('');
}

const wide = (text: string, little: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
  return bytes;
};

const insert = (lines: readonly string[], at: number, ...more: string[]): string =>
  [...lines.slice(0, at), ...more, ...lines.slice(at)].join('\r\n');

/** Pollutions of a whole file: how it is written, and what stands around the table. */
export function wholeFiles(table: Table): Polluted[] {
  const { names, rows } = table;
  const file = (it: string, text: string, more: Partial<Polluted> = {}): Polluted => ({ it, bytes: bytesOf(text), names, rows, ...more });
  const plain = textOf(table);
  const lines = plain.trimEnd().split('\r\n');
  const notes = ['Laporan penjualan toko', 'Disusun oleh bagian gudang', 'Hanya untuk keperluan sendiri'];
  const padded = notes.map((note) => note + ','.repeat(names.length - 1));
  const other = (columns: number): string[] =>
    Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: columns }, (_, k) => (i === 0 ? `Lajur ${'ABCDEFGHIJKL'[k]}` : `x${i}y${k}`)).join(',')
    );
  const halves = names.map((name) => name.slice(0, 2));
  const ends = ['\n', '\r\n'];
  return [
    file('as it is', plain),
    ...[';', '|', '\t', ':', ', ', ' '].map((delimiter) =>
      file(`delimiter ${JSON.stringify(delimiter)}`, textOf(table, { delimiter, all: true }))
    ),
    ...[';', '|', '\t'].map((delimiter) =>
      file(`delimiter ${JSON.stringify(delimiter)}, quotes where needed`, textOf(table, { delimiter }))
    ),
    file('all quoted', textOf(table, { all: true })),
    file('single quotes', textOf(table, { quote: "'", all: true })),
    file('backslash before quotes', textOf(table, { escape: '\\' })),
    file('line feeds', textOf(table, { end: '\n' })),
    file('carriage returns', textOf(table, { end: '\r' })),
    file('both line ends', [names, ...rows].map((cells, i) => lineOf(cells) + (ends[i % 2] ?? '')).join('')),
    file('no line end at the end', plain.trimEnd()),
    file('no header', lines.slice(1).join('\r\n'), { names: names.map((_, i) => `Kolom ${i + 1}`) }),
    file('header twice', insert(lines, 1, lines[0] ?? '')),
    file('header over two rows', [halves.join(','), ...lines].join('\r\n'), { names: names.map((name, i) => `${halves[i]} > ${name}`) }),
    file('title lines', insert(lines, 0, ...notes)),
    file('title lines with delimiters', insert(lines, 0, ...padded)),
    file('title lines and a blank one', insert(lines, 0, ...notes, '')),
    file('title lines with delimiters and a blank one', insert(lines, 0, ...padded, ','.repeat(names.length - 1))),
    file('notes', [...lines, ...notes].join('\r\n')),
    file('notes with delimiters', [...lines, ...padded].join('\r\n')),
    file('notes after a blank line', [...lines, '', ...notes].join('\r\n')),
    file('notes with delimiters after a blank line', [...lines, ','.repeat(names.length - 1), ...padded].join('\r\n')),
    file('a blank line amid the rows', insert(lines, 30, '')),
    file('a smaller table below', [...lines, '', ...other(6)].join('\r\n')),
    file('a wider table below', [...lines, '', ...other(12)].join('\r\n')),
    file('a smaller table below, no gap', [...lines, ...other(6)].join('\r\n')),
    file('a wider table below, no gap', [...lines, ...other(12)].join('\r\n')),
    file('the table twice', [...lines, '', ...lines].join('\r\n')),
    file(
      'a table at C4',
      ['', '', '']
        .map((_) => ',,')
        .concat(lines.map((line) => `,,${line}`))
        .join('\r\n')
    ),
    { ...file('UTF-8 with a mark', ''), bytes: bytesOf(`\ufeff${plain}`) },
    { ...file('UTF-16, low byte first', ''), bytes: wide(plain, true) },
    { ...file('UTF-16, high byte first', ''), bytes: wide(plain, false) },
    file('one row', textOf({ names, rows: rows.slice(0, 1) }), { rows: rows.slice(0, 1) }),
    file('one column', textOf({ names: names.slice(4, 5), rows: rows.map((row) => row.slice(4, 5)) }), {
      names: names.slice(4, 5),
      rows: rows.map((row) => row.slice(4, 5))
    })
  ];
}

/** Pollutions of a single row, the header included (-1). */
export function singleRows(table: Table, at: number): Polluted[] {
  const { names, rows } = table;
  const own = at < 0 ? names : (rows[at] ?? []);
  const lines = textOf(table).trimEnd().split('\r\n');
  const put = (it: string, line: string, end = '\r\n', touched = true): Polluted => {
    const text = lines.map((other, i) => (i === at + 1 ? line + end : `${other}\r\n`)).join('');
    return { it: `${it}, row ${at + 1}`, bytes: bytesOf(text), names, rows, ...(touched ? { touched: at } : {}) };
  };
  const cells = own.map((cell) => lineOf([cell]));
  const line = lines[at + 1] ?? '';
  const joined = (glue: (i: number) => string): string => cells.map((cell, i) => (i === 0 ? cell : glue(i) + cell)).join('');
  return [
    ...cells.slice(1).map((_, k) =>
      put(
        `a delimiter less before column ${k + 2}`,
        joined((i) => (i === k + 1 ? '' : ','))
      )
    ),
    ...cells.slice(1).map((_, k) =>
      put(
        `a delimiter more before column ${k + 2}`,
        joined((i) => (i === k + 1 ? ',,' : ','))
      )
    ),
    ...cells.map((_, k) => put(`a quote before column ${k + 1}`, cells.map((cell, i) => (i === k ? `"${cell}` : cell)).join(','))),
    put('another delimiter', lineOf(own, { delimiter: ';' })),
    put('another quote', lineOf(own, { quote: "'" })),
    put('a backslash before quotes', lineOf(own, { escape: '\\' })),
    put('a line feed at its end', line, '\n', false),
    put('a carriage return at its end', line, '\r', false)
  ];
}
