import { isMissing, plain, type Reading } from './text';

/** How closely work fits the training: 1..scale, higher is closer. Matched is the upper half: 3 and 4 of 4, 4 and 5 of 5, 2 of 2. */
export interface Match {
  readonly value: number;
  readonly scale: 2 | 4 | 5;
}

const is = (value: number, scale: Match['scale']): Match => ({ value, scale });
const fit = String.raw`(?:selaras|sesuai|relevan|linier|linear|cocok|related|matched|relevant)`;
const rules: readonly (readonly [RegExp, Match])[] = [
  [/^sangat erat/, is(5, 5)],
  [/^cukup erat/, is(3, 5)],
  [/^kurang erat/, is(2, 5)],
  [/^tidak sama sekali|^tidak erat/, is(1, 5)],
  [/^erat/, is(4, 5)],
  [new RegExp(`^(?:sangat|very|highly|fully) (?:tidak|not|un)`), is(1, 4)],
  [new RegExp(`^(?:sangat|amat|very|highly|fully|closely) ${fit}`), is(4, 4)],
  [new RegExp(`^(?:kurang|cukup tidak|slightly|somewhat|partly) ${fit}`), is(2, 4)],
  [new RegExp(`^cukup ${fit}`), is(3, 5)],
  [new RegExp(`^(?:tidak|tdk|belum|not|un)\\s?-?${fit}`), is(1, 4)],
  [new RegExp(`^${fit}`), is(3, 4)],
  [/^(?:ya|y|yes)\b/, is(2, 2)],
  [/^(?:tidak|tdk|t|no|n)\b/, is(1, 2)]
];

/** How good something was, in the same scales: `baik` and `puas` are in the upper half, `cukup` in the middle of five. */
const good = String.raw`(?:baik|bagus|puas|memuaskan|sesuai|selaras|relevan|good|satisfied|satisfactory)`;
const ratings: readonly (readonly [RegExp, Match])[] = [
  [new RegExp(`^(?:sangat|amat|very) (?:tidak|kurang|buruk|not|dis|un|poor|bad)`), is(1, 4)],
  [new RegExp(`^(?:sangat|amat|very|highly) ${good}`), is(4, 4)],
  [/^excellent\b/, is(4, 4)],
  [/^(?:cukup|sedang|netral|neutral|fair|average)\b/, is(3, 5)],
  [/^(?:kurang|agak|slightly|somewhat)\b/, is(2, 4)],
  [new RegExp(`^(?:tidak|tdk|not|dis|un)\\s?-?${good}|^(?:buruk|jelek|poor|bad)\\b`), is(1, 4)],
  [new RegExp(`^${good}`), is(3, 4)]
];

/** A rating of quality or satisfaction. Numbers are not understood: which end is the better one is not known. */
export function readRating(text: string): Reading<Match> {
  if (isMissing(text)) return null;
  const t = plain(text).replace(/^[a-z0-9][.)]\s+/, '');
  return ratings.find(([pattern]) => pattern.test(t))?.[1];
}

/** `numbered`: question f14, where 1 is the closest of five. Elsewhere the direction of a number is not known. */
export function readMatch(text: string, numbered = false): Reading<Match> {
  if (isMissing(text)) return null;
  const t = plain(text).replace(/^[a-z0-9][.)]\s+/, '');
  if (/^[1-5]$/.test(t)) return numbered ? is(6 - Number(t), 5) : undefined;
  return rules.find(([pattern]) => pattern.test(t))?.[1];
}
