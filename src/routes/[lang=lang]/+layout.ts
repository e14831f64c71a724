import { speak } from '$lib/views/language';
import { isLanguage } from '$lib/model/language';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params }) => {
  const lang = isLanguage(params.lang) ? params.lang : 'id';
  speak(lang);
  return { lang };
};
