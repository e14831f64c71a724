import { catalogue, findIndicator } from '$lib/metrics/catalogue';
import { compile } from '$lib/metrics/compile';
import { everything } from '$lib/model/filter';
import { expect, test } from 'vitest';
import { context } from './ask';

test('a share by year, narrowed: values are bound, never pasted', () => {
  const filter = { ...everything, years: [2023, 2024], schools: ["x' OR 1=1 --"] };
  expect(compile(findIndicator('O01'), { indicator: 'O01', by: ['year'], filter }, context)).toMatchInlineSnapshot(`
    {
      "params": [
        2023,
        2024,
        "x' OR 1=1 --",
      ],
      "text": "SELECT "year", sum(n) FILTER (WHERE (known) AND (absorbed))::DOUBLE AS numerator, sum(n) FILTER (WHERE (known) AND (absorbed) IS NOT NULL)::DOUBLE AS denominator, sum(n) FILTER (WHERE (framed IS NOT NULL AND known IS NULL) OR ((known) AND (absorbed) IS NULL))::DOUBLE AS missing, sum(n) FILTER (WHERE framed AND (absorbed))::DOUBLE AS frame_numerator, sum(n) FILTER (WHERE framed AND (absorbed) IS NULL)::DOUBLE AS frame_unknown, sum(n) FILTER (WHERE framed)::DOUBLE AS frame_all, sum(n) FILTER (WHERE framed AND known)::DOUBLE AS frame_known, sum(n) FILTER (WHERE known)::DOUBLE AS known, sum(n) FILTER (WHERE known AND recap)::DOUBLE AS known_recap FROM (SELECT *, 1 AS asked FROM "fact_tracer") WHERE grain & asked > 0 AND year IN (?, ?) AND school IN (?) AND year IS NOT NULL GROUP BY ALL",
    }
  `);
});

test('a ratio over a roster', () => {
  expect(compile(findIndicator('I01'), { indicator: 'I01', by: ['school', 'year'], filter: everything }, context)).toMatchInlineSnapshot(`
    {
      "params": [],
      "text": "SELECT "school", "year", (sum(students) FILTER (WHERE covered & asked > 0))::DOUBLE AS numerator, (sum(due))::DOUBLE AS denominator, (sum(unnamed) FILTER (WHERE placed AND covered & asked > 0))::DOUBLE AS missing FROM (SELECT *, 1 AS asked FROM "fact_internship") WHERE grain & asked > 0 AND year IS NOT NULL GROUP BY ALL",
    }
  `);
});

test('a concentration looks at the parts first', () => {
  expect(compile(findIndicator('K07'), { indicator: 'K07', by: [], filter: everything }, context)).toMatchInlineSnapshot(`
    {
      "params": [],
      "text": "SELECT max(weight) FILTER (WHERE part <> '')::DOUBLE AS numerator, sum(weight) FILTER (WHERE part <> '')::DOUBLE AS denominator, sum(weight * weight) FILTER (WHERE part <> '')::DOUBLE AS squares, sum(weight) FILTER (WHERE part = '')::DOUBLE AS missing FROM (SELECT partner AS part, sum(n) AS weight FROM (SELECT *, 1 AS asked FROM "fact_internship") WHERE grain & asked > 0 AND (placed) GROUP BY ALL)",
    }
  `);
});

test('every indicator is declared whole, in both languages, under its own id', () => {
  expect([...catalogue.keys()]).toMatchInlineSnapshot(`
    [
      "T00",
      "T01",
      "T02",
      "T03",
      "T04",
      "T05",
      "O00",
      "O01",
      "O02",
      "O03",
      "O04",
      "O05",
      "O06",
      "O07",
      "O08",
      "O09",
      "O10",
      "O11",
      "O12",
      "O13",
      "J01",
      "J02",
      "J03",
      "J04",
      "M01",
      "M02",
      "M03",
      "M04",
      "P01",
      "P01B",
      "P02",
      "P03",
      "P04",
      "P05",
      "I00",
      "I01",
      "I02",
      "I03",
      "I04",
      "I04M",
      "I05",
      "I06",
      "I07",
      "I08",
      "I09",
      "I10",
      "I11",
      "I11Q",
      "I12",
      "G00",
      "G01",
      "G01M",
      "G01P",
      "G02",
      "G03",
      "G04",
      "G05",
      "G06",
      "G06P",
      "G07",
      "G07T",
      "G08",
      "K01",
      "K02E",
      "K02N",
      "K02R",
      "K03",
      "K04",
      "K05",
      "K05A",
      "K05C",
      "K06",
      "K06A",
      "K06E",
      "K06V",
      "K07",
      "K07A",
      "K07V",
      "K08",
      "K09",
      "K10",
      "K10C",
      "K10O",
      "K10OC",
      "K11",
      "K11P",
      "K12",
      "K13",
      "K14",
      "K14G",
      "K14L",
      "K14U",
      "K15",
      "K15E",
      "K15I",
      "K15N",
      "K16",
    ]
  `);
  for (const [id, one] of catalogue) {
    expect(one.id).toBe(id);
    for (const words of [one.label, one.definition, one.formula])
      for (const text of [words.id, words.en]) expect(text.trim().length).toBeGreaterThan(3);
    for (const definition of [one.definition.id, one.definition.en]) expect(definition).toMatch(/^[A-Z].*\.$/);
    expect(one.source.length).toBeGreaterThan(0);
    expect(new Set(one.over).size).toBe(one.over.length);
  }
});
