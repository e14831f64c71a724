import type { Problem, ProblemCode } from '$lib/model/problem';
import type { Look } from '../batch';
import type { Encoding } from '../decode';
import type { Facts } from '../scan';
import { isYear } from './cells';
import type { DialectGuess } from './dialect';
import type { Plan } from './plan';
import type { Survey, Tally } from './survey';

interface Findings {
  readonly encoding: Encoding;
  readonly facts: Facts;
  readonly guess: DialectGuess;
  readonly plan: Plan;
  readonly survey: Survey | undefined;
  readonly names: readonly string[];
  readonly skipped: Look['skipped'];
  readonly data: number;
}

/** Everything a person should know about how the text of a file was read, the grave things first. */
export function findings({ encoding, facts, guess, plan, survey, names, skipped, data }: Findings): Problem[] {
  const out: Problem[] = [];
  const say = (level: Problem['level'], code: ProblemCode, count: number, row?: number, params?: Problem['params']): void => {
    if (count > 0) out.push({ code, level, count, ...(row ? { at: { row } } : {}), ...(params ? { params } : {}) });
  };
  const tell = (code: ProblemCode, { count, line }: Tally = { count: 0, line: 0 }): void => say('warning', code, count, line);

  say('warning', 'no_rows', data === 0 ? 1 : 0);
  if (encoding.reason === 'mostly_utf8') say('warning', 'bytes_replaced', facts.broken);
  if (encoding.reason === 'not_utf8')
    say(facts.broken < 4 ? 'warning' : 'info', 'encoding_guessed', facts.broken, undefined, { encoding: encoding.name });
  tell('quote_unclosed', survey?.troubles.unclosed);
  tell('quote_odd', survey?.troubles.odd);
  tell('ragged_short', survey?.troubles.short);
  tell('ragged_long', survey?.troubles.long);
  if (survey?.second) say('warning', 'second_table', survey.second.rows, survey.second.line);
  if (plan.above) say('warning', 'second_table', skipped.preamble, 1);
  say('warning', 'totals_skipped', skipped.total, lineOf(survey, 'total'));
  for (const { line, column, stated, computed } of survey?.differences ?? []) {
    const name = names[column] ?? '';
    out.push({ code: 'total_differs', level: 'warning', at: { row: line, column: name }, params: { column: name, stated, computed } });
  }
  if (!survey?.second) say('warning', 'notes_skipped', skipped.note, lineOf(survey, 'note'));
  say('warning', 'header_missing', plan.header === null ? 1 : 0);
  say('warning', 'delimiter_guessed', guess.share < 0.5 && plan.width > 1 ? 1 : 0, undefined, { delimiter: guess.dialect.delimiter });
  say('info', 'preamble_skipped', skipped.preamble);
  say('info', 'header_joined', plan.reason === 'two_rows' ? 1 : 0);
  say('info', 'repeated_header_skipped', skipped.repeated_header);
  say('info', 'blank_skipped', skipped.blank);
  if (plan.header) {
    const titles = plan.titles.filter((title) => title !== '');
    say('info', 'header_duplicate', titles.length - new Set(titles).size);
    say(
      plan.uneven ? 'warning' : 'info',
      'header_blank',
      plan.uneven ? Math.max(1, plan.titles.length - titles.length) : plan.titles.length - titles.length
    );
    const years = names.filter(isYear).length;
    say('info', 'years_as_columns', years >= 2 ? years : 0);
  }
  say('info', 'control_characters', facts.zeros + facts.marks);
  return out;
}

const lineOf = (survey: Survey | undefined, reason: string): number | undefined => survey?.aside.find((one) => one.reason === reason)?.line;
