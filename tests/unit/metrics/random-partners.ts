import type { Canonical } from './canonical';
import { generator } from './random-data';

type Random = ReturnType<typeof generator>;
type Line = Readonly<Record<string, string | number | boolean | null>>;

export const stageNames = ['mapping', 'planning', 'mou', 'implementation', 'evaluation'] as const;
const scopes = ['joint_curriculum', 'hiring', 'internship', 'research', 'scholarship'] as const;

const day = (random: Random, first: number, years: number): string =>
  `${first + random.below(years)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
export const later = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Chains of agreements: some follow one another closely, some leave gaps, some say what they renew, some dates are not known. */
function agreementsOf(random: Random, name: string, school_id: string, partners: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (const partner_id of partners) {
    let end = day(random, 2014, 6);
    for (let i = random.below(4); i > 0; i--) {
      const start = later(end, random.pick([-100, -30, 1, 60, 90, 91, 400]));
      end = later(start, 20 + random.below(700));
      const before = lines.at(-1);
      lines.push({
        agreement_id: `${name}-${school_id}-${lines.length}`,
        school_id,
        partner_id,
        start_date: random.chance(0.9) ? start : null,
        end_date: random.chance(0.85) ? end : null,
        date_precision: random.pick(['day', 'day', 'month', 'year']),
        renews_id: before?.['partner_id'] === partner_id && random.chance(0.3) ? (before['agreement_id'] ?? null) : null,
        formality: random.pick(['formal', 'informal', 'both', null, null]),
        doc_type: random.pick(['MoU', 'none', null])
      });
    }
  }
  return lines;
}

function world(index: number): { content: Canonical; district: string } {
  const random = generator(index * 6_700_417 + 3);
  const district = `d${index}`;
  const schools = ['a', 'b', 'c'].map((name) => `${district}-${name}`);
  const partners = ['u', 'v', 'w', 'x'].map((name) => `${district}-${name}`);
  const batch = index * 10 + 1;
  const recapped = random.chance(0.5) ? schools[2] : undefined;
  const agreement = schools
    .filter((school) => school !== recapped)
    .flatMap((school) => agreementsOf(random, district, school, partners))
    .map((line, i) => ({ src_batch: batch, src_row: i + 2, ...line }) as Line);
  const activity = schools.flatMap((school_id) =>
    Array.from({ length: random.below(5) }, (_, i) => {
      const start = day(random, 2021, 5);
      return {
        activity_id: `${school_id}-${i}`,
        school_id,
        agreement_id: random.chance(0.2) ? (agreement.find((one) => one['school_id'] === school_id)?.['agreement_id'] ?? null) : null,
        start_date: random.chance(0.8) ? start : null,
        date_precision: random.pick(['day', 'month', 'year']),
        year: random.chance(0.9) ? Number(start.slice(0, 4)) : null,
        src_batch: batch + 1,
        src_row: i + 2
      };
    })
  );
  return {
    district,
    content: {
      school: schools.map((school_id) => ({ school_id, name: school_id, district, country: 'ID' })),
      agreement,
      agreement_party: agreement
        .filter(() => random.chance(0.25))
        .map((one) => ({
          agreement_id: one['agreement_id'] ?? null,
          partner_id: random.pick(partners),
          role: random.pick(['co_partner', 'facilitator', 'main'])
        })),
      agreement_scope: agreement
        .filter(() => random.chance(0.7))
        .flatMap((one) =>
          scopes.filter(() => random.chance(0.4)).map((scope) => ({ agreement_id: one['agreement_id'] ?? null, scope: scope as string }))
        ),
      activity,
      activity_partner: activity.flatMap(({ activity_id }) =>
        partners.filter(() => random.chance(0.4)).map((partner_id) => ({ activity_id, partner_id, src_batch: batch + 1, src_row: 2 }))
      ),
      internship: schools.flatMap((school_id, s) =>
        Array.from({ length: random.below(4) }, (_, i) => {
          const start = day(random, 2022, 4);
          return {
            internship_id: batch * 100 + s * 10 + i,
            school_id,
            partner_id: random.chance(0.8) ? random.pick(partners) : null,
            start_date: random.chance(0.8) ? start : null,
            end_date: random.chance(0.8) ? later(start, 100 + random.below(150)) : null,
            date_precision: 'day',
            year: random.chance(0.8) ? Number(start.slice(0, 4)) : null,
            status: random.pick(['completed', 'completed', 'active', 'planned', 'dropped', null]),
            src_batch: batch + 2,
            src_row: i + 2
          };
        })
      ),
      stage_event: schools.flatMap((school_id) =>
        Array.from({ length: random.below(8) }, () => ({
          school_id,
          partner_id: random.chance(0.85) ? random.pick(partners) : null,
          stage: random.pick(stageNames),
          event_date: random.chance(0.7) ? day(random, 2022, 5) : null,
          vocabulary: 'partnership-5'
        }))
      ),
      contribution: schools.flatMap((school_id) =>
        Array.from({ length: random.below(6) }, () => ({
          school_id,
          partner_id: random.pick(partners),
          year: 2021 + random.below(3),
          kind: random.pick(['cash', 'grant', 'loan', 'soft_loan', 'other', null]),
          amount: random.chance(0.8) ? 1 + random.below(1000) : null,
          currency: random.chance(0.9) ? 'IDR' : 'USD',
          repayable: random.pick([null, null, null, true, false])
        }))
      ),
      agg_partner: recapped
        ? [2021, 2022, 2023].map((year) => ({
            school_id: recapped,
            year,
            dimension: 'all',
            value: '*',
            active: random.below(9),
            new: random.below(3),
            ended: random.below(3),
            renewed: random.below(4),
            due: random.chance(0.8) ? random.below(6) : null,
            retained: random.below(9),
            src_batch: batch + 3,
            src_row: year
          }))
        : []
    }
  };
}

/** Worlds of partnerships side by side, one district each. */
export function partnerWorlds(count: number): { content: Canonical; each: readonly { content: Canonical; district: string }[] } {
  const each = Array.from({ length: count }, (_, i) => world(i));
  const names = Object.keys(each[0]?.content ?? {}) as (keyof Canonical)[];
  return { content: Object.fromEntries(names.map((name) => [name, each.flatMap((one) => one.content[name] ?? [])])), each };
}
