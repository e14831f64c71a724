import type { Canonical } from './canonical';
import type { Expected } from './oracle-others';

type Row = Readonly<Record<string, unknown>>;

/** A document of a school with one of its partners. */
interface Paper {
  readonly id: string;
  readonly school: string;
  readonly partner: string;
  readonly start: string | null;
  /** Null: it runs on. */
  readonly end: string | null;
  readonly precision: string;
  readonly renews: string | null;
  readonly formal: boolean | null;
}
/** Agreements of a school and a partner that followed one another. */
interface Spell {
  readonly papers: readonly Paper[];
  readonly start: string | null;
  readonly end: string | null;
}

const text = (row: Row, name: string): string | null => (row[name] as string | null | undefined) ?? null;
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;
const between = (from: string, to: string): number => dayOf(to) - dayOf(from);
const open = (end: string | null): string => end ?? '9999-12-31';
const least = <T>(list: readonly T[]): T | undefined => [...list].sort((a, b) => (a < b ? -1 : 1))[0];
const most = <T>(list: readonly T[]): T | undefined => [...list].sort((a, b) => (a > b ? -1 : 1))[0];
const monthsBefore = (date: string, months: number): string => {
  const at = new Date(date);
  const target = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(at.getUTCDate(), last));
  return target.toISOString().slice(0, 10);
};

export function papersOf(content: Canonical): Paper[] {
  return (content.agreement ?? []).flatMap((row: Row) => {
    const parties = (content.agreement_party ?? []).filter((party) => party['agreement_id'] === row['agreement_id']);
    const helpers = parties
      .filter((one) => ['facilitator', 'broker'].includes(String(one['role'])))
      .map((one) => String(one['partner_id']));
    const named = parties.filter((one) => !['facilitator', 'broker'].includes(String(one['role']))).map((one) => String(one['partner_id']));
    const own = String(row['partner_id']);
    const formality = text(row, 'formality');
    const document = text(row, 'doc_type');
    const formal = formality !== null ? formality !== 'informal' : document === null ? null : document !== 'none';
    return [...new Set([...(helpers.includes(own) ? [] : [own]), ...named])].map((partner) => ({
      id: String(row['agreement_id']),
      school: String(row['school_id']),
      partner,
      start: text(row, 'start_date'),
      end: text(row, 'end_date'),
      precision: String(row['date_precision']),
      renews: text(row, 'renews_id'),
      formal
    }));
  });
}

const isRenewal = (paper: Paper, next: Paper): boolean =>
  next.id !== paper.id &&
  paper.end !== null &&
  (next.renews === paper.id ||
    (next.start !== null &&
      paper.start !== null &&
      next.start > paper.start &&
      Math.abs(between(paper.end, next.start)) <= 90 &&
      open(next.end) > paper.end));

/** Walks every pair of papers until nothing can be joined any more. */
function spellsOf(papers: readonly Paper[]): Spell[] {
  let spells = papers.map((paper) => [paper]);
  const span = (list: readonly Paper[]): { start: string | null; end: string } => ({
    start: least(list.flatMap(({ start }) => (start === null ? [] : [start]))) ?? null,
    end: most(list.map(({ end }) => open(end))) ?? ''
  });
  const joined = (a: readonly Paper[], b: readonly Paper[]): boolean => {
    const linked = a.some((x) => b.some((y) => (x.renews === y.id && x.id !== y.id) || (y.renews === x.id && x.id !== y.id)));
    if (linked) return true;
    const [one, two] = [span(a), span(b)];
    if (one.start === null || two.start === null) return false;
    const [first, second] = one.start <= two.start ? [one, two] : [two, one];
    return between(first.end, second.start ?? '') <= 90;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const a of spells)
      for (const b of spells)
        if (!changed && a !== b && joined(a, b)) {
          spells = [...spells.filter((one) => one !== a && one !== b), [...a, ...b]];
          changed = true;
        }
  }
  return spells.map((list) => {
    const { start, end } = span(list);
    return { papers: list, start, end: end === '9999-12-31' ? null : end };
  });
}

const groupBy = <T>(list: readonly T[], name: (one: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(name(one), [...(groups.get(name(one)) ?? []), one]);
  return [...groups.values()];
};

/** Merges spells of one partner with several schools where they meet, and tells their ends. */
function endsOf(spells: readonly Spell[]): string[] {
  const dated = spells.filter(({ start }) => start !== null).sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  const ends: string[] = [];
  for (const { start, end } of dated) {
    const last = ends.at(-1);
    if (last !== undefined && between(last, start ?? '') <= 90) ends[ends.length - 1] = most([last, open(end)]) ?? '';
    else ends.push(open(end));
  }
  return ends;
}

const yearsBetween = (from: string, to: string, precision: string): number => {
  const [a, b] = [from.split('-').map(Number), to.split('-').map(Number)];
  const years = (b[0] ?? 0) - (a[0] ?? 0);
  if (precision === 'year') return years;
  return precision === 'month' ? (years * 12 + (b[1] ?? 0) - (a[1] ?? 0)) / 12 : between(from, to) / 365.25;
};

/** The durations of the partnerships of a group: when each ended or was last seen. */
export function durations(papers: readonly Paper[], asAt: string): { at: number | null; ended: boolean }[] {
  return groupBy(papers, ({ school, partner }) => `${school}|${partner}`)
    .flatMap(spellsOf)
    .filter(({ start }) => start === null || start <= asAt)
    .map(({ papers: list, start, end }) => {
      const precision = list.find((one) => one.start === start)?.precision ?? '';
      return { at: start === null ? null : yearsBetween(start, least([open(end), asAt]) ?? '', precision), ended: open(end) < asAt };
    });
}

/** When something happened under an agreement, as the days from the first to the last it may have been on; null: no day is known. */
interface Contact {
  readonly school: string;
  readonly partners: readonly string[];
  readonly agreement: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly exact: boolean;
}

function contactsOf(content: Canonical): Contact[] {
  const endOf = (start: string, precision: string): string =>
    precision === 'month'
      ? new Date(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)), 0)).toISOString().slice(0, 10)
      : precision === 'year'
        ? `${start.slice(0, 4)}-12-31`
        : start;
  const spanOf = (row: Row): Pick<Contact, 'from' | 'to' | 'exact'> => {
    const [start, end, precision] = [text(row, 'start_date'), text(row, 'end_date'), String(row['date_precision'])];
    const year = row['year'] as number | null;
    return {
      from: start ?? (year === null ? null : `${year}-01-01`),
      to: end ?? (start === null ? (year === null ? null : `${year}-12-31`) : endOf(start, precision)),
      exact: start !== null && precision === 'day'
    };
  };
  const activities = (content.activity ?? []).map((row: Row) => ({
    school: String(row['school_id']),
    partners: (content.activity_partner ?? [])
      .filter((one) => one['activity_id'] === row['activity_id'])
      .map((one) => String(one['partner_id'])),
    agreement: text(row, 'agreement_id'),
    ...spanOf(row)
  }));
  const placements = (content.internship ?? [])
    .filter((row) => row['status'] !== 'planned')
    .map((row: Row) => ({
      school: String(row['school_id']),
      partners: row['partner_id'] === null ? [] : [String(row['partner_id'])],
      agreement: null,
      ...spanOf(row)
    }));
  return [...activities, ...placements];
}

/** What the agreements of the schools in `within` say at 31 December of a year, or at `asAt` if earlier. */
export function partnershipsAt(
  content: Canonical,
  within: (school: string) => boolean,
  year: number,
  asAt: string,
  months: number
): Record<string, Expected> {
  const papers = papersOf(content).filter(({ school }) => within(school));
  const yearEnd = `${year}-12-31`;
  const day = yearEnd < asAt ? yearEnd : asAt;
  const before = `${year - 1}-12-31`;
  const inForce = (paper: Paper, date: string): boolean => paper.start !== null && paper.start <= date && open(paper.end) >= date;
  const inYear = (date: string): boolean => date.startsWith(`${year}`) && date < asAt;
  const pairs = groupBy(papers, ({ school, partner }) => `${school}|${partner}`);
  const renewed = new Set(pairs.flatMap((pair) => pair.filter((one) => pair.some((next) => isRenewal(one, next)))));
  const partners = groupBy(papers, ({ partner }) => partner);
  const spellsOfPartner = (list: readonly Paper[]): Spell[] => groupBy(list, ({ school }) => school).flatMap(spellsOf);
  const activeAt = (list: readonly Paper[], date: string): boolean => list.some((paper) => inForce(paper, date));
  const first = (list: readonly Paper[]): string => least(list.map(({ start }) => open(start))) ?? '';
  const undated = (list: readonly Paper[]): boolean => list.some(({ start }) => start === null);
  const count = (test: (list: readonly Paper[]) => boolean): number => partners.filter(test).length;
  const plain = (test: (list: readonly Paper[]) => boolean): Expected => ({
    k: count(test),
    missing: count((list) => undated(list) && !test(list))
  });
  const until = (list: readonly Paper[]): string =>
    most(list.filter(({ start }) => start !== null && between(day, start) <= 90).map(({ end }) => open(end))) ?? '';
  const formal = (list: readonly Paper[]): boolean | null => {
    const now = list.filter((paper) => inForce(paper, day)).map((paper) => paper.formal);
    return now.includes(true) ? true : now.includes(null) ? null : false;
  };
  const agreements = groupBy(papers, ({ id }) => id);
  const due = agreements.filter((list) => list[0]?.end != null && inYear(list[0].end));
  const extended = due.filter((list) => list.some((paper) => renewed.has(paper)));
  const settled = due.filter((list) => between(open(list[0]?.end ?? null), asAt) > 90);

  const contacts = contactsOf(content);
  const since = monthsBefore(day, months);
  const meets = ({ from, to }: Contact): boolean => (from ?? '9999') <= day && (to ?? '') >= since;
  const lies = ({ from, to, exact }: Contact): boolean =>
    exact ? meets({ from, to } as Contact) : (from ?? '') >= since && (to ?? '9999') <= day;
  // The files of a world speak for all its schools, or for the only one they hold.
  const watched = (school: string): boolean =>
    [content.activity ?? [], content.internship ?? []].some((rows, i) => {
      const of = contacts.slice(i === 0 ? 0 : (content.activity ?? []).length, i === 0 ? (content.activity ?? []).length : undefined);
      const known = of.filter(({ from }) => from !== null);
      if (rows.length === 0 || known.length === 0) return false;
      const schools = new Set(known.map((one) => one.school));
      if (schools.size === 1 && !schools.has(school)) return false;
      return (least(known.map(({ from }) => from ?? '')) ?? '') <= day && (most(known.map(({ to }) => to ?? '')) ?? '') >= since;
    });
  const active = agreements.filter((list) => activeAt(list, day));
  const sleeps = (list: readonly Paper[]): boolean | null => {
    const id = list[0]?.id ?? '';
    const school = list[0]?.school ?? '';
    const partnersOf = list.map(({ partner }) => partner);
    const own = contacts.filter(
      (one) => one.agreement === id || (one.school === school && one.partners.some((partner) => partnersOf.includes(partner)))
    );
    const begins = least(
      pairs
        .flatMap(spellsOf)
        .filter((spell) => spell.papers.some((paper) => paper.id === id))
        .map((spell) => open(spell.start))
    );
    if ((begins ?? '') > since || own.some(lies)) return false;
    if (own.some((one) => one.from === null || meets(one)) || !watched(school)) return null;
    return true;
  };
  const asleep = active.map(sleeps);
  const waiting = agreements.filter((list) => undated(list) && !activeAt(list, day)).length;
  return {
    K01: plain((list) => activeAt(list, day)),
    K02N: plain((list) => first(list).startsWith(`${year}`) && first(list) <= day),
    K02E: plain((list) => endsOf(spellsOfPartner(list)).some(inYear)),
    K02R: plain((list) => list.some((paper) => renewed.has(paper) && paper.end !== null && inYear(paper.end))),
    K03: {
      k: extended.length,
      n: due.filter((list) => extended.includes(list) || settled.includes(list)).length,
      missing: due.filter((list) => !extended.includes(list) && !settled.includes(list)).length
    },
    K04: { k: count((list) => activeAt(list, before) && activeAt(list, day)), n: count((list) => activeAt(list, before)) },
    K09: {
      k: count((list) => activeAt(list, day) && formal(list) === true),
      n: count((list) => activeAt(list, day) && formal(list) !== null),
      missing: count((list) => (activeAt(list, day) ? formal(list) === null : undated(list)))
    },
    K12: {
      k: asleep.filter((one) => one === true).length,
      n: asleep.filter((one) => one !== null).length,
      missing: asleep.filter((one) => one === null).length + waiting
    },
    K13: plain((list) => activeAt(list, day) && until(list) <= new Date((dayOf(day) + 90) * 86_400_000).toISOString().slice(0, 10))
  };
}
