import { formatCount, formatter } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { tiers } from '$lib/metrics/answer';
import { isGiven } from '$lib/model/measure';
import type { PartnersMore } from './screen';
import type { PartnersAnswers } from './view';

/** The finding of the screen: who takes the placements, or what is on record where there are none. */
export function partnersTitle(answers: PartnersAnswers, { agreements }: PartnersMore): string {
  const hosts = answers.hosts.filter(({ key }) => String(key.partner ?? '') !== '');
  const given = hosts.filter(isGiven).map(({ value }) => value);
  const total = given.reduce((sum, value) => sum + value, 0);
  if (hosts.length > 3 && given.length === hosts.length && total >= tiers.few) {
    const three = given.sort((a, b) => b - a).slice(0, 3);
    const share = three.reduce((sum, value) => sum + value, 0) / total;
    return m.partners_headline_hosts({ share: formatter(getLocale()).percent(share, total) });
  }
  // Of what is withheld nobody knows which it would be among the largest.
  if (hosts.length > 0) return m.partners_headline_few({ n: formatCount(hosts.length) });
  const [done] = answers.activities.filter(isGiven);
  if (done) {
    const partners = new Set(answers.together.map(({ key }) => String(key.partner ?? '')).filter((id) => id !== ''));
    return m.partners_headline_activities({ n: formatCount(done.value), partners: formatCount(partners.size) });
  }
  return agreements.length > 0 ? m.partners_headline_agreements({ n: formatCount(agreements.length) }) : m.partners_headline_none();
}
