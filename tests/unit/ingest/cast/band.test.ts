import { describe, expect, it } from 'vitest';
import { readBand, readMonths } from '$lib/ingest/cast/band';

const exact = (value: number) => ({ value, low: null, high: null });
const between = (low: number | null, high: number | null) => ({ value: null, low, high });

describe('readBand', () => {
  it.each([
    ['Rp 3.500.000', exact(3_500_000)],
    ['3,5 juta', exact(3_500_000)],
    ['3.500.000 per bulan', exact(3_500_000)],
    ['< 3 juta', between(null, 3e6)],
    ['Kurang dari Rp 3.000.000', between(null, 3e6)],
    ['di bawah 1 juta', between(null, 1e6)],
    ['3 - 5 juta', between(3e6, 5e6)],
    ['3 – 5 juta', between(3e6, 5e6)],
    ['3 juta - 5 juta', between(3e6, 5e6)],
    ['Rp1.000.000 s.d. Rp2.000.000', between(1e6, 2e6)],
    ['Rp1.000.000 s/d Rp2.000.000', between(1e6, 2e6)],
    ['Antara 3 dan 5 juta', between(3e6, 5e6)],
    ['> 5 juta', between(5e6, null)],
    ['≥ 5 jt', between(5e6, null)],
    ['lebih dari 5 juta', between(5e6, null)],
    ['5 juta ke atas', between(5e6, null)],
    ['800rb - 1,5 juta', between(8e5, 1.5e6)]
  ])('%s', (text, expected) => expect(readBand(text, ',')).toEqual(expected));

  it.each(['-', 'belum', ''])('%j is missing', (text) => expect(readBand(text, ',')).toBeNull());
  it.each(['rahasia', '5 - 3 juta', 'cukup', '1-2-3'])('%j is not understood', (text) => expect(readBand(text, ',')).toBeUndefined());
});

describe('readMonths', () => {
  it.each([
    ['6', exact(6)],
    ['6 bulan', exact(6)],
    ['1 tahun', exact(12)],
    ['1,5 tahun', exact(18)],
    ['1 tahun 3 bulan', exact(15)],
    ['2 minggu', exact(0.5)],
    ['langsung', exact(0)],
    ['< 3 bulan', between(null, 3)],
    ['3 - 6 bulan', between(3, 6)],
    ['120', exact(120)]
  ])('%s', (text, expected) => expect(readMonths(text, ',')).toEqual(expected));

  it.each(['24228', '121', '-3', 'lama'])('%j is not understood', (text) => expect(readMonths(text, ',')).toBeUndefined());
});
