import type { Language } from '$lib/model/language';
import { firstPage, type FirstPage } from '../first-page';
import { fetchFirst } from '../first-parts';
import { learnEntries } from './entries';

/** What the page of the screen loads: the catalogue too. */
export async function indicatorPage(language: Language): Promise<FirstPage<'indicator'>> {
  const [page, entries] = await Promise.all([firstPage(language, 'indicator'), fetchFirst('entries')]);
  learnEntries(entries);
  return { ...page, carried: { ...page.carried, entries } };
}
