import type { Fix } from '$lib/model/problem';
import { family, type Words } from './words';

const words = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/fix_*.js', { eager: true }));

/** What a way out of a problem is called. */
export function sayFix({ code, params = {} }: Pick<Fix, 'code' | 'params'>): string {
  const say = words[`fix_${code}`];
  if (!say) throw new Error(`no words for the fix ${code}`);
  return say(params);
}
