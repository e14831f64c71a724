import type { Canonical } from './canonical';
import { spans } from './oracle-tracer';

type Row = Readonly<Record<string, unknown>>;
/** What an indicator should say of a group: null when it has nothing to count from. */
export interface Expected {
  readonly k: number | null;
  readonly n?: number | null;
  readonly missing?: number;
}
type Within = (school: string, year: number) => boolean;

const distinct = (values: readonly unknown[]): number => new Set(values).size;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const place = (row: Row): [string, number] => [String(row['school_id']), Number(row['year'])];
const own = (row: Row, name: string): string => `${row['school_id']}|${row['year']}|${row[name]}`;

function roster(content: Canonical, column: string, rows: readonly Row[], within: Within) {
  const speaks = spans(rows.map((row) => ({ batch: row['src_batch'], school: String(row['school_id']), year: Number(row['year']) })));
  const known = (content.school_year ?? []).filter((row) => row[column] !== null && speaks(...place(row)));
  const covered = new Set(known.map((row) => place(row).join('|')));
  const inside = known.filter((row) => within(...place(row)));
  return {
    has: (row: Row): boolean => covered.has(place(row).join('|')),
    total: inside.length === 0 ? null : sum(inside.map((row) => Number(row[column])))
  };
}

export function internships(content: Canonical, within: Within): Record<string, Expected> {
  const all: readonly Row[] = content.internship ?? [];
  const rows = all.filter((row) => within(...place(row)));
  const placed = rows.filter((row) => row['status'] !== 'planned');
  const due = roster(content, 'pkl_due', all, within);
  const named = placed.filter((row) => due.has(row) && row['student'] !== null);
  const state = placed.filter((row) => row['status'] !== null);
  const where = placed.filter((row) => row['country'] !== null);
  const hosted = placed.filter((row) => row['partner_id'] !== null);
  const weights = [...new Set(hosted.map((row) => row['partner_id']))].map((id) => hosted.filter((row) => row['partner_id'] === id).length);
  const whole = sum(weights);
  const hhi = sum(weights.map((weight) => (weight / whole) ** 2));
  const unhosted = placed.length - hosted.length;
  return {
    I00: { k: placed.length || null },
    I01: {
      k: distinct(named.map((row) => own(row, 'student'))),
      n: due.total,
      missing: placed.filter((row) => due.has(row) && row['student'] === null).length
    },
    I02: { k: state.filter((row) => row['status'] === 'completed').length, n: state.length, missing: placed.length - state.length },
    I06: { k: where.filter((row) => row['country'] === 'Jepang').length, n: where.length, missing: placed.length - where.length },
    I07: { k: hosted.length, n: weights.length || null, missing: unhosted },
    K06: { k: hhi * 10_000, n: whole, missing: unhosted },
    K06E: { k: 1 / hhi, n: whole, missing: unhosted },
    K07: { k: Math.max(...weights), n: whole, missing: unhosted }
  };
}

export function trainings(content: Canonical, within: Within): Record<string, Expected> {
  const all: readonly Row[] = (content.training ?? []).filter(
    (row) =>
      (row['role'] ?? 'participant') === 'participant' &&
      ['teacher_vocational', 'teacher_other', null].includes(row['role_group'] as string | null)
  );
  const rows = all.filter((row) => within(...place(row)));
  const size = (row: Row): number | null => (row['person'] !== null ? 1 : (row['participants_total'] as number | null));
  const hours = (row: Row): number | null => {
    const [each, n] = [row['hours'] as number | null, size(row)];
    return each === null || n === null ? null : each * n * (row['hours_unit'] === 'h60' ? 60 / 45 : 1);
  };
  const hoursOf = (list: readonly Row[]): Expected => {
    const given = list.map(hours).filter((one) => one !== null);
    return {
      k: given.length === 0 ? null : sum(given),
      missing: sum(list.filter((row) => hours(row) === null).map((row) => size(row) ?? 1))
    };
  };
  const teachers = roster(content, 'teachers_total', all, within);
  const vocational = roster(content, 'teachers_vocational', all, within);
  const covered = rows.filter(teachers.has);
  const unnamed = covered.filter((row) => row['person'] === null);
  const industry = rows
    .filter((row) => vocational.has(row))
    .map((row) => ({
      row,
      flag:
        row['type'] === null
          ? null
          : row['type'] !== 'industry_internship'
            ? false
            : row['role_group'] === null
              ? null
              : row['role_group'] === 'teacher_vocational'
    }));
  return {
    G00: hoursOf(rows),
    G01: { ...hoursOf(covered), n: teachers.total, ...(covered.length === 0 ? { k: 0 } : {}) },
    G02: {
      k: distinct(covered.filter((row) => row['person'] !== null).map((row) => own(row, 'person'))),
      n: teachers.total,
      missing: sum(unnamed.map((row) => size(row) ?? 1))
    },
    G04: {
      k: distinct(industry.filter(({ row, flag }) => flag && row['person'] !== null).map(({ row }) => own(row, 'person'))),
      n: vocational.total,
      missing: sum(industry.filter(({ row, flag }) => flag === null || (flag && row['person'] === null)).map(({ row }) => size(row) ?? 1))
    }
  };
}

export const activityCount = (content: Canonical, within: Within): Expected => ({
  k: (content.activity ?? []).filter((row) => row['year'] !== null && within(...place(row))).length || null
});
