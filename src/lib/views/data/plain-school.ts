import { m } from '$lib/i18n/words/messages';

/** A school as people read it: its code, or the name or district that stands for it. */
export const plainSchool = (id: string): string => (id === '' ? m.coverage_unnamed() : id.replace(/^(?:name|area):/, ''));
