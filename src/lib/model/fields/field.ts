/** How the text of a field becomes a value (`ingest/cast/`). `code` stays text, digit for digit. */
export type CastKind =
  | 'text'
  | 'code'
  | 'number'
  | 'integer'
  | 'percent'
  | 'date'
  | 'year'
  | 'boolean'
  | 'sex'
  | 'status'
  | 'wage'
  | 'months'
  | 'match'
  | 'vocabulary';

/** A canonical field: what a column of somebody's file can be taken for. Adding a synonym is one line here. */
export interface Field {
  readonly cast: CastKind;
  /** Headers that mean this field and nothing else, Indonesian and English (csv.md 3); compared after `normalise` of `ingest/match.ts`. */
  readonly synonyms: readonly string[];
  /** Headers that may mean this field: certain only when the cells or the kind of file speak for it too. */
  readonly weak: readonly string[];
  /** Personal data: dropped at import, or hashed in memory where it links rows. */
  readonly personal?: 'drop' | 'hash';
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map((s) => s.trim())
    .filter(Boolean);

/** Declares a field: strong headers, weak headers (comma-separated), and what happens to personal data. */
export const f = (cast: CastKind, synonyms: string, weak = '', personal?: 'drop' | 'hash'): Field => ({
  cast,
  synonyms: list(synonyms),
  weak: list(weak),
  ...(personal ? { personal } : {})
});
