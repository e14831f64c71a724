import { languages } from '$lib/model/language';
import { firstPage } from '$lib/views/first-page';
import type { PageLoad } from './$types';

export const entries = () => languages.map((lang) => ({ lang }));

export const load: PageLoad = async ({ parent }) => firstPage((await parent()).lang, 'school');
