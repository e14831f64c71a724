import { catalogue } from '$lib/metrics/catalogue';
import type { BaseId, Dimension, Measure } from '$lib/model/measure';
import { beforeAll, expect, test } from 'vitest';
import { ask, load } from './ask';
import { answerAmong, answerCounts, detailedOf, middleWage, middleWait, type Detailed } from './oracle-answers';
import { graduatesOf } from './oracle-tracer';
import { worlds } from './random-data';

// 200 random districts whose files each ask their own questions, loaded together and asked apart.
const { content, each } = worlds(200);
beforeAll(() => load(content), 300_000);

type Flag = boolean | null;
const bases: Record<string, { rows: (one: Detailed) => Flag; unsure: (one: Detailed) => boolean }> = {
  G: { rows: (one) => one.framed, unsure: () => false },
  Q: { rows: (one) => one.known, unsure: (one) => one.framed !== null && one.known === null },
  L: { rows: (one) => one.force, unsure: (one) => one.known === true && one.force === null },
  E: { rows: (one) => one.work, unsure: (one) => one.known === true && one.work === null },
  M: { rows: (one) => one.study, unsure: (one) => one.known === true && one.study === null },
  W: { rows: (one) => one.wants, unsure: (one) => one.known === true && one.wants === null }
};

const graduates = each.flatMap(({ content: own }) => detailedOf(graduatesOf(own))).filter((one) => one.year > 0);
const by: readonly Dimension[] = ['school', 'year'];
const groupOf = (measure: Measure): Detailed[] =>
  graduates.filter((one) => one.school === measure.key.school && one.year === measure.key.year);
const asked = async (indicator: string, base?: BaseId): Promise<Measure[]> =>
  (await ask({ indicator, by, ...(base ? { base } : {}) })).filter((measure) => measure.key.school !== '');

test.each(Object.keys(answerCounts).flatMap((id) => (catalogue.get(id)?.over ?? []).map((base) => [id, base] as const)))(
  '%s over %s',
  async (indicator, base) => {
    const [count, among, { rows, unsure } = { rows: () => null, unsure: () => false }] = [
      answerCounts[indicator] ?? (() => null),
      answerAmong[indicator] ?? (() => true),
      bases[base]
    ];
    let given = 0;
    for (const measure of await asked(indicator, base)) {
      const group = groupOf(measure);
      const inside = group.filter((one) => rows(one) === true && among(one) === true);
      const open = group.filter((one) => unsure(one) || (rows(one) === true && among(one) === null)).length;
      const answered = inside.filter((one) => count(one) !== null);
      const n = base === 'G' ? inside.length : answered.length;
      const missing = inside.length - answered.length + open;
      const silent = n === 0 || (base === 'G' && missing === n);
      if (measure.status !== 'ok') {
        expect([measure.key, silent]).toEqual([measure.key, true]);
        continue;
      }
      given++;
      expect([measure.key, measure.numerator, measure.denominator, measure.missing]).toEqual([
        measure.key,
        answered.filter((one) => count(one) === true).length,
        n,
        missing
      ]);
    }
    expect(given).toBeGreaterThan(40);
  }
);

test('P01, the middle wage', async () => {
  let given = 0;
  for (const measure of await asked('P01')) {
    const { value, n, missing } = middleWage(groupOf(measure));
    if (measure.status === 'ok') given++;
    expect([measure.key, measure.status === 'ok' ? [measure.value, measure.denominator, measure.missing] : null]).toEqual([
      measure.key,
      n === 0 ? null : [value, n, missing]
    ]);
  }
  expect(given).toBeGreaterThan(40);
});

test('J01, the middle wait of everybody who wants work', async () => {
  let given = 0;
  for (const measure of await asked('J01')) {
    const { value, n, missing, found, hidden } = middleWait(groupOf(measure));
    if (measure.status === 'ok') given++;
    else if (n > 0) expect('reason' in measure && measure.reason).toBe(hidden ? 'only_bands' : 'median_not_reached');
    expect([
      measure.key,
      measure.status === 'ok' ? [measure.value, measure.numerator, measure.denominator, measure.missing] : null
    ]).toEqual([measure.key, value === null ? null : [value, found, n, missing]]);
  }
  expect(given).toBeGreaterThan(20);
});

test('I10, each way to a job', async () => {
  let given = 0;
  for (const measure of await asked('I10')) {
    if (measure.status !== 'ok') continue;
    given++;
    const working = groupOf(measure).filter((one) => one.work);
    const answers = working.flatMap((one) => (typeof one.row['job_channel'] === 'string' ? [one.row['job_channel'].split(';')] : []));
    expect([measure.numerator, measure.denominator]).toEqual([
      answers.filter((ways) => ways.includes(String(measure.key.channel))).length,
      answers.length
    ]);
  }
  expect(given).toBeGreaterThan(100);
});
