import { Failure, type Problem } from '$lib/model/problem';
import type { Hints, Look } from './batch';
import { encodingOfBytes, encodingOfHead, TextReader, withoutEnd, type Encoding } from './decode';
import { Scanner, type Facts } from './scan';
import { asideText } from './text/aside-text';
import { checkCancelled, chunks, readBytes } from './text/bytes';
import { guessDialect, type DialectGuess } from './text/dialect';
import { findings } from './text/findings';
import { readName } from './text/names';
import { planTable, type Plan } from './text/plan';
import type { Dialect, TextRecord } from './text/record';
import { RecordReader } from './text/records';
import { commonest } from './text/rows';
import { refuseByBytes, refuseByText } from './text/refuse';
import { otherTable, passedBy } from './text/others';
import { isRegular, needsSurvey } from './text/regular';
import { Survey } from './text/survey';

const headSize = 1 << 20;
const dialectSize = 1 << 17;
const headRecords = 1000;
const mostColumns = 5000;

/** What a look needs to know about the person's wishes and whom to tell how far it is. */
interface Task {
  readonly file: Blob;
  readonly hints: Hints;
  readonly report: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** The file as judged from its head. */
interface Draft {
  readonly guess: DialectGuess;
  readonly plan: Plan;
  readonly head: readonly TextRecord[];
}

/**
 * Finds out how a file is written, where its table is and which records are not data; counts every record of it.
 * Throws Failure when the file is no table (what it is instead is the code), cannot be read, or the person cancelled.
 */
export async function lookAt(
  file: Blob,
  hints: Hints,
  report: (bytes: number) => void = () => undefined,
  signal?: AbortSignal
): Promise<Look> {
  const task: Task = { file, hints, report, signal };
  checkCancelled(signal);
  const bytes = await readBytes(file, 0, headSize);
  const known = hints.encoding === undefined ? encodingOfHead(bytes) : chosenEncoding(hints.encoding, bytes);
  refuseByBytes(bytes, file.size, known?.name.startsWith('utf-16') ?? false);

  let draft = draftOf(bytes, known?.name ?? 'utf-8', known?.mark ?? 0, file.size, hints);
  const facts = await scanAll(task, known, draft);
  const encoding = known && known.reason !== 'byte_order_mark' ? known : settle(known, facts);
  const other = encoding.name !== (known?.name ?? 'utf-8') || facts.cr > 0;
  if (other) draft = draftOf(bytes, encoding.name, encoding.mark, file.size, hints, facts);
  if (draft.plan.width > mostColumns) {
    throw new Failure({ code: 'too_many_columns', level: 'error', params: { columns: draft.plan.width, most: mostColumns } });
  }
  const far = isFar(draft, hints, facts);
  if (far) draft = await reach(task, encoding, draft);
  let survey = far || (await needsSurvey(file, facts, draft, encoding)) ? await surveyAll(task, encoding, draft, facts) : undefined;
  if (survey?.outside) {
    draft = { ...draft, plan: planTable(draft.head, hints.header, 0, true) };
    survey = await surveyAll(task, encoding, draft, facts);
  }
  const second = survey?.second;
  if (!survey || !second || second.rows < survey.data * 5 || second.index >= draft.head.length || hints.header !== undefined) {
    return finish(task, encoding, draft, facts, survey);
  }
  draft = { ...draft, plan: planTable(draft.head, undefined, second.index) };
  return finish(task, encoding, draft, facts, await surveyAll(task, encoding, draft, facts));
}

function finish(task: Task, encoding: Encoding, draft: Draft, facts: Facts, survey: Survey | undefined): Look {
  const { guess, plan, head } = draft;
  const regular = isRegular(facts, draft, encoding, survey);
  const before = { preamble: 0, header: 0, blank: 0, total: 0, note: 0, repeated_header: 0 };
  for (const reason of plan.before) before[reason]++;
  const skipped = survey?.skips.counts ?? before;
  const records = survey?.records ?? facts.records;
  const data = survey?.data ?? records - plan.dataStart;
  if (data === 0 && skipped.blank === records) throw new Failure({ code: 'only_blank', level: 'error' });
  const { names, rawNames } = readName(plan);
  const start = head[plan.dataStart];
  const other = otherTable(plan, head, survey);
  const lookProblems: Problem[] = findings({ encoding, facts, guess, plan, survey, names, skipped, data });
  task.report(task.file.size);
  return {
    encoding: { value: encoding.name, reason: encoding.reason },
    delimiter: { value: guess.dialect.delimiter, reason: guess.reason },
    quote: guess.dialect.quote,
    lineEnd: lineEnd(facts),
    bytes: task.file.size,
    header: { value: plan.header, reason: plan.reason },
    names,
    rawNames,
    records,
    skipped,
    data,
    regular,
    skipLines: start ? start.line - 1 : plan.dataStart,
    sample: survey?.sample ?? head.slice(plan.dataStart, plan.dataStart + 20).map((record) => record.cells),
    aside: survey?.aside ?? asideOf(draft),
    problems: lookProblems,
    ...(other ? { other } : {}),
    layout: {
      mark: encoding.mark,
      escape: guess.dialect.escape,
      padded: guess.dialect.padded,
      cr: guess.dialect.cr,
      first: plan.first,
      width: plan.width,
      types: plan.types,
      steady: plan.steady,
      skips: survey?.skips.ranges ?? []
    }
  };
}

function asideOf({ plan, head }: Draft): Look['aside'] {
  return head.flatMap((record, i) =>
    plan.before[i] === 'preamble' ? [{ line: record.line, reason: 'preamble' as const, text: asideText(record.cells, 'preamble') }] : []
  );
}

function lineEnd(facts: Facts): Look['lineEnd'] {
  const kinds = [facts.lf > 0, facts.crlf > 0, facts.cr > 0].filter(Boolean).length;
  if (kinds > 1) return 'mixed';
  return facts.crlf > 0 ? '\r\n' : facts.cr > 0 ? '\r' : '\n';
}

function chosenEncoding(name: string, bytes: Uint8Array): Encoding {
  const found = encodingOfHead(bytes);
  return { name, mark: found?.name === name ? found.mark : 0, reason: 'chosen' };
}

/** A UTF-8 byte order mark is a claim; the bytes after it decide. */
function settle(known: Encoding | undefined, facts: Facts): Encoding {
  if (known && (known.name !== 'utf-8' || facts.broken === 0)) return known;
  const found = encodingOfBytes(facts.sequences + (known ? facts.broken + 1 : 0), facts.broken);
  return { ...found, mark: known?.mark ?? 0 };
}

/** Judges the head of a file: refusals, dialect, table. */
function draftOf(bytes: Uint8Array, encoding: string, mark: number, size: number, hints: Hints, facts?: Facts): Draft {
  const whole = size <= headSize;
  let text = withoutEnd(new TextReader(encoding).read(bytes.subarray(mark), whole));
  refuseByText(text, whole);
  if (!whole) text = text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1) || text;
  const cr = facts
    ? facts.lf + facts.crlf === 0 || facts.cr > (facts.lf + facts.crlf) * 0.02
    : /\r(?!\n)/.test(text) && !text.includes('\n');
  const guess = guessDialect(text.slice(0, dialectSize), cr, hints.delimiter);
  const rough = readHead(text, guess.dialect, 0);
  const head = readHead(text, guess.dialect, roughWidth(rough, hints.header));
  return { guess, head, plan: planTable(head, hints.header) };
}

/** The cells a record should have, to judge broken quoting and stray carriage returns by: those of the table, or of most records where lines run together. */
function roughWidth(records: readonly TextRecord[], hint: Hints['header']): number {
  const { width, first } = planTable(records, hint);
  const usual = commonest(records.map(({ cells }) => cells.length));
  return usual > 1 && records.some(({ raw }) => raw.includes('\r')) ? usual : width + first;
}

/** The first records of the head, cut piece by piece so that no more is read than is looked at. */
function readHead(text: string, dialect: Dialect, width: number): TextRecord[] {
  const reader = new RecordReader(dialect, width);
  const records: TextRecord[] = [];
  for (const some of reader.readSome(text, true)) {
    records.push(...some);
    if (records.length >= headRecords) break;
  }
  return records.slice(0, headRecords);
}

/** The person has chosen a header further down than the head reaches. */
const isFar = ({ head }: Draft, { header }: Hints, facts: Facts): boolean =>
  !!header && header[1] + 1 >= head.length && facts.records > head.length;

/** The records up to a table far down the file: those passed by on the way are not kept. */
async function reach({ file, hints, signal }: Task, encoding: Encoding, { guess }: Draft): Promise<Draft> {
  const [from] = hints.header ?? [0];
  const text = new TextReader(encoding.name);
  const reader = new RecordReader(guess.dialect, 0);
  const head: TextRecord[] = [];
  for await (const { bytes, last } of chunks(file, encoding.mark, signal)) {
    const part = text.read(bytes, last);
    for (const some of reader.readSome(last ? withoutEnd(part) : part, last))
      for (const record of some) if (head.length < from + headRecords) head.push(head.length < from ? passedBy(record) : record);
    if (head.length >= from + headRecords) break;
  }
  return { guess, head, plan: planTable(head, hints.header) };
}

/** The fast exact pass. Text that is not one byte per character is turned into UTF-8 on the way. */
async function scanAll(task: Task, encoding: Encoding | undefined, { guess, plan }: Draft): Promise<Facts> {
  const { delimiter, quote } = guess.dialect;
  const scanner = new Scanner(delimiter, quote, plan.width + plan.first, plan.header?.[1] ?? -1);
  const reader = encoding === undefined || encoding.name === 'utf-8' ? undefined : new TextReader(encoding.name);
  const encoder = new TextEncoder();
  for await (const { bytes, end, last } of chunks(task.file, encoding?.mark ?? 0, task.signal)) {
    scanner.push(reader ? encoder.encode(reader.read(bytes, last)) : bytes, last);
    task.report(Math.floor(end / 2));
  }
  return scanner.facts;
}

/** The careful pass over every record, for files that are not plainly regular. */
async function surveyAll(task: Task, encoding: Encoding, { guess, plan }: Draft, facts: Facts): Promise<Survey> {
  const survey = new Survey(plan, guess.dialect, facts.totals > 0 || facts.cr > 0);
  const text = new TextReader(encoding.name);
  const records = new RecordReader(guess.dialect, plan.width + plan.first);
  for await (const { bytes, end, last } of chunks(task.file, encoding.mark, task.signal)) {
    const part = text.read(bytes, last);
    for (const some of records.readSome(last ? withoutEnd(part) : part, last)) for (const record of some) survey.add(record);
    task.report(Math.floor((task.file.size + end) / 2));
  }
  survey.finish();
  return survey;
}
