import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { tiers } from '$lib/metrics/tiers';
import { isGiven } from '$lib/model/measure';
import type { PartnersMore } from './screen';
import type { PartnersAnswers } from './view';

const hostsOf = ({ hosts }: PartnersAnswers) => hosts.filter(({ key }) => String(key.partner ?? '') !== '');

/** How many of all placements the three largest partners take; undefined where that says nothing, or a part is withheld. */
function largestThree(answers: PartnersAnswers): { readonly k: number; readonly n: number } | undefined {
  const hosts = hostsOf(answers);
  const given = hosts.filter(isGiven).map(({ value }) => value);
  const n = given.reduce((sum, value) => sum + value, 0);
  if (hosts.length <= 3 || given.length < hosts.length || n < tiers.few) return undefined;
  const three = given.sort((a, b) => b - a).slice(0, 3);
  return { k: three.reduce((sum, value) => sum + value, 0), n };
}

/** The counts behind a finding that is a share. */
export function partnersBase(answers: PartnersAnswers): string | undefined {
  const largest = largestThree(answers);
  return largest && m.partners_headline_base({ k: formatCount(largest.k), n: formatCount(largest.n) });
}

/** The finding of the screen: who takes the placements, or what is on record where there are none. */
export function partnersTitle(answers: PartnersAnswers, { agreements }: PartnersMore): string {
  const hosts = hostsOf(answers);
  const largest = largestThree(answers);
  if (largest) return m.partners_headline_hosts({ share: formatter(getLocale()).percent(largest.k / largest.n, largest.n) });
  // Of what is withheld nobody knows which it would be among the largest.
  if (hosts.length > 0) return m.partners_headline_few({ n: formatCount(hosts.length) });
  const [done] = answers.activities.filter(isGiven);
  if (done) {
    const partners = new Set(answers.together.map(({ key }) => String(key.partner ?? '')).filter((id) => id !== ''));
    return m.partners_headline_activities({ n: formatCount(done.value), partners: formatCount(partners.size) });
  }
  return agreements.length > 0 ? m.partners_headline_agreements({ n: formatCount(agreements.length) }) : m.partners_headline_none();
}
