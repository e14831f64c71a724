/** In writing and binding, not so, or not told. */
export type Form = 'formal' | 'informal' | 'unknown';

/** One agreement. Dates are YYYY-MM-DD, as exact as `precision` says; null where the source has none. */
export interface Span {
  readonly label: string;
  /** Whose it is, where there are several. */
  readonly of?: string;
  readonly href?: string;
  readonly form: Form;
  /** The kind of document, in words. */
  readonly document?: string;
  /** What else is told of it: its title, who else takes part. */
  readonly note?: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: string | null;
  /** Days on which something was done together. */
  readonly activities: readonly string[];
}
/** Agreements that stand alike, under a heading. */
export interface SpanGroup {
  readonly title: string;
  readonly spans: readonly Span[];
}
