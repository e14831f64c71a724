import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/words/messages';
import { getLocale } from '$lib/i18n/words/runtime';
import { bases, ofWords } from '$lib/metrics/bases';
import { catalogue } from '$lib/metrics/catalogue';
import { compile } from '$lib/metrics/compile';
import { dimensionsOf } from '$lib/metrics/dimensions';
import type { Indicator } from '$lib/metrics/indicator';
import { parameters, readsOf, type ParameterId } from '$lib/metrics/parameters';
import type { Context } from '$lib/metrics/request';
import { exampleRequest } from '$lib/metrics/worked-example';
import { fields } from '$lib/model/fields';
import type { Field } from '$lib/model/fields/field';
import { standard } from '$lib/model/settings';
import { sayField } from '../say/field';
import { family, type Words } from '../say/words';
import type { Entry, EntryGroup, ParameterLine } from './content';
import { sayExample } from './example-words';
import type { MethodExamples } from './examples';
import { groupOf, groups } from './groups';
import { sayParameter } from './parameter-words';
import { sourceLine } from './source-line';
import { boundValues, sqlText } from './sql-text';

const words = family(import.meta.glob<Record<string, Words>>('../../i18n/words/messages/method_*.js', { eager: true }));

/** The words of a value of a closed list: `method_<kind>_<value>`; a value without words stands as it is. */
const say = (kind: 'unit' | 'direction' | 'level' | 'dimension', value: string): string => words[`method_${kind}_${value}`]?.({}) ?? value;

/** A parameter with its default, in the language of the page. */
export function parameterLine(id: ParameterId): ParameterLine {
  const { label, source } = parameters[id];
  return { id, label: label[getLocale()], standard: sayParameter(id, standard), ...(source ? { source: sourceLine(source) } : {}) };
}

const known: Readonly<Record<string, Field>> = fields;

function entryOf(indicator: Indicator, { asAt, examples }: MethodExamples): Entry {
  const language = getLocale();
  const { year, measures } = examples[indicator.id] ?? { year: null, measures: [] };
  const given = measures.some(({ status }) => status === 'ok');
  const context: Context = { asAt, disclosure: { mode: 'private', threshold: standard.suppressBelow }, settings: standard };
  const statement = compile(indicator, exampleRequest(indicator, year), context);
  const reads = readsOf(indicator);
  return {
    id: indicator.id,
    label: indicator.label[language],
    definition: indicator.definition[language],
    formula: indicator.formula[language],
    bases: indicator.over.map((base) => ({ id: base, label: bases[base].label[language], of: ofWords(indicator, base)[language] })),
    unit: say('unit', indicator.unit),
    direction: say('direction', indicator.direction),
    level: say('level', indicator.level),
    by: dimensionsOf(indicator)
      .map((dimension) => say('dimension', dimension))
      .join(', '),
    fields: indicator.needs.map((id) => ({ id, name: sayField(id), headers: known[id]?.synonyms.join(', ') ?? '' })),
    dated: reads.asAt ? m.method_date({ date: formatDate(asAt) }) : '',
    parameters: reads.settings.map(parameterLine),
    sources: indicator.source.map(sourceLine),
    when: !given ? m.method_example_absent() : year === null ? m.method_example_all() : m.method_example_year({ year }),
    examples: measures
      .map((measure) => ({
        text: sayExample(indicator, measure),
        ...(measure.status === 'ok' ? { value: Number(measure.value.toPrecision(10)) } : {})
      }))
      // What cannot be given over one base cannot be given over the next for the same reason: that is said once.
      .filter(({ text }, i, all) => all.findIndex((one) => one.text === text) === i),
    exact: given,
    sql: sqlText(statement),
    bound: boundValues(statement)
  };
}

/** Every indicator of the catalogue in its groups, in the order of the catalogue. */
export function entryGroups(examples: MethodExamples): EntryGroup[] {
  const found = new Map<string, Entry[]>();
  for (const indicator of catalogue.values()) {
    const group = groupOf(indicator.id);
    found.set(group, [...(found.get(group) ?? []), entryOf(indicator, examples)]);
  }
  return [...found].map(([id, entries]) => ({
    id: `kelompok-${id.toLowerCase()}`,
    title: groups[id]?.[getLocale()] ?? m.method_other_group(),
    entries
  }));
}
