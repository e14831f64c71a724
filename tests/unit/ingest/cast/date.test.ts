import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOrder, readDate, readSerial, type Order } from '$lib/ingest/cast/date';

const texts = (...all: string[]) => all.map((text) => ({ text, count: 1 }));

describe('readDate', () => {
  it.each([
    ['2024-05-19', '2024-05-19'],
    ['2024-05-19T10:30:00', '2024-05-19'],
    ['2024-05-19 10:30:00.5', '2024-05-19'],
    ['2024/05/19', '2024-05-19'],
    ['19/05/2024', '2024-05-19'],
    ['19-05-2024', '2024-05-19'],
    ['19.05.2024', '2024-05-19'],
    ['9/5/24', '2024-05-09'],
    ['05/19/2024', '2024-05-19'],
    ['23/11/2026 14.05.33', '2026-11-23'],
    ['23/11/2026 14:05', '2026-11-23'],
    ['20240519', '2024-05-19'],
    ['19 Mei 2024', '2024-05-19'],
    ['19-Mei-2024', '2024-05-19'],
    ['19 MEI 2024', '2024-05-19'],
    ['1 Pebruari 2023', '2023-02-01'],
    ['3 Nopember 2023', '2023-11-03'],
    ['3 Agt 2023', '2023-08-03'],
    ['17 Ogos 2023', '2023-08-17'],
    ['1 Disember 2023', '2023-12-01'],
    ['4 Mac 2023', '2023-03-04'],
    ['May 19, 2024', '2024-05-19'],
    ['19th May 2024', '2024-05-19'],
    ['Samarinda, 19 Mei 2024', '2024-05-19'],
    ['Senin, 19 Mei 2024', '2024-05-19'],
    ['Gedung A, Samarinda, Senin, 19 Mei 2024', '2024-05-19'],
    ['29/02/2024', '2024-02-29'],
    ['Samarinda 19 Mei 2024', '2024-05-19'],
    ['Samarinda / 19 Mei 2024', '2024-05-19'],
    ['19 Mei 2024, Samarinda', '2024-05-19'],
    ['tgl. 19 Mei 2024', '2024-05-19'],
    ['19 Mei 2024 pukul 10.00 WIB', '2024-05-19'],
    ['19 Mei 2024, 10.30', '2024-05-19'],
    ['19 Mei 2024 (Minggu)', '2024-05-19'],
    ['2nd of May 2024', '2024-05-02'],
    ['2 Julai 2024', '2024-07-02']
  ])('%s is the day %s', (text, start) => {
    expect(readDate(text, 'DMY')).toEqual({ start, end: null, precision: 'day' });
  });

  it.each([
    ['21 - 25 Agustus 2023', '2023-08-21', '2023-08-25'],
    ['21–25 Agustus 2023', '2023-08-21', '2023-08-25'],
    ['21 s.d. 25 Agustus 2023', '2023-08-21', '2023-08-25'],
    ['21 s/d 25 Agustus 2023', '2023-08-21', '2023-08-25'],
    ['Samarinda, 21 – 25 Agustus 2023', '2023-08-21', '2023-08-25'],
    ['28 Juli - 3 Agustus 2023', '2023-07-28', '2023-08-03'],
    ['28 Desember 2022 - 3 Januari 2023', '2022-12-28', '2023-01-03'],
    ['01/02/2023 - 05/02/2023', '2023-02-01', '2023-02-05'],
    ['01/02/2023-05/02/2023', '2023-02-01', '2023-02-05'],
    ['2023-02-01/2023-02-05', '2023-02-01', '2023-02-05'],
    ['1 Juli 2023-31 Desember 2023', '2023-07-01', '2023-12-31'],
    ['21 - 25/08/2023', '2023-08-21', '2023-08-25'],
    ['19 dan 20 Mei 2024', '2024-05-19', '2024-05-20'],
    ['May 19-21, 2024', '2024-05-19', '2024-05-21'],
    ['Juli s.d. Desember 2023', '2023-07-01', '2023-12-31'],
    ['Jul 2023 – Jan 2024', '2023-07-01', '2024-01-31']
  ])('%s runs from %s to %s', (text, start, end) => {
    expect(readDate(text, 'DMY')).toEqual({ start, end, precision: 'range' });
  });

  it.each([
    ['Mei 2024', '2024-05-01', '2024-05-31', 'month'],
    ['May-17', '2017-05-01', '2017-05-31', 'month'],
    ['May‑17', '2017-05-01', '2017-05-31', 'month'],
    ['Feb-24', '2024-02-01', '2024-02-29', 'month'],
    ['05/2024', '2024-05-01', '2024-05-31', 'month'],
    ['2024-05', '2024-05-01', '2024-05-31', 'month'],
    ['Samarinda, Mei 2024', '2024-05-01', '2024-05-31', 'month'],
    ['2012', '2012-01-01', '2012-12-31', 'year'],
    ['Tahun 2012', '2012-01-01', '2012-12-31', 'year']
  ])('%s is %s to %s, by the %s', (text, start, end, precision) => {
    expect(readDate(text, 'DMY')).toEqual({ start, end, precision });
  });

  it('reads the same text in the order of its column', () => {
    expect(readDate('03/04/2024', 'DMY')?.start).toBe('2024-04-03');
    expect(readDate('03/04/2024', 'MDY')?.start).toBe('2024-03-04');
  });

  it.each([
    'C gustus 2023',
    '31/02/2024',
    '32 Mei 2024',
    '2022/2023',
    'besok',
    '45521',
    '25 - 21 Agustus 2023',
    '1234',
    '00/00/0000',
    '19 Mei',
    '19, 25 Mei 2024',
    '19 Mei, 25 Mei 2024',
    'Samarinda, 2024',
    'TA 2022/2023'
  ])('%s is not understood', (text) => expect(readDate(text, 'DMY')).toBeUndefined());
  it.each(['', '-', 'belum', '#N/A'])('%j is missing', (text) => expect(readDate(text, 'DMY')).toBeNull());

  it('reads back every day as both orders and three languages write it', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('id-ID', 'en-GB', 'en-US', 'ms-MY'), fc.constantFrom('long', 'numeric'), (date, locale, month) => {
        const order: Order = locale === 'en-US' ? 'MDY' : 'DMY';
        const text = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(date);
        expect(readDate(text, order)?.start).toBe(date.toISOString().slice(0, 10));
      })
    );
  });
});

describe('decideOrder', () => {
  it.each([
    [['19/05/2024', '03/04/2024'], 'DMY', false],
    [['05/19/2024', '03/04/2024'], 'MDY', false],
    [['03/04/2024', '05/06/2024'], 'DMY', true],
    [['05/05/2024'], 'DMY', false],
    [['2024-05-19'], 'DMY', false],
    [['13/05/2024', '05/13/2024', '01/02/2024'], 'DMY', true]
  ] as const)('%j: %s, ambiguous %s', (column, choice, ambiguous) => {
    expect(decideOrder(texts(...column))).toMatchObject({ choice, ambiguous });
  });

  it('takes the order of the rest of the file', () => {
    expect(decideOrder(texts('03/04/2024'), 'MDY')).toMatchObject({ choice: 'MDY', ambiguous: false });
  });
});

describe('readSerial', () => {
  it.each([
    ['45521', '2024-08-17'],
    ['43466', '2019-01-01'],
    ['45521,5', '2024-08-17']
  ])('%s is %s', (text, day) => expect(readSerial(text)).toBe(day));
  it.each(['2024', '19999', '60001', '455210', '45.521'])('%s is no serial', (text) => expect(readSerial(text)).toBeUndefined());
});
