/** canonical value: texts in lower case, separated by `|`. */
export type Terms = Readonly<Record<string, string>>;

/** One closed list. `rest`: what a text outside the list becomes; empty keeps the text; without it such a text is not understood. */
export interface Vocabulary {
  readonly terms: Terms;
  readonly rest?: string;
  /** Several values in one cell, separated by `;` or `,`. */
  readonly many?: true;
}
