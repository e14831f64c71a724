import type { ColumnPart, ColumnReport } from './batch';
import { tidy } from './cast/text';
import type { Texts } from './texts';
import type { ColumnPlan, Typed } from './typed';

const most = 5;

/** What each column was taken for, as shown to people. Personal columns show no samples. */
export function reportColumns(plans: readonly ColumnPlan[], texts: Texts, typed: Typed): ColumnReport[] {
  return plans.map(({ index, name, match, fate }): ColumnReport => {
    const found = texts.columns[index];
    const cast = typed.casts.get(index);
    const parts = (cast?.parts ?? []).map((part) => part.suffix).filter((suffix): suffix is ColumnPart => suffix !== '');
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
      blank: (found?.empty ?? 0) + (cast?.blank ?? 0),
      notUnderstood: cast?.notUnderstood ?? 0,
      ...(fate === 'drop' ? { personal: 'dropped' as const } : { column: `c${index}` }),
      ...(fate === 'hash' ? { personal: 'hashed' as const } : {}),
      ...(parts.length > 0 ? { parts } : {}),
      ...(cast?.scale ? { scale: cast.scale } : {})
    };
  });
}
