import { fields, type FieldId } from '$lib/model/fields';
import { readBand, readMonths } from './cast/band';
import { readBoolean } from './cast/boolean';
import { scaled, yesOrNo } from './cast/by-field';
import { isNisn, isNpsn, lostZeros } from './cast/code';
import { readDate, readSerial } from './cast/date';
import { decideMark, readNumber, type Mark } from './cast/number';
import { readPercent } from './cast/percent';
import { readSex } from './cast/sex';
import { readStatus } from './cast/status';
import { isMissing, isSuppressed, plain, tidy, type Distinct, type Reading } from './cast/text';
import { vocabularies } from './cast/vocabularies';
import { isClosed, isMany, readTerm, readTerms } from './cast/vocabulary';
import { readYear } from './cast/year';

/** What the cells of a column say about a field: for it, nothing, doubtful, against it. */
export type Verdict = 'for' | 'neutral' | 'doubt' | 'against';

/** The texts of a column as evidence: only those that say something, at most some hundreds. */
export interface Content {
  readonly texts: readonly Distinct[];
  readonly cells: number;
  readonly mark: Mark;
  readonly numeric: number;
}

const most = 400;

/** Share of the cells for which a test holds. */
const share = (content: Pick<Content, 'texts' | 'cells'>, test: (text: string) => boolean): number =>
  content.cells === 0 ? 0 : content.texts.reduce((n, { text, count }) => (test(text) ? n + count : n), 0) / content.cells;

const understood = (reading: Reading<unknown>): boolean => reading !== undefined;

/** Marks such as `c` and `z` say nothing where all else is figures; elsewhere they are codes. */
function withoutMarks(texts: readonly Distinct[], mark: Mark): readonly Distinct[] {
  const rest = texts.filter(({ text }) => !isSuppressed(text));
  if (rest.length === texts.length || rest.length === 0) return texts;
  const cells = rest.reduce((n, { count }) => n + count, 0);
  const figure = (text: string): boolean => understood(readPercent(text, mark, 100)) || understood(readDate(text, 'DMY'));
  return share({ texts: rest, cells }, figure) >= 0.95 ? rest : texts;
}

/** The evidence of a column. `usual`: the mark of the rest of the file; `told`: the mark a person has chosen. */
export function contentOf(distinct: readonly Distinct[], usual?: Mark, told?: Mark): Content {
  const texts = withoutMarks(distinct.filter(({ text }) => !isMissing(text)).slice(0, most), told ?? usual ?? ',');
  const cells = texts.reduce((n, { count }) => n + count, 0);
  const mark = told ?? decideMark(texts, usual).choice;
  const numeric = share({ texts, cells }, (text) => understood(readPercent(text, mark, 100)));
  return { texts, cells, mark, numeric };
}

const grade = (rate: number, good: number, poor: number): Verdict => (rate >= good ? 'for' : rate < poor ? 'against' : 'neutral');
const ofCount = (rate: number): Verdict => (rate >= 0.9 ? 'for' : rate >= 0.5 ? 'doubt' : 'against');
const idLike = (text: string): boolean => /^[^\s]{1,40}$/.test(tidy(text)) && !/^\d+[.,]\d+$/.test(tidy(text));

/** Ids: the pattern of the field where it has one, else anything without spaces. */
function judgeCode(field: FieldId, c: Content): Verdict {
  const like = (test: (text: string) => boolean): boolean => share(c, test) >= 0.9;
  if (field === 'school_id') return like(isNpsn) ? 'for' : like(idLike) ? 'neutral' : 'against';
  if (field === 'student_id') return like((t) => isNisn(t) || lostZeros(t)) ? 'for' : share(c, idLike) >= 0.8 ? 'neutral' : 'against';
  if (field === 'national_id' || field === 'teacher_id')
    return like((t) => /^\d{15,18}$/.test(tidy(t))) ? 'for' : share(c, idLike) >= 0.8 && field === 'teacher_id' ? 'neutral' : 'doubt';
  if (field === 'phone') return like((t) => /^[+\d][\d\s()./-]{5,}$/.test(tidy(t))) ? 'for' : 'doubt';
  return 'neutral';
}

/** Free text: names are not numbers, dates or yes and no. */
function judgeText(field: FieldId, c: Content): Verdict {
  if (field === 'email') return share(c, (t) => t.includes('@')) >= 0.5 ? 'for' : 'doubt';
  if (['class_group', 'birth', 'pkl_duration_band', 'note_text', 'n_note', 'result', 'partner_value', 'address'].includes(field))
    return 'neutral';
  if (c.numeric >= 0.5) return 'against';
  // The school somebody came from before is not the one that is counted.
  if (field === 'school_name' && share(c, (t) => /^(?:smp|sd|mts|mi|sltp)(?:n\b|s\b|\b)/i.test(tidy(t))) >= 0.5) return 'doubt';
  const few = c.texts.length <= 3;
  if (few && share(c, (t) => understood(readBoolean(t))) >= 0.9) return 'against';
  return share(c, (t) => understood(readDate(t, 'DMY'))) >= 0.8 ? 'against' : 'neutral';
}

function judgeTerm(field: FieldId, c: Content): Verdict {
  if (c.numeric >= 0.5) return 'against';
  if (!isClosed(field)) return 'neutral';
  const read = isMany(field) ? readTerms : readTerm;
  const known = share(c, (t) => read(field, t)?.known === true);
  if (vocabularies[field]?.rest === '') return known >= 0.5 ? 'for' : 'neutral';
  return known >= 0.6 ? 'for' : known >= 0.3 ? 'neutral' : 'doubt';
}

const wide = (rate: number): Verdict => (rate >= 0.8 ? 'for' : rate >= 0.5 ? 'neutral' : 'against');

/** Whether the cells of a column can be what the field means. An empty column says nothing. */
export function judge(field: FieldId, c: Content): Verdict {
  if (c.cells === 0) return 'neutral';
  const rate = (test: (text: string) => boolean): number => share(c, test);
  switch (fields[field].cast) {
    case 'code':
      return judgeCode(field, c);
    case 'text':
      return judgeText(field, c);
    case 'vocabulary':
      return judgeTerm(field, c);
    case 'integer':
      return ofCount(rate((t) => Number.isInteger(readNumber(t, c.mark))));
    case 'number':
      return ofCount(rate((t) => understood(readNumber(t, c.mark))));
    case 'wage':
      return ofCount(rate((t) => understood(readBand(t, c.mark))));
    case 'months':
      return wide(rate((t) => understood(readMonths(t, c.mark))));
    case 'percent':
      return ofCount(rate((t) => within(readPercent(t, c.mark, 100))));
    case 'date':
      return dateVerdict(c);
    case 'year':
      return grade(
        rate((t) => saneYear(readYear(t)?.year)),
        0.8,
        0.5
      );
    case 'boolean':
      return grade(
        rate((t) => understood(yesOrNo(field)(t))),
        0.9,
        0.6
      );
    case 'sex':
      return grade(
        rate((t) => understood(readSex(t))),
        0.8,
        0.5
      );
    case 'status':
      return c.numeric >= 0.5
        ? 'doubt'
        : grade(
            rate((t) => understood(readStatus(t))),
            0.7,
            0.4
          );
    case 'match':
      return c.numeric >= 0.5
        ? 'doubt'
        : grade(
            rate((t) => understood(scaled(field, t))),
            0.6,
            0.3
          );
  }
}

const within = (value: Reading<number>): boolean => typeof value === 'number' && value >= 0 && value <= 100;
const saneYear = (year: number | undefined): boolean => year !== undefined && year >= 1950 && year <= 2100;

function dateVerdict(c: Content): Verdict {
  const dates = share(c, (t) => understood(readDate(t, 'DMY')));
  if (dates >= 0.8) return 'for';
  if (share(c, (t) => readSerial(t) !== undefined) >= 0.8) return 'doubt';
  return dates >= 0.5 ? 'neutral' : 'against';
}

const email = /^[^@\s,;]+@[^@\s,;]+\.[a-z]{2,}$/i;
const mobile = /^(?:\+?62|0)?8[1-9]\d{7,10}$/;

/** NIK: province, district, sub-district, day of birth (plus 40 for women), month, year, number. Sets it apart from other ids of 16 digits. */
function isNik(text: string): boolean {
  const m = /^[1-9]\d{5}(\d{2})(\d{2})\d{2}\d{4}$/.exec(tidy(text));
  const [day, month] = [Number(m?.[1]) % 40, Number(m?.[2])];
  return m !== null && Number(m[1]) <= 71 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Cells that name or reach a person whatever their header says: e-mail addresses, mobile numbers, NIK. */
export function recognisePersonal(c: Content): 'email' | 'phone' | 'national_id' | undefined {
  if (c.cells < 3) return undefined;
  const like = (test: (text: string) => boolean): boolean => share(c, test) >= 0.9;
  if (like((t) => email.test(tidy(t)))) return 'email';
  if (like((t) => mobile.test(tidy(t).replace(/[\s().-]/g, '')))) return 'phone';
  return like(isNik) ? 'national_id' : undefined;
}

/** Fields whose cells are so particular that they can be recognised under a strange header. */
export function recognise(c: Content): FieldId | undefined {
  if (c.cells < 3) return undefined;
  const personal = recognisePersonal(c);
  if (personal) return personal;
  const kinds = new Set(c.texts.map(({ text }) => plain(text)));
  if (kinds.size === 2 && share(c, (t) => /^(?:l|p|lk|pr|laki-laki|perempuan)$/.test(plain(t))) === 1) return 'sex';
  if (kinds.size <= 20 && kinds.size >= 2 && share(c, (t) => typeof readStatus(t) === 'string') >= 0.9 && c.numeric < 0.1)
    return 'status_text';
  return share(c, (t) => isNisn(t) && t.trim().startsWith('00')) >= 0.9 ? 'student_id' : undefined;
}
