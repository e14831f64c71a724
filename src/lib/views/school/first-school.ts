import type { Screen } from '../paths';

/** The school whose pages are prerendered: it holds both a clear and an unclear change. */
export const firstSchool = '99990007';

/** The school a screen shows of the sample when the address names none. */
export const unnamedSchool = (screen: Screen, dataset: 'sample' | 'case' | 'own'): string | undefined =>
  screen === 'school' && dataset === 'sample' ? firstSchool : undefined;
