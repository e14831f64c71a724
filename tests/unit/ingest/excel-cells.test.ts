import { afterEach, describe, expect, test } from 'vitest';
import { lostDigits } from '$lib/ingest/cast/code';
import { directTextSide } from '$lib/ingest/direct';
import { writeNumber } from '$lib/ingest/excel/cell';
import { writeDay, writeDuration } from '$lib/ingest/excel/day';
import { workbookFile, type Given } from './workbooks';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

/** The texts of cells, as the sheet that holds them in its first row is written. */
async function written(cells: readonly Given[], properties: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  const { text } = await directTextSide.open(workbookFile([{ rows: [cells, ['end']] }], properties), 'a.xlsx', {}, () => undefined);
  return ((await text.text()).split('\n')[0] ?? '').split(',');
}
const n = (v: number, z = 'General'): Given => ({ t: 'n', v, z });

describe('numbers', () => {
  test('keep their digits', async () => {
    const cells = [0, -0, 3500000, -12.5, 0.1 + 0.2, 1 / 3, 2.5e-9, 78.25];
    const texts = await written(cells);
    expect(texts.map(Number)).toEqual(cells.map((value) => value + 0));
    expect(texts.every((text) => /^-?\d+(\.\d+)?$/.test(text))).toBe(true);
  });

  test('of three decimals cannot be taken for thousands', () => {
    expect([1.234, 12.345, 1234.567, 0.125].map(writeNumber)).toEqual(['1.2340', '12.3450', '1234.567', '0.125']);
  });

  test('with money, thousands and decimals in their format are plain', async () => {
    expect(await written([n(3500000, '"Rp"#,##0'), n(3.456, '0.0'), n(5, '0" siswa"'), n(1500, '#,##0.00;[Red]-#,##0.00')])).toEqual([
      '3500000',
      '3.4560',
      '5',
      '1500'
    ]);
  });

  test('of percent are percentages', async () => {
    expect(await written([n(0.78, '0%'), n(0.07, '0%'), n(0.8123, '0%'), n(1, '0.00%'), n(-0.05, '0%')])).toEqual([
      '78%',
      '7%',
      '81.23%',
      '100%',
      '-5%'
    ]);
  });

  test('that are ids keep the zeros of their format', async () => {
    const cells = [n(9321234, '0000000000'), n(123, '00000000;;'), n(2345678, '"0"0000000'), n(12345678, '00-00\\.0000'), n(5, '0')];
    expect(await written(cells)).toEqual(['0009321234', '00000123', '02345678', '12-34.5678', '5']);
  });

  test('above 15 digits have lost some, and say so', async () => {
    const texts = await written([n(3274080012345678, '0'), n(1e15, '0'), n(999999999999999, '0'), n(198001012005011001, '@')]);
    expect(texts).toEqual(['3.27408001234568E+15', '1E+15', '999999999999999', '1.98001012005011E+17']);
    expect(texts.map(lostDigits)).toEqual([true, true, false, true]);
  });
});

describe('dates', () => {
  const dates = [
    n(45521, 'dd/mm/yyyy'),
    n(45521.75, 'd-mmm-yy hh:mm'),
    n(45521, 'm/d/yy'),
    n(45413, 'mmm-yy'),
    n(45521, '[$-421]dd mmmm yyyy')
  ];
  const texts = ['2024-08-17', '2024-08-17 18:00:00', '2024-08-17', '2024-05-01', '2024-08-17'];

  for (const TZ of ['Asia/Jakarta', 'America/Los_Angeles', 'UTC']) {
    test(`are the same in ${TZ}`, async () => {
      process.env['TZ'] = TZ;
      expect(await written(dates)).toEqual(texts);
    });
  }

  test('counted from 1904', async () => {
    expect(await written([n(44059, 'dd/mm/yyyy'), n(0, 'dd/mm/yyyy')], { date1904: true })).toEqual(['2024-08-17', '1904-01-01']);
  });

  test('at the edges of the calendar', () => {
    expect([1, 59, 60, 61, 2_958_465].map((day) => writeDay(day, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '9999-12-31'
    ]);
    expect([-1, 2_958_466].map((day) => writeDay(day, false))).toEqual([undefined, undefined]);
  });

  test('a second before midnight stays on its day, half of one does not', () => {
    expect(writeDay(45521 + 86_399 / 86_400, false)).toBe('2024-08-17 23:59:59');
    expect(writeDay(45521 + 86_399.6 / 86_400, false)).toBe('2024-08-18');
  });

  test('a time alone, and a length of time', async () => {
    expect(await written([n(0.5, 'hh:mm'), n(1.5, '[h]:mm'), n(45521.5, 'hh:mm')])).toEqual([
      '12:00:00',
      '36:00:00',
      '2024-08-17 12:00:00'
    ]);
    expect(writeDuration(-1)).toBeUndefined();
  });
});

describe('other cells', () => {
  test('truth, errors, stored values of formulas', async () => {
    const cells: Given[] = [true, false, { t: 'e', v: 0x2a }, { t: 'e', v: 7 }, { t: 'n', v: 42, f: 'A1*2' }, { t: 's', v: 'x', f: 'B1' }];
    expect(await written(cells)).toEqual(['TRUE', 'FALSE', '#N/A', '#DIV/0!', '42', 'x']);
  });

  test('a line break in a cell is a blank, so that lines stay rows', async () => {
    expect(await written(['Nama\r\nlengkap', 'a\n\nb', 'c\u2028d'])).toEqual(['Nama lengkap', 'a b', 'c d']);
  });

  test('text stays text', async () => {
    expect(await written(['0012', ' spasi ', '=1+1', 'Ümit – Sari', '2022/2023'])).toEqual([
      '0012',
      '" spasi "',
      '=1+1',
      'Ümit – Sari',
      '2022/2023'
    ]);
  });
});
