import type { FieldId } from '$lib/model/fields';
import { readCourse, readSearch } from './activity';
import { readBoolean } from './boolean';
import { readMatch, readRating, type Match } from './match';
import type { Reading } from './text';

const rated: ReadonlySet<FieldId | null> = new Set<FieldId | null>(['pkl_quality', 'pkl_fit', 'satisfaction']);

/** How a yes or no is read under a field: two questions are also asked as lists of activities. */
export const yesOrNo = (field: FieldId | null): ((text: string) => Reading<boolean>) =>
  field === 'in_training' ? readCourse : field === 'is_seeking' ? readSearch : readBoolean;

/** A place on a scale under a field: how well work fits, or how good something was. `numbered` as in `readMatch`. */
export const scaled = (field: FieldId | null, text: string, numbered = false): Reading<Match> =>
  rated.has(field) ? readRating(text) : readMatch(text, numbered);
