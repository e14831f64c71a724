import type { CastKind } from '$lib/model/fields';
import { contentOf, type Content } from './content';
import { readBoolean } from './cast/boolean';
import { readDate } from './cast/date';
import { readNumber, type Mark } from './cast/number';
import { plain, tidy, type Distinct } from './cast/text';

const idHeader =
  /(?:^|[\s_])(?:kode|code|id|no|nomor|npsn|nisn|nis|nik|nip|nuptk|npwp|telp|telepon|phone|hp|wa|zip|uai|uuid|rekening)(?:$|[\s_.])/i;
const yearHeader = /(?:^|[\s_])(?:tahun|thn|year|periode|angkatan|annee|année)(?:$|[\s_])/i;
const most = 0.95;

const every = (content: Content, test: (text: string) => boolean): boolean => content.texts.every(({ text }) => test(text));

function share(content: Content, test: (text: string) => boolean): number {
  const cells = content.texts.reduce((n, { text, count }) => (test(text) ? n + count : n), 0);
  return content.cells === 0 ? 0 : cells / content.cells;
}

/** Digits that are a name, not an amount: a leading zero, or more digits than a number keeps. */
const digitsOfId = (text: string): boolean => /^0\d+$|^\d{16,}$/.test(tidy(text));

function ofNumbers(name: string, content: Content): CastKind {
  if (content.texts.some(({ text }) => digitsOfId(text)) || idHeader.test(name)) return 'code';
  const value = (text: string): number => readNumber(text.replace(/\s*%$/, ''), content.mark) ?? Number.NaN;
  const whole = every(content, (text) => Number.isNaN(value(text)) || (Number.isSafeInteger(value(text)) && !text.includes('%')));
  if (!whole) return content.texts.some(({ text }) => text.includes('%')) ? 'percent' : 'number';
  if (yearHeader.test(name) && every(content, (text) => value(text) >= 1900 && value(text) <= 2100)) return 'year';
  return 'integer';
}

/** The type of a column that is no canonical field: what nearly all its cells can be read as, else text. */
export function infer(name: string, distinct: readonly Distinct[], usual?: Mark, told?: Mark): CastKind {
  const content = contentOf(distinct, usual, told);
  if (content.cells === 0) return 'text';
  if (content.numeric >= most) return ofNumbers(name, content);
  if (share(content, (text) => typeof readBoolean(text) === 'boolean' && /^\p{L}/u.test(plain(text))) === 1 && content.texts.length <= 4)
    return 'boolean';
  if (share(content, (text) => readDate(text, 'DMY') !== undefined) >= most) return 'date';
  return every(content, (text) => /^[\dA-Z]+$/.test(tidy(text)) && /\d{5}/.test(text)) ? 'code' : 'text';
}
