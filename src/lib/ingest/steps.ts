import type { Kind } from '$lib/model/kinds';
import type { Constant, Step } from '$lib/model/recipe';
import { findColumn } from '$lib/model/template';
import type { Edit, Hints } from './batch';

/** Steps as the import understands them; `lost` are those whose column the file does not have. */
export interface Resolved {
  readonly hints: Hints;
  readonly lost: readonly Step[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type PerColumn = 'mapping' | 'decimal' | 'dateOrder' | 'scale' | 'schoolYear' | 'values' | 'hold';

/** What the text side must know before there are columns: how the file is written, and its sheet. */
export function textHints(steps: readonly Step[]): Hints {
  const hints: Mutable<Hints> = {};
  for (const step of steps) {
    if (step.do === 'encoding' || step.do === 'delimiter' || step.do === 'sheet' || step.do === 'reshape')
      Object.assign(hints, { [step.do]: step.value });
    else if (step.do === 'header') hints.header = step.value;
  }
  return hints;
}

/** The cells a person has mended: columns by the names of the file itself, before it was turned. */
export function editsOf(steps: readonly Step[], names: readonly string[]): Edit[] {
  const edits = new Map<string, Edit>();
  for (const step of steps) {
    if (step.do !== 'edit') continue;
    const column = findColumn(names, step.column);
    if (column >= 0) edits.set(`${step.line} ${column}`, { line: step.line, column, text: step.text });
  }
  return [...edits.values()];
}

/** All that the steps say, for a file with these columns; of steps about the same thing the last counts. */
export function resolve(steps: readonly Step[], names: readonly string[]): Resolved {
  const hints: Mutable<Hints> = textHints(steps);
  const lost: Step[] = [];
  const columns = new Map<PerColumn, Record<number, unknown>>();
  const put = (where: PerColumn, step: Step & { column: string }, value: (old: unknown) => unknown): void => {
    const index = findColumn(names, step.column);
    if (index < 0) return void lost.push(step);
    const own = columns.get(where) ?? {};
    own[index] = value(own[index]);
    columns.set(where, own);
  };
  const constants = new Map<Constant, string>();
  const lines = new Set<number>();
  for (const step of steps) {
    switch (step.do) {
      case 'kind':
        hints.kind = step.value satisfies Kind;
        break;
      case 'frame':
        hints.frame = step.value;
        break;
      case 'duplicates':
        hints.duplicates = step.value;
        break;
      case 'constant':
        constants.set(step.field, step.value.trim());
        break;
      case 'field':
        put('mapping', step, () => step.value);
        break;
      case 'decimal':
        put('decimal', step, () => step.value);
        break;
      case 'date_order':
        put('dateOrder', step, () => step.value);
        break;
      case 'scale':
        put('scale', step, () => step.value);
        break;
      case 'school_year':
        put('schoolYear', step, () => step.value);
        break;
      case 'values':
        put('values', step, (old) => ({ ...(old as object | undefined), ...step.values }));
        break;
      case 'hold':
        put('hold', step, (old) => [...new Set([...((old as string[] | undefined) ?? []), ...step.texts])]);
        break;
      case 'hold_lines':
        for (const line of step.lines) lines.add(line);
        break;
      default:
        break;
    }
  }
  for (const [field, value] of constants) Object.assign(hints, constantOf(field, value));
  for (const [where, values] of columns) Object.assign(hints, { [where]: values });
  if (lines.size > 0) hints.holdLines = [...lines].sort((a, b) => a - b);
  return { hints, lost };
}

/** A constant as the import takes it; undefined for a text that cannot be one, '' among them: then it is as if nothing was said. */
function constantOf(field: Constant, value: string): Pick<Hints, Constant> {
  switch (field) {
    case 'year': {
      const year = Number(value);
      return value !== '' && Number.isInteger(year) && year >= 1900 && year <= 2100 ? { year } : {};
    }
    case 'hours_unit':
      return value === 'jp45' || value === 'h60' ? { hours_unit: value } : {};
    default:
      return value === '' ? {} : { [field]: value };
  }
}
