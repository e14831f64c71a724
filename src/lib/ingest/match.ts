import { fields, type FieldId } from '$lib/model/fields';
import { kindIds, kinds, type Kind, type KindDefinition } from '$lib/model/kinds';
import type { Confidence, Hints } from './batch';
import { contentOf, judge, recognise, recognisePersonal, type Content, type Verdict } from './content';
import { decideOrder, type Order } from './cast/date';
import { decideMark, type Mark } from './cast/number';
import { plain, type Distinct } from './cast/text';
import { isPersonalHeader, itemCode, readHeader, type HeaderHit } from './header';

/** A column as it comes from the file: its name and its texts with counts, the most frequent first. */
export interface Source {
  readonly name: string;
  readonly distinct: readonly Distinct[];
}

/** What one column is taken for. `reasons` are i18n keys without their `why_`. */
export interface Match {
  readonly field: FieldId | null;
  readonly score: number;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

/** The whole file: its kind and a match for every column. `contested`: columns that wanted a field another column got. */
export interface Matched {
  readonly kind: Kind;
  readonly reason: string;
  readonly columns: readonly Match[];
  readonly contested: readonly { readonly field: FieldId; readonly columns: readonly number[] }[];
  /** Of the needs of the kind, those no column meets. */
  readonly missing: readonly FieldId[];
}

interface Candidate {
  readonly column: number;
  readonly field: FieldId;
  readonly score: number;
  readonly strong: boolean;
  readonly reasons: readonly string[];
}

const sure = 0.9;
const check = 0.6;
export const confidenceOf = (score: number): Confidence => (score >= sure ? 'sure' : score >= check ? 'check' : 'none');

const base: Readonly<Record<HeaderHit['how'], readonly [strong: number, weak: number]>> = {
  exact: [0.94, 0.78],
  words: [0.9, 0.72],
  part: [0.68, 0.6],
  near: [0.68, 0.6]
};
const turn: Readonly<Record<Verdict, number>> = { for: 0.04, neutral: 0, doubt: -0.22, against: -0.6 };
const loose = new Set<string>(['integer', 'number', 'wage', 'text']);

/** Header and cells together. Cells that only say "a number" cannot make a weak header certain; a pattern can. */
function score(hit: HeaderHit, verdict: Verdict): number {
  const exact = hit.how === 'exact' || hit.how === 'words';
  const start = base[hit.how][hit.strong ? 0 : 1];
  if (verdict !== 'for') return Math.max(0, start + turn[verdict]);
  if (exact && !hit.strong) return loose.has(fields[hit.field].cast) ? 0.82 : 0.91;
  return exact ? Math.min(1, start + 0.04) : 0.8;
}

/** Answers 1 to 5 under a question whose code says what they mean (`f8`, `f14`, `f15`). */
const isCoded = (name: string, field: FieldId, { texts, cells }: Content): boolean =>
  cells > 0 &&
  ['f8', 'f14', 'f15'].includes(itemCode(name) ?? '') &&
  ['status_text', 'match_horizontal', 'match_vertical'].includes(field) &&
  texts.every(({ text }) => /^[1-5]$/.test(text.trim()));

function candidatesOf(name: string, content: Content, column: number): Candidate[] {
  const npsn = /npsn/i.test(name);
  const found = readHeader(name).map((hit): Candidate => {
    const judged = isCoded(name, hit.field, content) ? 'for' : judge(hit.field, content);
    // Names of primary schools cast doubt on "asal sekolah", not on a heading that means the school itself.
    const itself = hit.field === 'school_name' && hit.strong && hit.how === 'exact' && !/asal|origin|previous/i.test(name);
    const raw = itself && judged === 'doubt' ? 'neutral' : judged;
    const verdict = npsn && hit.field === 'school_id' && raw === 'neutral' && content.cells > 0 ? 'doubt' : raw;
    const reasons = [`header_${hit.how}`, content.cells === 0 ? 'content_empty' : `content_${verdict}`];
    return { column, field: hit.field, score: score(hit, verdict), strong: hit.strong, reasons };
  });
  const seen = recognise(content);
  const person = seen !== undefined && fields[seen].personal === 'drop';
  // Free text that holds nothing but addresses or numbers of people is these, whatever it is called.
  const kept = person ? found.filter((c) => fields[c.field].cast !== 'text' || fields[c.field].personal) : found;
  if (seen && !found.some((c) => c.field === seen))
    kept.push({ column, field: seen, score: 0.65, strong: false, reasons: ['content_only'] });
  return kept.filter((c) => c.score >= check);
}

/** Whether a column names or reaches people, by its header or its cells: such a column is never kept, whatever the file is. */
export const isPersonal = ({ name, distinct }: Source): boolean =>
  isPersonalHeader(name) || recognisePersonal(contentOf(distinct)) !== undefined;

const dropped = (field: FieldId): boolean => fields[field].personal === 'drop';

/** One column to one field, the best first. A column that loses its field to another may take its next one. */
function assign(candidates: readonly Candidate[], can: ReadonlySet<FieldId>, allowed: (field: FieldId) => boolean): Map<number, Candidate> {
  const byColumn = new Map<number, Candidate>();
  const taken = new Set<FieldId>();
  const order = candidates
    .filter((c) => allowed(c.field))
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(b.strong) - Number(a.strong) ||
        a.column - b.column ||
        Number(can.has(b.field)) - Number(can.has(a.field))
    );
  for (const candidate of order) {
    if (byColumn.has(candidate.column) || (taken.has(candidate.field) && !dropped(candidate.field))) continue;
    byColumn.set(candidate.column, candidate);
    taken.add(candidate.field);
  }
  return byColumn;
}

interface Judged {
  readonly kind: Kind;
  readonly chosen: Map<number, Candidate>;
  readonly points: number;
  readonly share: number;
  readonly fits: boolean;
}

const usable = (kind: Kind): Set<FieldId> => {
  const { needs, also }: KindDefinition = kinds[kind];
  return new Set([...needs.flat(), ...also]);
};

function judgeKind(kind: Kind, candidates: readonly Candidate[], columns: number, nameHint: boolean): Judged {
  const can = usable(kind);
  const chosen = assign(candidates, can, (field) => can.has(field) || dropped(field));
  const used = [...chosen.values()].filter((c) => can.has(c.field));
  const { needs }: KindDefinition = kinds[kind];
  const best = needs.map((group) => Math.max(0, ...used.filter((c) => group.includes(c.field)).map((c) => c.score)));
  const firm = used.some((c) => needs[0]?.includes(c.field) && (c.strong || c.score >= sure || c.reasons[0] === 'content_only'));
  const points = used.reduce((n, c) => n + c.score, 0) + (nameHint ? 0.5 : 0);
  const share = columns === 0 ? 0 : chosen.size / columns;
  // A kind is taken on when its needs are met, one of them without doubt, and it explains a fair part of the table.
  const fits =
    needs.length > 0 && best.every((s) => s >= check) && (firm || nameHint) && (share >= 0.3 || used.length >= 5) && used.length >= 2;
  return { kind, chosen, points, share, fits };
}

const hintsInName: Partial<Record<Kind, RegExp>> = {
  tracer: /tracer|lulusan|alumni|penelusuran|bmw|keterserapan/i,
  internship: /pkl|prakerin|magang(?!.*guru)/i,
  training: /pelatihan|diklat|guru|bimtek/i,
  agreement: /mou|pks|kerja.?sama|mitra/i,
  partner: /mitra|dudi|iduka/i,
  activity: /kegiatan/i,
  contribution: /bantuan|kontribusi|csr/i,
  school: /sekolah|smk/i
};

function chooseKind(all: readonly Judged[], hint: Kind | undefined): { kind: Kind; reason: string } {
  if (hint) return { kind: hint, reason: 'chosen' };
  const fitting = all.filter((j) => j.fits).sort((a, b) => b.points - a.points || kindIds.indexOf(a.kind) - kindIds.indexOf(b.kind));
  const best = fitting[0];
  return best ? { kind: best.kind, reason: 'columns' } : { kind: 'other', reason: 'none_fits' };
}

/** What speaks against being certain: another column wants the same field, or the column could as well be another field of the kind. */
interface Doubts {
  readonly rival: boolean;
  readonly twofold: boolean;
}

/** Once the kind is clear, a weak header of that kind is as good as a strong one, unless something speaks against it. */
function settle(candidate: Candidate, judged: Judged, { rival, twofold }: Doubts): Candidate {
  const open = [...(rival ? ['rival'] : []), ...(twofold ? ['twofold'] : [])];
  if (open.length > 0) return { ...candidate, score: Math.min(candidate.score, 0.85), reasons: [...candidate.reasons, ...open] };
  const doubtful = candidate.reasons.includes('content_doubt');
  const lifted = judged.fits && judged.share >= 0.5 && candidate.score >= 0.78 && candidate.score < sure && !doubtful;
  return lifted ? { ...candidate, score: sure, reasons: [...candidate.reasons, 'kind'] } : candidate;
}

const unmatched: Match = { field: null, score: 0, confidence: 'none', reasons: ['none'] };
const toMatch = (c: Candidate): Match => ({ field: c.field, score: c.score, confidence: confidenceOf(c.score), reasons: c.reasons });

const aboutPeople: ReadonlySet<FieldId> = new Set<FieldId>([
  'student_id',
  'national_id',
  'sex',
  'phone',
  'email',
  'birth',
  'wage',
  'class_group'
]);

/**
 * In a table of no known kind only what needs no kind to be certain is named, and what is personal beyond doubt: by its cells, or names in a
 * table that says more about people.
 */
function certainOf(candidates: readonly Candidate[]): Candidate[] {
  const people = candidates.some((c) => aboutPeople.has(c.field) && c.strong && c.score >= sure);
  const beyondDoubt = (c: Candidate): boolean => dropped(c.field) && (c.reasons[0] === 'content_only' || (people && c.score >= 0.78));
  return candidates.filter((c) => (c.strong && c.score >= sure) || c.reasons.includes('chosen') || beyondDoubt(c));
}

/** A column that another field of the kind, not taken by another column, would fit as well. */
function isTwofold(chosen: Candidate, candidates: readonly Candidate[], taken: ReadonlyMap<number, Candidate>, kind: Kind): boolean {
  const can = usable(kind);
  const used = new Set([...taken.values()].map((c) => c.field));
  return candidates.some((c) => c.column === chosen.column && can.has(c.field) && !used.has(c.field) && c.score >= chosen.score);
}

/** Two columns whose headers speak equally well for one field. */
function contestedOf(candidates: readonly Candidate[], chosen: ReadonlyMap<number, Candidate>): Matched['contested'] {
  const found: { field: FieldId; columns: number[] }[] = [];
  for (const winner of chosen.values()) {
    if (dropped(winner.field)) continue;
    const rivals = candidates.filter(
      (c) => c.field === winner.field && c.column !== winner.column && !chosen.has(c.column) && c.score >= winner.score - 0.1
    );
    if (rivals.length > 0) found.push({ field: winner.field, columns: [winner.column, ...rivals.map((c) => c.column)] });
  }
  return found;
}

/** The decimal mark the columns of a file agree on; undefined when none says, or they differ. */
export function fileMark(sources: readonly Source[]): Mark | undefined {
  const marks = new Set<Mark>();
  for (const { distinct } of sources) {
    const content = contentOf(distinct);
    const pointed = content.texts.filter(({ text }) => /[.,]/.test(text));
    const decided = content.numeric >= 0.9 && pointed.length > 0 ? decideMark(pointed) : undefined;
    if (decided && !decided.ambiguous) marks.add(decided.choice);
  }
  return marks.size === 1 ? [...marks][0] : undefined;
}

/** The order of day and month the columns of a file agree on; undefined when none says, or they differ. */
export function fileOrder(sources: readonly Source[]): Order | undefined {
  const orders = new Set<Order>();
  for (const { distinct } of sources) {
    const decided = decideOrder(distinct.slice(0, 400));
    if (decided.told) orders.add(decided.choice);
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** Columns to canonical fields and a kind for the file. Never certain of what is wrong: what is open is left to check. */
export function match(sources: readonly Source[], file: string, hints: Hints, usual?: Mark): Matched {
  const mapping = hints.mapping ?? {};
  const given = (column: number): FieldId | null | undefined => mapping[column];
  const contents = sources.map((source) => contentOf(source.distinct, usual));
  const candidates = sources.flatMap((source, column): Candidate[] => {
    const field = given(column);
    if (field === null) return [];
    if (field !== undefined) return [{ column, field, score: 1, strong: true, reasons: ['chosen'] }];
    return candidatesOf(source.name, contents[column] ?? contentOf([]), column);
  });
  const named = sources.filter((source, column) => plain(source.name) !== 'no' && (contents[column]?.cells ?? 0) > 0).length;
  const all = kindIds
    .filter((kind) => kind !== 'other')
    .map((kind) => judgeKind(kind, candidates, named, hintsInName[kind]?.test(file) ?? false));
  const { kind, reason } = chooseKind(all, hints.kind);
  const judged = all.find((j) => j.kind === kind);
  const chosen = judged?.chosen ?? assign(certainOf(candidates), new Set(), () => true);
  const contested = contestedOf(candidates, chosen);
  const columns = sources.map((_, column): Match => {
    const candidate = chosen.get(column);
    if (!candidate) return given(column) === null ? { ...unmatched, confidence: 'sure', reasons: ['chosen'] } : unmatched;
    if (!judged || candidate.reasons[0] === 'chosen') return toMatch(candidate);
    const rival = contested.some((c) => c.columns[0] === column);
    return toMatch(settle(candidate, judged, { rival, twofold: isTwofold(candidate, candidates, chosen, kind) }));
  });
  return { kind, reason, columns, contested, missing: missingOf(kind, columns) };
}

/** Of the needs of a kind chosen by a person, those no column meets: the first field of each. */
function missingOf(kind: Kind, columns: readonly Match[]): FieldId[] {
  const { needs }: KindDefinition = kinds[kind];
  const found = new Set(columns.map((c) => c.field));
  return needs.filter((group) => !group.some((field) => found.has(field))).flatMap((group) => group[0] ?? []);
}
