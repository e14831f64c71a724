export const school_id = 's';
export const works = { is_employed: true, is_self_employed: false, is_studying: false, is_seeking: false };
export const seeks = { is_employed: false, is_self_employed: false, is_studying: false, is_seeking: true };
export type Line = Record<string, string | number | boolean | null>;
/** The same row several times. */
export const rows = (count: number, line: Line): Line[] => Array.from({ length: count }, () => line);
/** Rows of one file of one school and cohort, graduates who answered unless a row says otherwise. */
export const numbered = (lines: readonly Line[]): Line[] =>
  lines.map((line, i) => ({
    graduate_id: i,
    src_batch: 1,
    src_row: i + 2,
    school_id,
    grad_year: 2024,
    framed: true,
    answered: true,
    ...line
  }));
