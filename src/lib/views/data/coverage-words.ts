import { m } from '$lib/i18n/words/messages';
import type { CoverageKind, CoverageState } from '$lib/ingest/together/coverage';

type Said<T extends string> = Readonly<Record<T, string>>;

/** The kinds of data in the language of the page. */
export const kindNames = (): Said<CoverageKind> => ({
  tracer: m.coverage_kind_tracer(),
  recap: m.coverage_kind_recap(),
  internship: m.coverage_kind_internship(),
  training: m.coverage_kind_training(),
  partner: m.coverage_kind_partner(),
  roster: m.coverage_kind_roster()
});

/** The letter that stands for each kind. */
export const kindLetters = (): Said<CoverageKind> => ({
  tracer: m.coverage_letter_tracer(),
  recap: m.coverage_letter_recap(),
  internship: m.coverage_letter_internship(),
  training: m.coverage_letter_training(),
  partner: m.coverage_letter_partner(),
  roster: m.coverage_letter_roster()
});

export const stateNames = (): Said<CoverageState> => ({
  loaded: m.coverage_state_loaded(),
  few: m.coverage_state_few(),
  empty: m.coverage_state_empty(),
  stale: m.coverage_state_stale()
});

/** What stands after the letter, so that no state is told by colour alone. */
export const stateSigns: Said<CoverageState> = { loaded: '', few: '<', empty: '?', stale: '×' };
