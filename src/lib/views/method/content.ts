import type { FigureTable } from '$lib/model/figure';
import type { Language } from '$lib/model/language';
import type { ParameterId } from '$lib/metrics/parameters';

/** A part of the page that explains how numbers are read. */
export interface ReadingPart {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly tables: readonly { readonly caption: string; readonly table: FigureTable }[];
  readonly sources: readonly SourceLine[];
}

/** A parameter by its name and its default, in words. */
export interface ParameterLine {
  readonly id: ParameterId;
  readonly label: string;
  readonly standard: string;
  readonly source?: SourceLine;
}

export interface SourceLine {
  /** As it is cited: a short name, or that and an item. */
  readonly id: string;
  /** Where its full reference stands. */
  readonly anchor: string;
  readonly text: string;
  readonly read: string;
  readonly checked: boolean;
}

/** A worked example in words; `value` is the number behind it, as it was counted. */
export interface ExampleLine {
  readonly text: string;
  readonly value?: number;
}

/** Everything the page says of one indicator. Its id is its anchor. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly formula: string;
  readonly bases: readonly { readonly id: string; readonly label: string; readonly of: string }[];
  readonly unit: string;
  readonly direction: string;
  readonly level: string;
  readonly by: string;
  readonly fields: readonly { readonly id: string; readonly name: string; readonly headers: string }[];
  /** The date of counting, where it matters; else empty. */
  readonly dated: string;
  readonly parameters: readonly ParameterLine[];
  readonly sources: readonly SourceLine[];
  readonly when: string;
  readonly examples: readonly ExampleLine[];
  readonly exact: boolean;
  readonly sql: string;
  readonly bound: string;
}

export interface EntryGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** The page of methods in one language: what the page shows and the command line prints. */
export interface MethodContent {
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  readonly reading: readonly ReadingPart[];
  readonly groups: readonly EntryGroup[];
  readonly parameters: readonly ParameterLine[];
  readonly sources: readonly SourceLine[];
}
