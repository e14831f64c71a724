import { sayDay } from '$lib/charts/timeline/say';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import type { Activity } from './activities';
import { nameValue } from '../define';

/** A column of the list of activities; undefined in a cell is what the source does not say. */
export interface ActivityColumn {
  readonly label: string;
  readonly of: (activity: Activity) => string | undefined;
  /** Every activity should have it: a gap is said in words. */
  readonly due?: boolean;
}

/** When it was: as printed in a text that is shown as it stands, else as exactly as it is known. */
function when({ start, end, precision, said, year }: Activity, asPrinted: boolean): string | undefined {
  if (asPrinted && said !== null) return said;
  if (start === null) return said ?? (year === null ? undefined : String(year));
  const language = getLocale();
  const first = sayDay(start, precision, language);
  return end === null || end === start ? first : `${first} – ${sayDay(end, precision, language)}`;
}

/** The columns of the list: those that say something in at least one row. `asPrinted`: of a published text, with its own dates and remarks. */
export function activityColumns(
  activities: readonly Activity[],
  schools: ReadonlyMap<string, string>,
  asPrinted: boolean
): readonly ActivityColumn[] {
  const text = (value: string | null) => value ?? undefined;
  const several = new Set(activities.map((one) => one.school)).size > 1;
  const always: readonly ActivityColumn[] = [
    { label: m.field_partner_name(), of: (one) => (one.partners.length > 0 ? one.partners.join('; ') : undefined), due: true },
    { label: m.partners_activities_date(), of: (one) => when(one, asPrinted), due: true }
  ];
  const where: ActivityColumn = {
    label: m.filter_school(),
    of: ({ school }) => (school === '' ? undefined : (schools.get(school) ?? school))
  };
  const sometimes: readonly ActivityColumn[] = [
    { label: m.field_place(), of: ({ place }) => text(place) },
    { label: m.field_activity_type(), of: ({ type }) => (type === null ? undefined : nameValue(type)) },
    { label: m.field_program(), of: ({ program }) => text(program) },
    { label: m.field_training_level(), of: ({ level }) => (level === null ? undefined : nameValue(level)) },
    { label: m.field_result(), of: ({ result }) => text(result) },
    { label: m.field_days(), of: ({ days }) => (days === null ? undefined : String(days)) },
    { label: m.field_note_text(), of: ({ note }) => text(note) }
  ];
  return [...always, ...(several ? [where] : []), ...sometimes.filter((column) => activities.some((one) => column.of(one) !== undefined))];
}

/** A published text is read in its own order; other sources with the newest first, as they come. */
export const inOrderOfText = (activities: readonly Activity[]): readonly Activity[] => [...activities].sort((a, b) => a.line - b.line);
