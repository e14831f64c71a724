import type { Measure } from '$lib/model/measure';
import type { Answers } from '$lib/session/work';
import { groupBy } from './group';
import type { SheetQuestion } from './requests';

/** The answers about a school that is in none of the files. */
export const nobody: Answers<SheetQuestion> = {
  absorption: [],
  status: [],
  programs: [],
  wait: [],
  withinSix: [],
  withinTwelve: [],
  hosts: [],
  partners: [],
  formality: [],
  endingSoon: [],
  hours: []
};

/** Divides answers about all schools into the answers about each: the school goes out of the key. */
export function bySchool(answers: Answers<SheetQuestion>): ReadonlyMap<string, Answers<SheetQuestion>> {
  const found = new Map<string, Record<SheetQuestion, readonly Measure[]>>();
  for (const name of Object.keys(nobody) as SheetQuestion[]) {
    const lists = groupBy(answers[name], ({ key }) => String(key.school ?? ''));
    for (const [school, list] of lists) {
      const own = found.get(school) ?? { ...nobody };
      own[name] = list.map(({ key: { school: _, ...key }, ...rest }) => ({ ...rest, key }) as Measure);
      found.set(school, own);
    }
  }
  found.delete('');
  return found;
}
