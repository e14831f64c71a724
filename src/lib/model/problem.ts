import type { Step } from './recipe';

/** Why a number cannot be given. */
const reasons = [
  'few_people',
  'no_base',
  'needs_field',
  'needs_frame',
  'nothing_to_weigh',
  'no_data',
  'median_not_reached',
  'currencies_mixed',
  'only_bands',
  'only_before_after',
  'published_without_counts'
] as const;
export type Reason = (typeof reasons)[number];

/** Everything that can be wrong with what a person gave us, as a code with a text in each language (i18n key `problem_<code>`). */
export const problemCodes = [
  // the file is not a table we read
  'empty_file',
  'only_blank',
  'is_excel',
  'is_excel_old',
  'excel_damaged',
  'excel_locked',
  'sheet_empty',
  'is_zip',
  'is_gzip',
  'is_pdf',
  'is_html',
  'is_json',
  'is_binary',
  'is_image',
  'no_rows',
  'too_many_columns',
  'too_large',
  'file_changed',
  'unreadable_file',
  'account_unbalanced',
  'cancelled',
  // what was done to read it
  'sheet_chosen',
  'merged_filled',
  'formula_empty',
  'hidden_read',
  'encoding_guessed',
  'bytes_replaced',
  'preamble_skipped',
  'header_joined',
  'header_missing',
  'header_duplicate',
  'header_blank',
  'totals_skipped',
  'total_differs',
  'notes_skipped',
  'repeated_header_skipped',
  'blank_skipped',
  'ragged_short',
  'ragged_long',
  'quote_unclosed',
  'quote_odd',
  'delimiter_guessed',
  'second_table',
  'years_as_columns',
  'years_unfolded',
  'table_turned',
  'control_characters',
  // what the cells say
  'cell_not_understood',
  'missing_marks',
  'value_unknown',
  'number_ambiguous',
  'scale_ambiguous',
  'date_ambiguous',
  'date_serial',
  'id_zeros_lost',
  'id_digits_lost',
  'year_is_school_year',
  'year_out_of_range',
  'wage_band',
  'blank_means',
  'hours_unit_unknown',
  'year_meaning',
  'personal_dropped',
  'personal_hashed',
  // what the rows say together
  'row_without_school',
  'row_without_year',
  'row_empty',
  'row_duplicate',
  'row_held',
  'responses_above_graduates',
  'parts_not_total',
  'record_over_aggregate',
  'no_frame',
  'response_without_graduate',
  'school_unknown',
  'files_overlap',
  'kind_guessed',
  'kind_other',
  'field_missing',
  'field_twice',
  // recipes
  'recipe_unreadable',
  'recipe_applied',
  'recipe_drift',
  'recipe_step_lost',
  'aside_without_file',
  'aside_merged',
  'aside_unchanged',
  'aside_two_files',
  ...reasons,
  // the engine
  'engine_start',
  'engine_died',
  'engine_timeout',
  'engine_memory',
  'query_failed',
  'worker_failed',
  'sample_missing',
  'bad_link'
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type Params = Readonly<Record<string, string | number>>;

/** A cell as it stands and as it is read; `row` is the physical line. */
export interface Sample {
  readonly row?: number;
  readonly before: string;
  readonly after?: string;
}

/** What the ways out of a problem are called (i18n key `fix_<code>`). */
export const fixCodes = [
  'decimal_comma',
  'decimal_point',
  'day_first',
  'month_first',
  'scale_percent',
  'scale_share',
  'second_year',
  'first_year',
  'leave_blank',
  'hold_rows',
  'not_answered',
  'as_seeking',
  'as_inactive',
  'as_no',
  'keep_newest',
  'keep_all',
  'use_column',
  'first_row_is_header',
  'other_table',
  'only_this_table',
  'lesson_hours',
  'clock_hours',
  'year_graduated',
  'year_surveyed',
  'keep_shape',
  'not_dates'
] as const;
export type FixCode = (typeof fixCodes)[number];

/** A way out of a problem: the steps it takes and, where cells are read differently by it, how some would read. */
export interface Fix {
  readonly code: FixCode;
  readonly steps: readonly Step[];
  readonly params?: Params;
  readonly samples?: readonly Sample[];
}

/** Expected trouble, as data: what, where, how often. `row` is the physical line in the file, counted from 1. */
export interface Problem {
  readonly code: ProblemCode;
  readonly level: 'error' | 'warning' | 'info';
  readonly params?: Params;
  readonly at?: { readonly file?: string; readonly row?: number; readonly column?: string };
  /** How many cells or rows share this problem; 1 when absent. */
  readonly count?: number;
  /** Some of the cells concerned. */
  readonly samples?: readonly Sample[];
  /** Ways out; the first is what was guessed. */
  readonly fixes?: readonly Fix[];
  /** A person must decide: a guess was made meanwhile, and it changes the figures. */
  readonly asks?: boolean;
}

/** The one class that is thrown for expected trouble that stops the work: a dead engine, a file that cannot be read. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions
  ) {
    super(problem.code, options);
  }
}
