import type { Given, Key, Measure, NotGiven } from '$lib/model/measure';
import type { Indicator } from './indicator';
import type { Context, Request } from './request';

type Disclosure = Context['disclosure'];

/** Counts of 1 to 4 people could point at one of them (Ofqual, indicators.md 2.1). */
const isSmall = (n: number): boolean => n > 0 && n < 5;

const hide = (measure: Given, reason: NotGiven['reason']): NotGiven => ({
  indicator: measure.indicator,
  key: measure.key,
  base: measure.base,
  unit: measure.unit,
  status: 'suppressed',
  reason
});

function isDisclosive(measure: Given, indicator: Indicator, { threshold }: Disclosure): boolean {
  const { numerator, denominator } = measure;
  if (indicator.shape === 'tally') return isSmall(numerator) || denominator < threshold;
  if (denominator < threshold) return true;
  return measure.unit === 'percent' && (isSmall(numerator) || isSmall(denominator - numerator));
}

/** The groups of figures that add up to a total somebody could know: all with the same key but for one dimension. */
function sets(measures: readonly Measure[], by: Request['by']): number[][] {
  return by.flatMap((free) => {
    const groups = new Map<string, number[]>();
    measures.forEach(({ key }, index) => {
      const rest = JSON.stringify(by.filter((dimension) => dimension !== free).map((dimension) => key[dimension as keyof Key]));
      groups.set(rest, [...(groups.get(rest) ?? []), index]);
    });
    return [...groups.values()];
  });
}

/** In a set with one hidden figure the total minus the others gives it away: hides the next smallest too, until no set has one alone. */
function protect(measures: readonly Measure[], by: Request['by']): Measure[] {
  const result = [...measures];
  const groups = sets(measures, by);
  for (let changed = true; changed;) {
    changed = false;
    for (const group of groups) {
      if (group.filter((index) => result[index]?.status === 'suppressed').length !== 1) continue;
      const shown = group.flatMap((index) => {
        const measure = result[index];
        return measure?.status === 'ok' ? [{ index, measure }] : [];
      });
      // A figure of nobody protects nothing, unless there is no other.
      const [next] = shown.sort(
        (a, b) =>
          Number(a.measure.denominator === 0) - Number(b.measure.denominator === 0) ||
          a.measure.denominator - b.measure.denominator ||
          a.index - b.index
      );
      if (!next) continue;
      result[next.index] = hide(next.measure, 'secondary_suppression');
      changed = true;
    }
  }
  return result;
}

/**
 * The last step of every answer. In private mode everything is shown, small groups marked `few`. In share mode figures about few
 * people are replaced by `suppressed`, which carries no number: a base under the threshold, 1-4 people or all but 1-4.
 */
export function disclose(measures: readonly Measure[], indicator: Indicator, by: Request['by'], disclosure: Disclosure): Measure[] {
  if (disclosure.mode === 'private' || !indicator.people) return [...measures];
  const primary = measures.map((measure) =>
    measure.status === 'ok' && isDisclosive(measure, indicator, disclosure) ? hide(measure, 'few_people') : measure
  );
  return protect(primary, by);
}
