import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { kinds } from '$lib/model/kinds';
import type { Step } from '$lib/model/recipe';
import { sayField } from '../../say/field';
import { sayFix } from '../../say/fix';

const quote = (text: string): string => (text === '' ? m.cell_blank() : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`);
const few = (texts: readonly string[]): string =>
  texts.slice(0, 3).map(quote).join(', ') + (texts.length > 3 ? m.and_more({ n: texts.length - 3 }) : '');

/** One choice, as a short sentence. */
export function sayStep(step: Step): string {
  switch (step.do) {
    case 'encoding':
      return `${m.choice_encoding()}: ${step.value}`;
    case 'delimiter':
      return `${m.choice_delimiter()}: ${step.value === '\t' ? m.delimiter_tab() : step.value}`;
    case 'header':
      return step.value === null ? m.said_no_header() : m.said_header({ first: step.value[0] + 1, last: step.value[1] + 1 });
    case 'sheet':
      return m.said_sheet({ sheet: step.value });
    case 'reshape':
      return `${m.choice_shape()}: ${{ none: m.shape_none(), years: m.shape_years(), turned: m.shape_turned() }[step.value]}`;
    case 'kind':
      return `${m.choice_kind()}: ${kinds[step.value].label[getLocale()]}`;
    case 'frame':
      return step.value ? m.choice_frame_yes() : m.choice_frame_no();
    case 'constant':
      return `${sayField(step.field)}: ${step.field === 'hours_unit' ? (step.value === 'h60' ? m.fix_clock_hours() : m.fix_lesson_hours()) : step.value}`;
    case 'duplicates':
      return step.value === 'all' ? m.said_keep_all() : m.said_keep_newest();
    case 'field':
      return `${quote(step.column)} → ${step.value === null ? m.columns_ignored() : sayField(step.value)}`;
    case 'decimal':
      return `${quote(step.column)}: ${sayFix({ code: step.value === ',' ? 'decimal_comma' : 'decimal_point' })}`;
    case 'date_order':
      return `${quote(step.column)}: ${sayFix({ code: step.value === 'DMY' ? 'day_first' : 'month_first' })}`;
    case 'scale':
      return `${quote(step.column)}: ${sayFix({ code: step.value === 1 ? 'scale_share' : 'scale_percent' })}`;
    case 'school_year':
      return `${quote(step.column)}: ${sayFix({ code: step.value === 'second' ? 'second_year' : 'first_year' })}`;
    case 'values':
      return m.said_values({ column: step.column, values: few(Object.keys(step.values)) });
    case 'hold':
      return m.said_hold({ column: step.column, values: few(step.texts) });
    case 'hold_lines':
      return m.said_hold_lines({ rows: step.lines.slice(0, 6).join(', ') });
    case 'edit':
      return m.said_edit({ row: step.line, column: step.column, text: quote(step.text) });
  }
}
