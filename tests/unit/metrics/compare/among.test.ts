import { amongOf } from '$lib/metrics/compare/among';
import { standard } from '$lib/model/settings';
import { amongPicture } from '$lib/views/school/among';
import { describe, expect, test } from 'vitest';
import { at, none, published } from './figures';

const near = (i: number) => `near${i}`;
const naming = { name: (id: string) => `SMK ${id}`, href: (id: string) => `?s=${id}` };
/** Six schools of a district with 60 to 65 of 100, and six elsewhere. */
const schools = new Map([
  ['own', 'd'],
  ...Array.from({ length: 6 }, (_, i): [string, string] => [near(i), 'd']),
  ...Array.from({ length: 6 }, (_, i): [string, string] => [`far${i}`, 'e'])
]);
const others = Array.from({ length: 6 }, (_, i) => [
  at(60 + i, 100, { school: near(i), year: 2024 }, 0.8),
  at(20 + i, 100, { school: `far${i}`, year: 2024 }, 0.8)
]).flat();
const own = (k: number, n: number, response = 0.8) => at(k, n, { school: 'own', year: 2024 }, response);
const pictureOf = (found: ReturnType<typeof amongOf>) => (found ? amongPicture(found, standard, naming, 'en') : undefined);

describe('a school among others', () => {
  test('stands in its district where five others have a place there, and else among all', () => {
    const found = amongOf('own', [own(62, 100), ...others], schools);
    expect(found).toMatchObject({ year: 2024, others: 'district', district: 'd', left: [] });
    expect(found?.placed.map(({ key }) => key.school)).toEqual([0, 1, 2, 3, 4, 5].map(near));
    expect(found?.middle).toEqual({ low: 0.61, median: 0.625, high: 0.64 });
    const few = amongOf('own', [own(62, 100), ...others.filter(({ key }) => key.school !== 'near0' && key.school !== 'near1')], schools);
    expect(few).toMatchObject({ others: 'all' });
    expect(few?.placed).toHaveLength(10);
    // Schools that are known and have no row of that year are told, not lost.
    expect(few?.left).toEqual([
      { school: 'near0', why: 'no-record' },
      { school: 'near1', why: 'no-record' }
    ]);
    const nowhere = amongOf('own', [own(62, 100), ...others], new Map([...schools, ['own', '']]));
    expect(nowhere).toMatchObject({ others: 'all', district: '' });
    expect(new Set([found, few, nowhere].map((one) => pictureOf(one)?.rule)).size).toBe(3);
  });

  test('takes its newest year with a figure, and without any figure the newest it was asked for', () => {
    const old = at(50, 100, { school: 'own', year: 2023 }, 0.8);
    const before = others.map((one) => ({ ...one, key: { ...one.key, year: 2023 } }));
    expect(amongOf('own', [old, none({ school: 'own', year: 2024 }), ...others, ...before], schools)?.year).toBe(2023);
    expect(amongOf('own', [none({ school: 'own', year: 2024 }), ...others], schools)).toMatchObject({
      year: 2024,
      ownLeft: 'not-given',
      range: null
    });
    expect(amongOf('own', others, schools)).toBeNull();
  });

  test('every school without a dot is told with its reason: few, low response, withheld, published, missing', () => {
    const measures = [
      own(62, 100),
      ...others.filter(({ key }) => String(key.school).startsWith('near')),
      at(0, 100, { school: 'far0', year: 2024 }, 0.8),
      at(5, 9, { school: 'far1', year: 2024 }, 0.8),
      at(50, 100, { school: 'far2', year: 2024 }, 0.2),
      none({ school: 'far3', year: 2024 }),
      none({ school: 'far4', year: 2024 }, 'no-base'),
      published({ school: 'far5', year: 2024 })
    ];
    const all = new Map([...schools, ['own', ''], ['new', 'e']]);
    const found = amongOf('own', measures, all);
    expect(found?.left.map(({ school, why }) => [school, why])).toEqual([
      ['far1', 'few'],
      ['far2', 'response-too-low'],
      ['far3', 'not-given'],
      ['far4', 'not-given'],
      ['far5', 'no-counts'],
      ['new', 'no-record']
    ]);
    const picture = pictureOf(found);
    // Zero is a place; what is withheld, missing or without counts has none.
    expect(picture?.points.map(({ measure }) => measure.value)).toContain(0);
    expect(picture?.points).toHaveLength(8);
    expect(picture?.rows).toHaveLength(14);
    for (const part of [
      '1 dengan kurang dari sepuluh orang',
      '1 dengan respons di bawah 30%',
      '1 ditutup',
      '1 terbit tanpa cacah',
      '2 tanpa data'
    ])
      expect(picture?.summary).toContain(part);
  });

  const titleOf = (measure: ReturnType<typeof own>) => pictureOf(amongOf('own', [measure, ...others], schools))?.title;
  test('the title says where it lies as far as its figure is sure, and never a rank', () => {
    expect(titleOf(own(63, 100))).toBe('Di dalam separuh tengah sekolah lain');
    expect(titleOf(own(66, 100))).toBe('Di atas separuh tengah, wajar untuk ukurannya');
    expect(titleOf(own(58, 100))).toBe('Di bawah separuh tengah, wajar untuk ukurannya');
    expect(titleOf(own(90, 100))).toBe('Di atas rentang wajar untuk ukurannya');
    expect(titleOf(own(30, 100))).toBe('Di bawah rentang wajar untuk ukurannya');
    // Twelve people: even within the middle half the figure is too loose to say so.
    expect(titleOf(own(8, 12))).toBe('Di dalam rentang wajar untuk ukurannya');
    for (const apart of [own(5, 8), own(62, 100, 0.2)]) expect(titleOf(apart)).toBe('Keterserapan 6 sekolah lain');
  });

  test('around few people the centre itself is loose: a school is outside only where the difference is sure too', () => {
    const small = Array.from({ length: 5 }, (_, i) => at(26, 40, { school: near(i), year: 2024 }, 0.8));
    const found = amongOf('own', [own(424, 600), ...small], schools);
    expect(found?.range?.place).toBe('inside');
    expect(amongOf('own', [own(500, 600), ...small], schools)?.range?.place).toBe('outside-99.8');
  });

  test('with fewer than five others there is no strip', () => {
    const found = amongOf('own', [own(62, 100), ...others.slice(0, 4)], schools);
    expect(found?.placed).toHaveLength(4);
    expect(pictureOf(found)).toBeUndefined();
  });
});
