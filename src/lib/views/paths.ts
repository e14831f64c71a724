import { resolve } from '$app/paths';
import type { Language } from '$lib/model/language';

const routes = {
  overview: '/[lang=lang]',
  school: '/[lang=lang]/sekolah',
  compare: '/[lang=lang]/bandingkan',
  indicator: '/[lang=lang]/indikator',
  partners: '/[lang=lang]/mitra',
  report: '/[lang=lang]/laporan',
  data: '/[lang=lang]/data',
  method: '/[lang=lang]/metode'
} as const;
export type Screen = keyof typeof routes;

/** The screens in the bar of every page. */
export const screens = ['overview', 'school', 'compare', 'indicator', 'partners', 'report', 'data'] as const satisfies readonly Screen[];

/** The address of a screen, with the query that narrows it. */
export function pathTo(screen: Screen, lang: Language, query?: URLSearchParams): string {
  const path = resolve(routes[screen], { lang });
  return `${path.replace(/\/$/, '')}/${query && query.size > 0 ? `?${query}` : ''}`;
}

/** The screen of a route id; undefined for a page that is none of them. */
export const screenOf = (route: string | null): Screen | undefined =>
  (Object.keys(routes) as Screen[]).find((screen) => routes[screen] === route);
