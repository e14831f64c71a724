/** What of a name is compared. */
export interface Fingerprint {
  readonly words: readonly string[];
  /** Its words in order, run together; a space stays only between two numbers. */
  readonly run: string;
  /** Its words sorted, so that their order does not matter. */
  readonly sorted: string;
  /** Its numbers, Roman numbers and single letters in order: names that differ in these are never near. */
  readonly marks: string;
  /** Letters and digits of `run`. */
  readonly length: number;
}

const legalForms = new Set(['pt', 'cv', 'ud', 'pd', 'fa', 'tbk', 'persero', 'ltd', 'inc', 'co']);
const roman = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3})$/;
const isMark = (word: string): boolean => /^\p{N}/u.test(word) || [...word].length === 1 || roman.test(word);

/** Words of a name, letters and digits apart; dotted letters (P.T., U.P.N.) are one word. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '') // accents of Latin letters; the vowels of other scripts stay
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’`]/g, '')
    .replace(/(?<!\p{L})(?:\p{L}\.\s?){2,}(?!\p{L})|(?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})/gu, (dotted) => `${dotted.replace(/[.\s]/g, '')} `)
    .match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? [];

/** Legal forms say nothing about who it is; a name of nothing else keeps them. */
function companyWords(name: string): string[] {
  const words = wordsOf(name);
  const rest = words.filter((word) => !legalForms.has(word));
  return rest.length > 0 ? rest : words;
}

/** How schools are abbreviated, in full: SMKN 3 and SMK N 3 are SMK Negeri 3; SMKS is an SMK. */
function schoolWords(name: string): string[] {
  const words = wordsOf(name.replace(/sekolah\s+menengah\s+kejuruan/giu, 'SMK')).flatMap((word, i, all) => {
    const short = /^(smk|sma|smp)(n|s)$/.exec(word);
    if (short) return short[2] === 'n' ? [short[1] ?? '', 'negeri'] : [short[1] ?? ''];
    if (/^(?:smk|sma|smp)$/.test(all[i - 1] ?? '')) {
      if (word === 'n' || word === 'negri') return ['negeri'];
      if (word === 's' || word === 'swasta') return [];
    }
    if (/^(?:no|nomor|nomer)$/.test(word) && /^\p{N}/u.test(all[i + 1] ?? '')) return [];
    return [word];
  });
  return words.map((word) => (/^\p{N}/u.test(word) ? word.replace(/^0+(?=.)/, '') : word));
}

/** What of a partner's or a school's name is compared; an empty `run` when it holds neither letters nor digits. */
export function fingerprint(of: 'partner' | 'school', name: string): Fingerprint {
  const words = of === 'school' ? schoolWords(name) : companyWords(name);
  const run = words.join(' ').replace(/(?<=\p{N}) (?!\p{N})|(?<!\p{N}) /gu, '');
  return {
    words,
    run,
    sorted: [...words].sort().join(' '),
    marks: words.filter(isMark).join(' '),
    length: [...run.replaceAll(' ', '')].length
  };
}
