/** The school whose pages are prerendered: it holds both a clear and an unclear change. */
export const firstSchool = '99990007';
