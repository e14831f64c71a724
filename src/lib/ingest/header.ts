import { distance } from 'fastest-levenshtein';
import { fieldIds, fields, type FieldId } from '$lib/model/fields';

const short: Readonly<Record<string, string>> = {
  jml: 'jumlah',
  jlh: 'jumlah',
  thn: 'tahun',
  th: 'tahun',
  tgl: 'tanggal',
  no: 'nomor',
  nmr: 'nomor',
  kab: 'kabupaten',
  prov: 'provinsi',
  propinsi: 'provinsi',
  telp: 'telepon',
  tlp: 'telepon',
  hp: 'hp',
  kerjasama: 'kerja sama',
  persen: 'persentase',
  prosentase: 'persentase'
};
const filler = new Set('apakah anda saudara saat ini yang data di dari ke untuk pada dan adalah yg the of is your you please'.split(' '));

/**
 * A header as it is compared (csv.md 3): NFKC, lower case, without item codes (`B1. `, `f8: `), bracketed text, "sebutkan", accents and
 * punctuation; short forms written out.
 */
export function normalise(header: string): string {
  const bare = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[a-g]\d{1,2}[a-z]?\.\s*/, '')
    .replace(/^f\d+[a-z]?\d*\s*[:.-]\s*/, '')
    .replace(/\([^)]*\)|\[[^\]]*\]|sebutkan/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare
    .split(' ')
    .map((word) => short[word] ?? word)
    .join(' ');
}

/** The item code of a header (`B1. Studi Lanjut`, `f8`): it says which question of which form this is. */
export const itemCode = (header: string): string | undefined =>
  /^(?:([a-g]\d{1,2})\.\s|(f\d+[a-z]?\d*)\s*(?:[:.-]|$))/i.exec(header.trim())?.slice(1).find(Boolean)?.toLowerCase();

/** How a header speaks for a field. `strong`: one of the words that mean this field and nothing else. */
export interface HeaderHit {
  readonly field: FieldId;
  readonly how: 'exact' | 'words' | 'part' | 'near';
  readonly strong: boolean;
}

interface Entry {
  readonly field: FieldId;
  readonly text: string;
  readonly words: readonly string[];
  readonly strong: boolean;
}

const wordsOf = (text: string): string[] => [...new Set(text.split(' '))].filter((word) => word && !filler.has(word));
/** A column of one sex under a joined header (`Jumlah Lulusan > L`): part of a count, not the count. */
const ofOneSex = /> *(?:l|p|lk|pr|laki[- ]?laki|perempuan|pria|wanita|male|female|men|women)\.?$/i;

const entries: readonly Entry[] = fieldIds.flatMap((field) => {
  const entry = (strong: boolean) => (synonym: string) => {
    const text = normalise(synonym);
    return { field, text, words: wordsOf(text), strong };
  };
  const own = field.replaceAll('_', ' ');
  const { synonyms, weak } = fields[field];
  return [...synonyms.map(entry(true)), ...(own.includes(' ') ? [entry(true)(own)] : []), ...weak.map(entry(false))];
});

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word) => b.includes(word));
const rank = { exact: 3, words: 2, part: 1, near: 0 } as const;

function compare(header: string, words: readonly string[], entry: Entry): HeaderHit['how'] | undefined {
  if (header === entry.text) return 'exact';
  if (words.length > 0 && sameWords(words, entry.words)) return 'words';
  if (entry.words.length >= 2 && entry.words.every((word) => words.includes(word))) return 'part';
  if (header.length < 6 || Math.abs(header.length - entry.text.length) > 2) return undefined;
  return distance(header, entry.text) <= (header.length >= 12 ? 2 : 1) ? 'near' : undefined;
}

/** Every field a header speaks for, the best way for each. */
export function readHeader(header: string): readonly HeaderHit[] {
  const text = normalise(header);
  if (!text || ofOneSex.test(header.trim())) return [];
  const words = wordsOf(text);
  const best = new Map<FieldId, HeaderHit>();
  for (const entry of entries) {
    const how = compare(text, words, entry);
    if (!how) continue;
    const known = best.get(entry.field);
    const better = !known || rank[how] > rank[known.how] || (rank[how] === rank[known.how] && entry.strong && !known.strong);
    if (better) best.set(entry.field, { field: entry.field, how, strong: entry.strong });
  }
  return [...best.values()];
}

const ofPerson =
  /\b(?:e ?mail|surel|hp|handphone|ponsel|wa|whatsapp|telepon|phone|mobile|nik|ktp|nomor induk kependudukan|nomor kk|kartu keluarga|alamat|address|nama (?:lengkap|siswa|peserta|murid|alumni|alumnus|lulusan|mahasiswa|responden|anda|saudara|panggilan|orang tua|ortu|ayah|ibu|wali|guru|ptk|pendidik|pembimbing|instruktur|kepala|karyawan|pegawai)|(?:full|first|last|student|learner|teacher|parent) name|surname|tempat lahir|tanggal lahir|ttl|birth ?date|date of birth|contact person|narahubung)\b/;
const ofInstitution =
  /\b(?:sekolah|smk|satuan pendidikan|satdik|dudi|iduka|dudika|mitra|perusahaan|instansi|industri|lembaga|kantor|usaha|kampus|universitas|tempat kerja|tempat pkl|company|employer|school|partner|institution|provider|organi[sz]ation|web|website|situs|url|ip|domain)\b/;

/**
 * A header that by itself says that its cells name or reach a person: names of people, phone, e-mail, address, NIK, birth. Of an institution the
 * same words are not personal (`Telp DUDI`, `Alamat Sekolah`); `Nama` alone may name anything.
 */
export function isPersonalHeader(name: string): boolean {
  const text = `${normalise(name)} ${normalise(name.replace(/([a-z])([A-Z])/g, '$1 $2'))}`;
  const known = readHeader(name).some(
    ({ field, how, strong }) => strong && (how === 'exact' || how === 'words') && fields[field].personal === 'drop'
  );
  return (known || ofPerson.test(text)) && (!ofInstitution.test(text) || /\bkepala sekolah\b/.test(text));
}
