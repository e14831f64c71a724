import { isLanguage } from '$lib/model/language';

export const match = isLanguage;
