import type { BaseId, Dimension, Measure } from '$lib/model/measure';
import { standard, type Settings } from '$lib/model/settings';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, context, load } from './ask';
import { detailedOf, type Detailed } from './oracle-answers';
import { floorsOf, items, likeIku, partnersOf, reaches, satisfied, type Kind } from './oracle-jobs';
import { graduatesOf } from './oracle-tracer';
import { jobWorlds } from './random-jobs';

// 200 random districts with wages, minimum wages, employers and their partners, loaded together and asked apart.
const { content, each } = jobWorlds(200);
beforeAll(() => load(content), 300_000);

type Flag = boolean | null;
const known = (one: Detailed): Flag => one.known;
const place = (row: Readonly<Record<string, unknown>>): string => `${row['school'] ?? row['school_id']}|${row['year'] ?? row['grad_year']}`;
const graduates = each.flatMap((own) => detailedOf(graduatesOf(own)));
const grouped = (list: readonly Detailed[], nameOf: (one: Detailed) => string): Map<string, Detailed[]> => {
  const found = new Map<string, Detailed[]>();
  for (const one of list) found.set(nameOf(one), [...(found.get(nameOf(one)) ?? []), one]);
  return found;
};
const groups = grouped(
  graduates.filter(({ year, school }) => year > 0 && school !== ''),
  ({ school, year }) => `${school}|${year}`
);
const fileOf = ({ row }: Detailed): string => String(row['src_batch']);
const files = grouped(
  graduates.filter(({ answer }) => answer),
  fileOf
);
const floor = floorsOf(content);

const by: readonly Dimension[] = ['school', 'year'];
async function asked(indicator: string, settings: Partial<Settings> = {}, base?: BaseId): Promise<Map<string, Measure[]>> {
  const found = new Map<string, Measure[]>();
  for (const measure of await ask({ indicator, by, ...(base ? { base } : {}) }, { settings: { ...standard, ...settings } })) {
    if (measure.key.school === '') continue;
    found.set(place(measure.key), [...(found.get(place(measure.key)) ?? []), measure]);
  }
  return found;
}

interface Counted {
  readonly k: number;
  readonly n: number;
  readonly missing: number;
}
function counted(group: readonly Detailed[], inside: (one: Detailed) => Flag, count: (one: Detailed) => Flag): Counted {
  const rows = group.filter((one) => inside(one) === true);
  const answered = rows.filter((one) => count(one) !== null);
  // Where nobody counted who is known, they may be; else only who is known may be in a base.
  const open = group.filter((one) => inside(one) === null && (one.known ?? (inside === known && one.framed !== null))).length;
  return { k: answered.filter((one) => count(one)).length, n: answered.length, missing: rows.length - answered.length + open };
}

/** Every group with something to count is given so, and no other is given. */
function compare(found: Map<string, Measure[]>, expected: ReadonlyMap<string, Counted>, least: number): void {
  let given = 0;
  for (const [name, { k, n, missing }] of expected) {
    const [measure] = found.get(name) ?? [];
    if (n > 0) given++;
    expect([name, measure?.status === 'ok' ? [measure.numerator, measure.denominator, measure.missing] : null]).toEqual([
      name,
      n > 0 ? [k, n, missing] : null
    ]);
  }
  expect(given).toBeGreaterThan(least);
}
const over = (inside: (one: Detailed) => Flag, count: (one: Detailed) => Flag): Map<string, Counted> =>
  new Map([...groups].map(([name, group]) => [name, counted(group, inside, count)]));

const kinds: readonly Kind[] = ['UMP', 'UMK', 'other'];

describe('wages against the minimum wage', () => {
  test.each(kinds)('P02, %s', async (wageKind) => {
    const found = await asked('P02', { wageKind });
    let given = 0;
    for (const [name, group] of groups) {
      const inside = group.filter((one) => one.known && one.wage !== false);
      const ratios = inside
        .flatMap((one) => {
          const least = one.wage ? floor(one, wageKind) : null;
          return least === null ? [] : Number(one.row['wage']) / least;
        })
        .sort((a, b) => a - b);
      const [measure] = found.get(name) ?? [];
      expect([name, measure?.status === 'ok' ? [measure.denominator, measure.missing] : null]).toEqual([
        name,
        ratios.length > 0 ? [ratios.length, inside.length - ratios.length] : null
      ]);
      if (measure?.status !== 'ok') continue;
      given++;
      expect(measure.value, name).toBeCloseTo(
        ((ratios[Math.ceil(ratios.length / 2) - 1] ?? 0) + (ratios[Math.floor(ratios.length / 2)] ?? 0)) / 2,
        9
      );
    }
    expect(given).toBeGreaterThan(30);
  });

  test.each(kinds.flatMap((kind) => [1, 1.2, 1.5].map((factor) => [kind, factor] as const)))(
    'P03, %s times %s',
    async (wageKind, wageFactor) => {
      const expected = over(
        (one) => one.wage,
        (one) => reaches(one, floor(one, wageKind), wageFactor)
      );
      // A recap says who is at the minimum, once it.
      for (const row of wageFactor === 1 ? (content.agg_tracer ?? []) : []) {
        const [known, above] = [Number(row['wage_known'] ?? -1), Number(row['wage_ge_floor'])];
        const own = expected.get(place(row));
        if (!own || above > known || groups.get(place(row))?.some(({ answer }) => answer)) continue;
        expected.set(place(row), { k: own.k + above, n: own.n + known, missing: own.missing - known });
      }
      compare(await asked('P03', { wageKind, wageFactor }), expected, 40);
    }
  );

  test.each(kinds)('P04, %s', async (wageKind) => {
    const asks = new Map([...files].map(([file, people]) => [file, people.some((one) => floor(one, wageKind) !== null)]));
    const expected = over(known, (one) =>
      one.exact && one.asks('wage') && asks.get(fileOf(one)) ? likeIku(one, floor(one, wageKind)) : null
    );
    compare(await asked('P04', { wageKind }), expected, 40);
  });
});

test('P05, satisfied employers', async () => {
  const rows = new Map<string, Readonly<Record<string, unknown>>[]>();
  for (const row of content.employer_answer ?? []) rows.set(place(row), [...(rows.get(place(row)) ?? []), row]);
  compare(await asked('P05'), new Map([...rows].map(([name, list]) => [name, satisfied(list)])), 200);
});

test('I09, employed by a partner', async () => {
  const isPartner = partnersOf(content, context.asAt);
  compare(
    await asked('I09'),
    over((one) => one.work, isPartner),
    40
  );
});

test('T05, who answers what is asked', async () => {
  const found = await asked('T05');
  for (const [id, { asked: puts, who, answered }] of Object.entries(items)) {
    const of = new Map([...found].map(([name, measures]) => [name, measures.filter(({ key }) => key.item === id)]));
    const expected = over((one) => and(one.known, and(puts(one), who(one))), answered);
    compare(of, expected, 20);
  }
});

function and(a: Flag, b: Flag): Flag {
  return a === false || b === false ? false : a === null || b === null ? null : true;
}
