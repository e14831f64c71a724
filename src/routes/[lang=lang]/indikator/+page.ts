import { languages } from '$lib/model/language';
import { indicatorPage } from '$lib/views/indicator/page';
import type { PageLoad } from './$types';

export const entries = () => languages.map((lang) => ({ lang }));

export const load: PageLoad = async ({ parent }) => indicatorPage((await parent()).lang);
