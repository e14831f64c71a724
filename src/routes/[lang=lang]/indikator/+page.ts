import { languages } from '$lib/model/language';

export const entries = () => languages.map((lang) => ({ lang }));
