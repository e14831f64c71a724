import { isBlank, plain, type Reading } from './text';

export const statuses = ['employed', 'self_employed', 'studying', 'work_and_study', 'seeking', 'inactive', 'unknown'] as const;
export type Status = (typeof statuses)[number];

/** Question f8 of the national tracer for higher education. */
const dikti: Readonly<Record<string, Status>> = { 1: 'employed', 2: 'inactive', 3: 'self_employed', 4: 'studying', 5: 'seeking' };
const letters: Readonly<Record<string, Status>> = {
  b: 'employed',
  w: 'self_employed',
  m: 'studying',
  bm: 'work_and_study',
  'b/m': 'work_and_study',
  'b+m': 'work_and_study'
};

const study =
  /\b(?:kuliah|melanjutkan|lanjut (?:studi|kuliah|sekolah)|studi lanjut|studi|sekolah|mahasiswa|pendidikan|study|studying|student|enrolled|further (?:study|education)|continuing)\b/;
const own =
  /\b(?:wira\s?usaha|wira\s?swasta|berwira\s?usaha|wirausahawan|usaha (?:sendiri|mandiri)|pengusaha|berdagang|self[- ]?employed|entrepreneur|own business|business owner)\b/;
const work = /\b(?:bekerja|kerja|karyawan|pegawai|buruh|pns|asn|tni|polri|guru|employed|working|work|employment|employee|job)\b/;
const none = /\b(?:tidak|tdk|belum|blm|tanpa|not|no|never)\b/;
const seeking = /\b(?:mencari|cari|mencari kerja|pencari kerja|menganggur|nganggur|pengangguran|unemployed|seeking|looking for)\b/;
const away =
  /\b(?:belum memungkinkan|menikah|mengurus|ibu rumah tangga|irt|rumah tangga|sakit|tidak tersedia|bukan angkatan kerja|wafat|meninggal|inactive|not available|not in (?:the )?labou?r force|home ?maker)\b/;
const notKnown =
  /^(?:tidak diketahui|belum diketahui|tidak terdata|belum terdata|tidak merespon|tidak menjawab|belum menjawab|belum mengisi|tidak terlacak|tidak terhubungi|tidak ada (?:data|kabar|keterangan)|no response|unknown|not known|no data)/;

/**
 * What a graduate does, from words or letters (B, M, W). `numbered` reads 1..5 as question f8 does; elsewhere numbers are not understood.
 * Internship, course and "other" are left to the person.
 */
export function readStatus(text: string, numbered = false): Reading<Status> {
  const t = plain(text).replace(/^[a-z0-9][.)]\s+/, '');
  if (isBlank(t) || t === 'na') return null;
  if (Object.hasOwn(letters, t)) return letters[t];
  if (/^\d$/.test(t)) return numbered ? dikti[t] : undefined;
  if (notKnown.test(t)) return 'unknown';
  if (away.test(t)) return 'inactive';
  if (seeking.test(t)) return 'seeking';
  if (none.test(t)) return work.test(t) ? 'seeking' : undefined;
  const [studies, owns, employs] = [study.test(t), own.test(t), work.test(t.replace(own, ''))];
  const works = owns || employs;
  if (studies && works) return 'work_and_study';
  if (studies) return 'studying';
  if (owns) return employs ? 'employed' : 'self_employed';
  return works && !/\bmagang|intern\b/.test(t) ? 'employed' : undefined;
}
