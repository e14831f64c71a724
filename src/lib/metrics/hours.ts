import { sql, type Sql } from '$lib/engine/sql';
import type { Context } from './request';

/** Hours of a row in lesson hours (JP), whose length the settings know: hours of 60 minutes count 60 / 45 where a lesson takes 45. */
export const lessonHours = ({ settings }: Context): Sql => sql`hours * coalesce(hour_minutes / ${settings.lessonMinutes}::DOUBLE, 1)`;

/** The same where a row holds lesson hours and hours of 60 minutes apart; what is not known counts nothing. */
export const lessonAndClockHours = ({ settings }: Context): Sql =>
  sql`coalesce(lesson_hours, 0) + coalesce(clock_hours, 0) * (60 / ${settings.lessonMinutes}::DOUBLE)`;
