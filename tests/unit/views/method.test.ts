import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '$lib/engine/sql';
import { formatter } from '$lib/i18n/format';
import { overwriteGetLocale } from '$lib/i18n/words/runtime';
import { catalogue } from '$lib/metrics/catalogue';
import { compile } from '$lib/metrics/compile';
import { evaluate } from '$lib/metrics/evaluate';
import { parameters } from '$lib/metrics/parameters';
import { sources } from '$lib/metrics/sources';
import { exampleRequest } from '$lib/metrics/worked-example';
import { fields } from '$lib/model/fields';
import { languages, type Language } from '$lib/model/language';
import { dimensions } from '$lib/model/measure';
import type { Entry, MethodContent } from '$lib/views/method/content';
import type { MethodExamples } from '$lib/views/method/examples';
import { groupOf } from '$lib/views/method/groups';
import { methodContent } from '$lib/views/method/page';
import { boundValues, sqlText } from '$lib/views/method/sql-text';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countExamples, exampleContext, placeSample } from '../../../src/cli/method-examples';
import { markdown, plain, write } from '../../../src/cli/method/write';
import { sharedEngine } from '../engine-fixture';

const asAt = '2025-10-31';
const context = exampleContext(asAt);
const folder = mkdtempSync(join(tmpdir(), 'method-'));
let examples: MethodExamples;
const alone = new Map<string, unknown>();

beforeAll(async () => {
  const line = (year: number, status: string): string => `20100001;SMK Contoh;${year};${status}`;
  const rows = [
    ...Array<string>(20).fill(line(2023, 'Bekerja')),
    ...Array<string>(14).fill(line(2024, 'Bekerja')),
    ...Array<string>(6).fill(line(2024, 'Mencari kerja')),
    ...Array<string>(5).fill(line(2024, ''))
  ];
  writeFileSync(join(folder, 'lulusan.csv'), ['NPSN;Nama Sekolah;Tahun Lulus;Status Saat Ini', ...rows].join('\n'));
  writeFileSync(join(folder, 'about.json'), JSON.stringify({ asAt, files: ['lulusan.csv'] }));
  const engine = await sharedEngine();
  const { batches } = await placeSample(engine, folder);
  for (const [id, year] of [
    ['O01', 2024],
    ['O02', 2024],
    ['T00', 2024]
  ] as const) {
    const indicator = catalogue.get(id);
    if (!indicator) throw new Error(id);
    for (const base of indicator.over)
      alone.set(`${id} ${base}`, (await evaluate(engine, exampleRequest(indicator, year, base), context))[0]);
  }
  examples = await countExamples(engine, batches, asAt, '.');
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  overwriteGetLocale(() => 'id');
});

function inLanguage(language: Language): MethodContent {
  overwriteGetLocale(() => language);
  return methodContent(examples);
}
const entriesOf = (content: MethodContent): Entry[] => content.groups.flatMap(({ entries }) => entries);

test('an example is what evaluate says of the newest year, over every base', () => {
  for (const [name, measure] of alone) {
    const [id = '', base = ''] = name.split(' ');
    const { year, measures } = examples.examples[id] ?? { year: null, measures: [] };
    expect(year).toBe(2024);
    expect(measures.find((one) => one.base === base)).toEqual(measure);
  }
  expect(examples.examples['O01']?.measures[0]).toMatchObject({ status: 'ok', numerator: 14, denominator: 20, base: 'Q' });
});

test('the table of Aceh gives the published readings, read from its file', () => {
  const reading = (id: string, base: string): number => {
    const found = examples.aceh.readings.find((one) => one.indicator === id && one.base === base);
    return found?.status === 'ok' ? Math.round(found.value * 1000) / 10 : Number.NaN;
  };
  expect([reading('O03', 'G'), reading('O03', 'Q'), reading('O02', 'G'), reading('O02', 'Q')]).toEqual([35.1, 41.8, 48.8, 58.1]);
  expect([reading('O01', 'G'), reading('O01', 'Q'), reading('O07', 'L')]).toEqual([73.8, 88, 82.9]);
});

describe.each(languages)('the page of methods (%s)', (language) => {
  const messages = JSON.parse(readFileSync(`src/lib/i18n/messages/${language}.json`, 'utf8')) as Readonly<Record<string, string>>;

  test('holds every indicator once, in a group with a name', () => {
    const entries = entriesOf(inLanguage(language));
    expect(entries.map(({ id }) => id)).toEqual([...catalogue.values()].map(({ id }) => id));
    expect([...catalogue.keys()].filter((id) => groupOf(id) === 'lain')).toEqual([]);
    for (const entry of entries) {
      const declared = catalogue.get(entry.id);
      expect(entry).toMatchObject({
        label: declared?.label[language],
        definition: declared?.definition[language],
        formula: declared?.formula[language]
      });
      expect(entry.bases.map(({ id }) => id)).toEqual(declared?.over);
      expect(entry.examples.length, entry.id).toBeGreaterThan(0);
      for (const { text } of entry.examples) expect(text.trim(), entry.id).not.toBe('');
    }
  });

  test('has words for every unit, direction, level and breakdown', () => {
    const named = [
      ...dimensions.map((one) => `dimension_${one}`),
      ...[...catalogue.values()].flatMap(({ unit, direction, level }) => [`unit_${unit}`, `direction_${direction}`, `level_${level}`])
    ];
    for (const name of named) expect(messages[`method_${name}`], name).toBeTypeOf('string');
  });

  test('says an example from its counts to its value, and why there is none', () => {
    const entries = new Map(entriesOf(inLanguage(language)).map((entry) => [entry.id, entry]));
    const [known, all] = entries.get('O01')?.examples ?? [];
    const { percent, interval } = formatter(language);
    expect(known?.value).toBe(0.7);
    expect(known?.text).toContain(percent(0.7));
    expect(known?.text).toMatch(/^14 \S+ 20 /);
    const wilson = examples.examples['O01']?.measures[0];
    if (wilson?.status !== 'ok' || !wilson.interval) throw new Error('no interval');
    expect(known?.text).toContain(interval(wilson.interval, 20));
    expect(all?.value).toBeCloseTo(14 / 25, 12);
    const internship = entries.get('I01');
    expect(internship?.exact).toBe(false);
    expect(internship?.when).toBe(messages['method_example_absent']);
  });

  test('names for every column what it is called, and the headings it is recognised by', () => {
    for (const entry of entriesOf(inLanguage(language)))
      for (const field of entry.fields) {
        const declared = Object.entries(fields).find(([id]) => id === field.id)?.[1];
        expect(declared, `${entry.id} needs ${field.id}`).toBeDefined();
        expect(field.name).toBe(messages[`field_${field.id}`]);
        expect(field.headers).toBe(declared?.synonyms.join(', '));
      }
  });

  test('resolves every source and parameter to an anchor of its own', () => {
    const content = inLanguage(language);
    expect(new Set(content.sources.map(({ anchor }) => anchor)).size).toBe(Object.keys(sources).length);
    const full = new Map(content.sources.map((one) => [one.anchor, one.text]));
    const cited = [...entriesOf(content), ...content.reading].flatMap((one) => one.sources);
    for (const one of cited) expect(full.get(one.anchor), one.id).toBe(one.text);
    expect(content.parameters.map(({ id }) => id)).toEqual(Object.keys(parameters));
    const anchors = [...content.reading, ...content.groups, ...entriesOf(content)].map(({ id }) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('is printed by the command line with every indicator, as Markdown and as text', () => {
    const content = inLanguage(language);
    for (const marks of [markdown, plain]) {
      const text = write(content, marks);
      for (const { id, label, sql: statement } of entriesOf(content)) {
        expect(text).toContain(`${id} ${label}`);
        expect(text.replace(/\s+/g, ' ')).toContain(statement.trim().replace(/\s+/g, ' '));
      }
      for (const { id } of content.sources) expect(text).toContain(id);
    }
  });
});

test('the statement shown is the one that is run, but for white space', () => {
  const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
  for (const entry of entriesOf(inLanguage('id'))) {
    const indicator = catalogue.get(entry.id);
    if (!indicator) throw new Error(entry.id);
    const statement = compile(indicator, exampleRequest(indicator, examples.examples[entry.id]?.year ?? null), context);
    expect(bare(entry.sql)).toBe(bare(statement.text));
    const spelled = entry.bound.replace(/(\d+) × \(([^)]*)\)/g, (_, times, run) =>
      Array<string>(Number(times)).fill(String(run)).join(', ')
    );
    expect(spelled).toBe(statement.params.join(', '));
  }
  expect(sqlText(sql`SELECT a, f(b, c) FROM (SELECT x, y FROM t) WHERE a = 1`)).toBe(
    'SELECT a,\n  f(b, c)\nFROM (SELECT x, y FROM t)\nWHERE a = 1'
  );
});

test('bound values are written in order, and what is bound again and again once, with how often', () => {
  const four = ['a', 'b', 'c', 'd'];
  expect(boundValues({ text: '', params: [2024, null, 'x'] })).toBe('2024, NULL, x');
  expect(boundValues({ text: '', params: [...four, ...four, ...four, 2024] })).toBe('3 × (a, b, c, d), 2024');
  expect(boundValues({ text: '', params: [1, ...four, ...four, 'x', 'x'] })).toBe('1, 2 × (a, b, c, d), x, x');
});
