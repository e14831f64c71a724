import { readBoolean } from './boolean';
import { isBlank, plain, type Reading } from './text';

/** Forms ask what people did in the week (item E1) or to find work (E2), several answers in a cell, where others ask yes or no. */
const course = /\b(?:pelatihan|kursus|diklat|bimbel|training|course)\b/;
const otherwise = /\b(?:rumah tangga|persiapan studi|mempersiapkan studi|organisasi|tidak termasuk|lainnya|none of)\b/;
const search = /\b(?:lamaran|melamar|seleksi|wawancara|job ?fair|modal usaha|lokasi usaha|izin usaha|mencari|apply|applied|interview)\b/;
const none = /^(?:tidak|tdk|belum|no|none)\b/;

/** Whether somebody takes a course: yes or no, or activities of which one is a course. */
export function readCourse(text: string): Reading<boolean> {
  const t = plain(text);
  if (isBlank(t)) return null;
  if (course.test(t) && !none.test(t)) return true;
  const said = readBoolean(text);
  return said === undefined && otherwise.test(t) ? false : said;
}

/** Whether somebody looks for work or prepares a business: yes or no, or steps taken to that end. */
export function readSearch(text: string): Reading<boolean> {
  const t = plain(text);
  if (isBlank(t)) return null;
  return search.test(t) && !none.test(t) ? true : readBoolean(text);
}
