import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideMark, readNumber, type Mark } from '$lib/ingest/cast/number';
import { decideScale, readPercent } from '$lib/ingest/cast/percent';

const texts = (...all: string[]) => all.map((text) => ({ text, count: 1 }));

describe('readNumber', () => {
  it.each([
    ['1.234.567,89', ',', 1234567.89],
    ['1,234,567.89', '.', 1234567.89],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['12.5', ',', 12.5],
    ['12,5', '.', 12.5],
    ['0,25', ',', 0.25],
    ['Rp 4.500.000,00', ',', 4500000],
    ['Rp4.500.000', ',', 4500000],
    ['Rp. 4.500.000,-', ',', 4500000],
    ['IDR 4.500.000', ',', 4500000],
    ['4,500,000', ',', 4500000],
    ['3,5 juta', ',', 3500000],
    ['3,5 juta', '.', 3500000],
    ['2.5jt', ',', 2500000],
    ['2.500 juta', ',', 2500000],
    ['800rb', ',', 800000],
    ['800 ribu', ',', 800000],
    ['1\u00a0234,5', ',', 1234.5],
    ['2\u202f345,5', ',', 2345.5],
    [' 2,190 ', '.', 2190],
    ['(120)', ',', -120],
    ['-12', ',', -12],
    ['−4', ',', -4],
    ['+7', ',', 7],
    ['３５', ',', 35],
    ["'123", ',', 123],
    ['3,27E+15', ',', 3.27e15],
    ['2023', ',', 2023],
    ['30.0', ',', 30],
    ['1 234', ',', 1234],
    ['1’234.5', '.', 1234.5],
    ['5.', ',', 5],
    ['3,5 k', ',', 3500],
    ['1,5 triliun', ',', 1.5e12],
    ['1.2 billion', '.', 1.2e9],
    ['3 juta 500 ribu', ',', 3500000],
    ['MYR 1,200.50', '.', 1200.5]
  ] as const)('%s with %s is %d', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value);
  });

  it.each(['', ' ', '-', '--', 'n/a', 'NA', 'N.A.', '#N/A', '#DIV/0!', 'nihil', 'tidak ada', 'belum', 'null', ' -   '])(
    '%j is missing',
    (text) => {
      expect(readNumber(text, ',')).toBeNull();
    }
  );

  it.each([
    'Free',
    '1.2.3',
    '12 orang',
    '1,5 M',
    '500 ribu 3 juta',
    '±3 juta',
    '1,2,3',
    '10-12',
    '2022/2023',
    '1e',
    '1.2345.678',
    '0x1F',
    'Infinity',
    'NaN1'
  ])('%j is not understood', (text) => {
    expect(readNumber(text, ',')).toBeUndefined();
  });

  it('keeps zero apart from missing', () => expect(readNumber('0', ',')).toBe(0));

  it('reads back what each locale writes', () => {
    const locales: readonly (readonly [string, Mark])[] = [
      ['id-ID', ','],
      ['en-GB', '.']
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(...locales),
        (n, places, [locale, mark]) => {
          const value = n / 10 ** places;
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
          expect(readNumber(text, mark)).toBe(value);
        }
      )
    );
  });
});

describe('decideMark', () => {
  it.each([
    [['1.234.567,89', '0,25'], ',', false],
    [['1,234.50', '12'], '.', false],
    [['1.234', '2.500'], ',', true],
    [['1,940', '880'], '.', true],
    [['1.234', '12,5'], ',', false],
    [['1.234', '12.5'], '.', false],
    [['0.125', '12.5'], '.', false],
    [['12', '7'], '.', false],
    [['1.500.000', '2.000'], ',', false],
    [['12,5', '12.5', '1.234'], '.', true]
  ] as const)('%j: %s, ambiguous %s', (column, mark, ambiguous) => {
    const decided = decideMark(texts(...column));
    expect(decided.ambiguous).toBe(ambiguous);
    if (!(column as readonly string[]).includes('12,5') || column.length < 3) expect(decided.choice).toBe(mark);
  });

  it('takes the mark of the rest of the file for what is open, and still says so', () => {
    expect(decideMark(texts('1.234'), '.')).toMatchObject({ choice: '.', ambiguous: true, example: '1.234' });
  });
});

describe('percent', () => {
  it.each([
    ['78%', ',', 100, 78],
    ['87,07%', ',', 100, 87.07],
    ['87.07', ',', 100, 87.07],
    ['0,8707', ',', 1, 0.8707],
    ['92.0%', '.', 100, 92],
    ['78 persen', ',', 100, 78]
  ] as const)('%s with %s on a scale of %d is %d', (text, mark, scale, value) => {
    expect(readPercent(text, mark, scale)).toBe(value);
  });

  it.each([
    [['97.4', '92.0%'], 100, false],
    [['97.4', '12'], 100, false],
    [['0,87', '0,12'], 1, true],
    [['1', '0'], 1, true],
    [['na', '-'], 100, false]
  ] as const)('the scale of %j is %d', (column, scale, ambiguous) => {
    expect(decideScale(texts(...column), ',')).toMatchObject({ choice: scale, ambiguous });
  });
});
