import type { Dimension } from '$lib/model/measure';
import { standard } from '$lib/model/settings';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, context, load } from './ask';
import { recapAt } from './oracle-partner-recap';
import { durations, papersOf, partnershipsAt } from './oracle-partners';
import { partnerWorlds, stageNames } from './random-partners';

// 200 random districts of three schools and four partners, loaded together, asked apart.
const { content, each } = partnerWorlds(200);
beforeAll(() => load(content), 300_000);

const { asAt } = context;
const worldOf = (group: string) => {
  const found = each.find(({ district }) => district === group.split('-')[0]);
  if (!found) throw new Error(`no world ${group}`);
  return found;
};
const inside =
  (group: string) =>
  (school: unknown): boolean =>
    school === group || String(school).startsWith(`${group}-`);

/** What is given, by group: numerator, denominator and missing. */
async function given(
  indicator: string,
  by: readonly Dimension[]
): Promise<Map<string, readonly [k: number, n: number, missing: number | null]>> {
  const measures = await ask({ indicator, by });
  return new Map(
    measures.flatMap((one) =>
      one.status === 'ok'
        ? [[by.map((dimension) => one.key[dimension]).join('|'), [one.numerator, one.denominator, one.missing] as const] as const]
        : []
    )
  );
}

describe('agreements in 200 random worlds', () => {
  test.each(['K01', 'K02N', 'K02E', 'K02R', 'K03', 'K04', 'K09', 'K12', 'K13'])('%s', async (indicator) => {
    for (const of of ['district', 'school'] as const) {
      const found = await given(indicator, [of, 'year']);
      let compared = 0;
      for (const [group, [k, n, missing]] of found) {
        const [who = '', year = ''] = group.split('|');
        const { content: rows } = worldOf(who);
        const records = partnershipsAt(rows, inside(who), Number(year), asAt, standard.dormantMonths)[indicator];
        const recap = recapAt(rows, inside(who), Number(year))[indicator];
        const label = `${indicator} ${group}`;
        // A denominator of records that have not begun says nothing; then only the yearly number counts.
        expect(k, label).toBe((records?.k ?? 0) + (recap?.k ?? 0));
        if (records?.n !== undefined) expect(n, label).toBe((records.n ?? 0) + (recap?.n ?? 0));
        if (records?.missing !== undefined) expect(missing, label).toBe(records.missing);
        compared++;
      }
      expect(compared).toBeGreaterThan(60);
      // Whatever has a denominator is given.
      for (const { district, content: rows } of each)
        for (const year of [2018, 2020, 2022, 2024]) {
          const want = partnershipsAt(rows, inside(district), year, asAt, standard.dormantMonths)[indicator];
          if (of === 'district' && (want?.n ?? want?.k ?? 0) > 0)
            expect(found.has(`${district}|${year}`), `${indicator} ${district} ${year}`).toBe(true);
        }
    }
  });

  test('K05: when half of the partnerships had ended, counted one by one', async () => {
    const measures = await ask({ indicator: 'K05', by: ['district'] });
    let compared = 0;
    for (const one of measures) {
      const all = durations(papersOf(worldOf(String(one.key.district)).content), asAt);
      const known = all.flatMap(({ at, ended }) => (at === null ? [] : [{ at, ended }]));
      let left = 1;
      let half: number | undefined;
      for (const at of [...new Set(known.map((each) => each.at))].sort((a, b) => a - b)) {
        const risk = known.filter((each) => each.at >= at).length;
        left *= 1 - known.filter((each) => each.at === at && each.ended).length / risk;
        if (half === undefined && left <= 0.5 + 1e-12) half = at;
      }
      if (one.status !== 'ok') {
        expect([one.key, half]).toEqual([one.key, undefined]);
        continue;
      }
      expect(one.value).toBeCloseTo(half ?? Number.NaN, 9);
      expect([one.denominator, one.missing, one.numerator]).toEqual([
        known.length,
        all.length - known.length,
        known.filter((each) => each.ended).length
      ]);
      compared++;
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe('stages and contributions in 200 random worlds', () => {
  test('K10 and K10C', async () => {
    const funnel = await given('K10', ['district', 'stage']);
    const steps = await given('K10C', ['district', 'stage']);
    for (const { district, content: rows } of each) {
      const reached = (stage: string | undefined): Set<string> =>
        new Set(
          (rows.stage_event ?? [])
            .filter((one) => one['stage'] === stage && String(one['event_date'] ?? '') <= asAt)
            .map((one) => `${one['school_id']}|${one['partner_id']}`)
        );
      const recorded = (stage: string | undefined): Set<string> =>
        new Set((rows.stage_event ?? []).filter((one) => one['stage'] === stage).map((one) => `${one['school_id']}|${one['partner_id']}`));
      if ((rows.stage_event ?? []).length === 0) continue;
      for (const [i, stage] of stageNames.entries()) {
        expect(funnel.get(`${district}|${stage}`)?.[0], `${district} ${stage}`).toBe(reached(stage).size);
        const before = reached(stageNames[i - 1]);
        if (i === 0 || before.size === 0) continue;
        const skipped = [...reached(stage)].filter((one) => !recorded(stageNames[i - 1]).has(one)).length;
        expect(steps.get(`${district}|${stage}`), `${district} ${stage}`).toEqual([reached(stage).size, before.size, skipped]);
      }
    }
  });

  test.each([
    ['K14G', false],
    ['K14L', true],
    ['K14U', null]
  ] as const)('%s, each currency apart', async (indicator, loan) => {
    const found = await given(indicator, ['district', 'year', 'currency']);
    let compared = 0;
    for (const { district, content: rows } of each)
      for (const year of [2021, 2022, 2023])
        for (const currency of ['IDR', 'USD']) {
          const own = (rows.contribution ?? []).filter((one) => {
            const lent = one['repayable'] === true || ['loan', 'soft_loan'].includes(String(one['kind']));
            const free = one['repayable'] === false || ['cash', 'grant'].includes(String(one['kind']));
            return one['year'] === year && one['currency'] === currency && (lent ? true : free ? false : null) === loan;
          });
          const amounts = own.flatMap((one) => (one['amount'] === null ? [] : [Number(one['amount'])]));
          const group = `${district}|${year}|${currency}`;
          if (amounts.length === 0) expect(found.has(group), group).toBe(false);
          else {
            const sum = amounts.reduce((a, b) => a + b, 0);
            expect(found.get(group), group).toEqual([sum, sum, own.length - amounts.length]);
            compared++;
          }
        }
    expect(compared).toBeGreaterThan(20);
  });
});
