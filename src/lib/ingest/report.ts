import type { ColumnPart, ColumnReport, ValueReading } from './batch';
import type { CastColumn } from './column';
import { tidy } from './cast/text';
import type { Texts } from './texts';
import type { ColumnPlan, Typed } from './typed';

const most = 5;

/** The texts of a column for a person to map, blank cells among them. */
function valuesOf(cast: CastColumn | undefined, empty: number, mapped: boolean): readonly ValueReading[] {
  const found = cast?.values ?? [];
  if (!mapped || empty === 0) return found;
  const blank = cast?.blankCell?.[''];
  return [...found, { text: '', count: empty, value: blank ?? null, ...(cast?.blankSaid ? { chosen: true as const } : {}) }];
}

/** What each column was taken for, as shown to people. Personal columns show no samples. */
export function reportColumns(plans: readonly ColumnPlan[], texts: Texts, typed: Typed): ColumnReport[] {
  return plans.map(({ index, name, match, fate }): ColumnReport => {
    const found = texts.columns[index];
    const cast = typed.casts.get(index);
    const parts = (cast?.parts ?? []).map((part) => part.suffix).filter((suffix): suffix is ColumnPart => suffix !== '');
    const values = fate === 'cast' ? valuesOf(cast, found?.empty ?? 0, cast?.mapped ?? false) : [];
    const samples = fate === 'cast' ? (found?.distinct ?? []).slice(0, most).map(({ text }) => tidy(text)) : [];
    return {
      index,
      name,
      field: match.field,
      confidence: match.confidence,
      score: match.score,
      reasons: match.reasons,
      type: cast?.type ?? 'text',
      samples,
      distinct: found?.count ?? 0,
      blank: (cast?.blankCell ? 0 : (found?.empty ?? 0)) + (cast?.blank ?? 0),
      notUnderstood: cast?.notUnderstood ?? 0,
      ...(fate === 'drop' ? { personal: 'dropped' as const } : { column: `c${index}` }),
      ...(fate === 'hash' ? { personal: 'hashed' as const } : {}),
      ...(parts.length > 0 ? { parts } : {}),
      ...(values.length > 0 ? { values } : {}),
      ...(cast?.scale ? { scale: cast.scale } : {})
    };
  });
}
