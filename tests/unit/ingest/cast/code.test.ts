import { describe, expect, it } from 'vitest';
import { countLostZeros, isNisn, isNpsn, lostDigits, readCode } from '$lib/ingest/cast/code';

const texts = (...all: string[]) => all.map((text) => ({ text, count: 2 }));

describe('readCode', () => {
  it.each([
    ['0009321234', '0009321234'],
    ['198501012010010000', '198501012010010000'],
    ['90071992547409930007', '90071992547409930007'],
    ["'0012", '0012'],
    ['="0012"', '0012'],
    ['20212345.0', '20212345'],
    [' 0630003L ', '0630003L'],
    ['0001/01/PKS', '0001/01/PKS']
  ])('%s stays %s', (text, code) => expect(readCode(text)).toBe(code));
  it.each(['3,27E+15', '3.03E+07', '1E+16'])('%s has lost digits', (text) => {
    expect(lostDigits(text)).toBe(true);
    expect(readCode(text)).toBeUndefined();
  });
  it.each(['', '-', 'belum ada'])('%j is missing', (text) => expect(readCode(text)).toBeNull());
});

it('knows the patterns of school and student ids', () => {
  expect(['20109165', 'P9999999', 'K1234567', '001001', '2010916', '201091655', 'SMKN 1'].map(isNpsn)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false
  ]);
  expect(['0009321234', '932123412', '0000000000', '00093212345'].map(isNisn)).toEqual([true, false, false, false]);
});

it('pads a column of shortened student ids only when all its ids are such', () => {
  expect(countLostZeros(texts('9321234', '0009321235', '-'))).toBe(2);
  expect(countLostZeros(texts('9321234', '12345'))).toBe(0);
  expect(countLostZeros(texts('0009321235'))).toBe(0);
});
