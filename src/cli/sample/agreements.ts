import { asAt, dayNumber, yearsLater } from './calendar';
import type { Setting } from './graduates';
import { partnersOf, type Partner } from './partners';
import { between, chance, draw, pick, random, shuffled, type Random } from './random';
import type { School } from './schools';
import { endsSoon, stories } from './stories';

/** One agreement; days are numbers, undefined is open-ended. */
export interface Agreement {
  readonly id: string;
  readonly school: School;
  readonly partner: Partner;
  readonly document: 'MoU' | 'PKS' | 'IA' | '';
  readonly start: number;
  readonly end: number | undefined;
  readonly scopes: readonly string[];
  readonly renews: string;
  readonly inPlan: string;
}

const scopes = [
  'PKL',
  'Guru tamu',
  'Penyelarasan kurikulum',
  'Sertifikasi',
  'Pelatihan guru',
  'Rekrutmen',
  'Beasiswa',
  'Peralatan',
  'Teaching factory',
  'Kelas industri'
];

/** Documents and years of running, with weights. */
const documents = [
  ['MoU', 6],
  ['PKS', 3],
  ['IA', 1]
] as const;
const spans = [
  [1, 2],
  [2, 3],
  [3, 4],
  [5, 2]
] as const;

interface Draft {
  readonly partner: Partner;
  readonly start: number;
  readonly years: number;
  readonly informal: boolean;
  readonly open: boolean;
  /** Days after the sample's own day at which the last agreement ends, when that is planted. */
  readonly endsAfter?: number;
}

function draft(next: Random, setting: Setting, partner: Partner): Draft {
  const first = (setting.plan.years[0] ?? 2021) - 3;
  const informal = chance(next, 0.09);
  return {
    partner,
    start: dayNumber(between(next, first, first + 7), between(next, 1, 10), between(next, 1, 28)),
    years: draw(next, spans),
    informal,
    open: informal ? chance(next, 0.8) : chance(next, 0.09)
  };
}

/** The agreements a school was meant to have, before renewals. */
function drafts(setting: Setting, school: School, next: Random): Draft[] {
  const circle = setting.circles[school.index];
  const known = circle ? partnersOf(circle).filter((p) => p.country === 'Indonesia' || chance(next, 0.7)) : [];
  const list = shuffled(next, known)
    .slice(0, between(next, 3, 7))
    .map((partner) => draft(next, setting, partner));
  const planted = (name: string, start: number, years: number): void => {
    const partner = setting.partners.find((p) => p.name === name);
    if (partner) list.push({ partner, start, years, informal: false, open: false });
  };
  const { clearChange, oneHost } = stories;
  if (school.index === clearChange.school)
    planted(clearChange.partner, dayNumber(setting.plan.years[1] ?? 2022, clearChange.partnerMonth, 15), 5);
  if (school.index === oneHost.school) planted(oneHost.partner, dayNumber((setting.plan.years[0] ?? 2021) - 2, 2, 1), 8);
  const [firstOne] = list;
  if (firstOne && endsSoon(school.index)) list[0] = { ...firstOne, informal: false, open: false, endsAfter: between(next, 4, 86) };
  return list;
}

/** The agreement and those that renewed it, each within sixty days of the one before. */
function chain(setting: Setting, school: School, d: Draft, next: Random, nextId: () => string): Agreement[] {
  const now = asAt(setting.plan.years);
  const chosen = d.informal ? [pick(next, scopes)] : shuffled(next, scopes).slice(0, between(next, 1, 3));
  const document = d.informal ? '' : draw(next, documents);
  const inPlan = chance(next, 0.2) ? '' : chance(next, 0.7) ? 'Ya' : 'Tidak';
  const list: Agreement[] = [];
  const planted = d.endsAfter !== undefined;
  let start = planted ? yearsLater(now + d.endsAfter, -d.years) : d.start;
  let renews = '';
  for (;;) {
    let end = d.open ? undefined : yearsLater(start, d.years) - (planted ? 0 : 1);
    // Only planted agreements end in the ninety days after the sample's day.
    if (!planted && end !== undefined && end > now && end <= now + 90) end += 150;
    const id = nextId();
    list.push({ id, school, partner: d.partner, document, start, end, scopes: chosen, renews, inPlan });
    if (end === undefined || end > now - 30 || !chance(next, 0.55)) return list;
    start = end + between(next, 1, 60);
    renews = id;
  }
}

/** Every agreement of the sample, school by school. */
export function* agreements(setting: Setting): Generator<Agreement> {
  const now = asAt(setting.plan.years);
  for (const school of setting.schools) {
    const next = random(setting.plan.seed, 9, school.index);
    let count = 0;
    const nextId = (): string => `KS-${school.id.slice(4)}-${String(++count).padStart(2, '0')}`;
    for (const d of drafts(setting, school, next)) {
      for (const agreement of chain(setting, school, d, next, nextId)) if (agreement.start <= now) yield agreement;
    }
  }
}
