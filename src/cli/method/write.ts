import { m } from '$lib/i18n/words/messages';
import type { FigureTable } from '$lib/model/figure';
import type { Entry, MethodContent, ParameterLine, ReadingPart, SourceLine } from '$lib/views/method/content';

/** How the parts of a text are marked. */
export interface Marks {
  heading(level: number, text: string): string;
  item(name: string, text: string): string;
  table(table: FigureTable): string;
  code(text: string): string;
}

const lines = (table: FigureTable): string[][] => [
  table.columns.map(({ label }) => label),
  ...table.rows.map((row) => row.map(({ text }) => text))
];

export const markdown: Marks = {
  heading: (level, text) => `${'#'.repeat(level)} ${text}\n`,
  item: (name, text) => `- **${name}**: ${text}`,
  table: (table) => {
    const [head = [], ...rows] = lines(table).map((line) => line.map((cell) => cell.replaceAll('|', '\\|')));
    const rule = table.columns.map(({ numeric }) => (numeric ? '--:' : '---'));
    return [head, rule, ...rows].map((line) => `| ${line.join(' | ')} |\n`).join('');
  },
  code: (text) => `\`\`\`sql\n${text.trim()}\n\`\`\`\n`
};

export const plain: Marks = {
  heading: (level, text) => (level > 2 ? `${text}\n` : `${text}\n${(level === 1 ? '=' : '-').repeat(text.length)}\n`),
  item: (name, text) => `  ${name}: ${text}`,
  table: (table) => {
    const all = lines(table);
    const widths = table.columns.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
    const pad = (cell: string, column: number): string =>
      table.columns[column]?.numeric ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
    return all.map((line) => `  ${line.map(pad).join('  ').trimEnd()}\n`).join('');
  },
  code: (text) => `${text.trim().replace(/^/gm, '    ')}\n`
};

const sayChecked = ({ id, checked }: SourceLine): string => (checked ? id : `${id} (${m.method_unverified()})`);
const saySources = (sources: readonly SourceLine[]): string => sources.map(sayChecked).join('; ');
const sayParameter = ({ label, standard }: ParameterLine): string => `${label}: ${standard}`;

function readingText({ title, text, tables, sources }: ReadingPart, marks: Marks): string[] {
  return [
    marks.heading(3, title),
    ...text.map((one) => `${one}\n`),
    ...tables.flatMap(({ caption, table }) => [...(caption === title ? [] : [`${caption}\n`]), marks.table(table)]),
    ...(sources.length > 0 ? [`${m.method_sources()}: ${saySources(sources)}\n`] : [])
  ];
}

function entryText(entry: Entry, marks: Marks): string[] {
  const bases = entry.bases.map(({ id, label, of }, i) => {
    const standard = i === 0 && entry.bases.length > 1 ? ` (${m.method_base_default()})` : '';
    return `${id} ${of === '' ? label : of}${standard}`;
  });
  const fields = entry.fields.map(({ name, headers }) => (headers === '' ? name : `${name} (${m.method_headers({ headers })})`));
  const reads = [...entry.parameters.map(sayParameter), ...(entry.dated === '' ? [] : [entry.dated])];
  const items: readonly (readonly [string, string])[] = [
    [m.method_formula(), entry.formula],
    [m.method_base(), bases.join('; ')],
    [m.method_unit(), `${entry.unit}; ${entry.direction}`],
    [m.method_level(), entry.level],
    [m.method_needs(), fields.length > 0 ? fields.join('; ') : m.method_needs_none()],
    [m.method_by(), entry.by],
    ...(reads.length > 0 ? [[m.method_parameters(), reads.join('; ')] as const] : []),
    [m.method_sources(), saySources(entry.sources)],
    [`${m.method_example()}. ${entry.when.replace(/\.$/, '')}`, entry.examples.map(({ text }) => text).join(' ')]
  ];
  return [
    marks.heading(3, `${entry.id} ${entry.label}`),
    `${entry.definition}\n`,
    `${items.map(([name, text]) => marks.item(name, text)).join('\n')}\n`,
    marks.code(entry.bound === '' ? entry.sql : `${entry.sql}\n-- ${m.method_bound({ values: entry.bound })}`)
  ];
}

/** The page of methods as one text. */
export function write(content: MethodContent, marks: Marks): string {
  const parameters = content.parameters.map((one) =>
    marks.item(one.label, one.source ? `${one.standard} (${sayChecked(one.source)})` : one.standard)
  );
  const sources = content.sources.map((one) => {
    const read = one.read === '' ? '' : ` (${m.method_read_at({ where: one.read })})`;
    return marks.item(sayChecked(one), `${one.text}${read}`);
  });
  return [
    marks.heading(1, content.title),
    `${content.lead}\n`,
    marks.heading(2, m.method_reading()),
    ...content.reading.flatMap((part) => readingText(part, marks)),
    ...content.groups.flatMap((group) => [marks.heading(2, group.title), ...group.entries.flatMap((entry) => entryText(entry, marks))]),
    marks.heading(2, m.method_parameters()),
    `${m.method_parameters_text()}\n`,
    `${parameters.join('\n')}\n`,
    marks.heading(2, m.method_sources()),
    `${m.method_sources_text()}\n`,
    `${sources.join('\n')}\n`
  ].join('\n');
}
