import { isLanguage, languages } from '$lib/model/language';
import { prerenderedMethod } from '$lib/views/method/prerendered';
import type { PageServerLoad } from './$types';

export const entries = () => languages.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params }) => ({ content: prerenderedMethod(isLanguage(params.lang) ? params.lang : 'id') });
