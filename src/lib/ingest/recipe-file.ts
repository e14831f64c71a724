import * as v from 'valibot';
import { fieldIds, type FieldId } from '$lib/model/fields';
import { kindIds, type Kind } from '$lib/model/kinds';
import { constants, isOfOneFile, type Step } from '$lib/model/recipe';
import { Failure } from '$lib/model/problem';

/** The steps of one file, to be applied to the next one of the same make. */
export interface Recipe {
  readonly name: string;
  /** Day it was made, YYYY-MM-DD. */
  readonly made: string;
  /** The columns it was made for, and the fingerprint of their names. */
  readonly columns: readonly string[];
  readonly fingerprint: string;
  readonly kind: Kind;
  readonly steps: readonly Step[];
}

const text = v.pipe(v.string(), v.maxLength(2000));
const column = text;
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const isText = (given: unknown): boolean => typeof given === 'string' && given.length <= 2000;
/** Texts of cells and what they mean; `record` would leave out texts that every object has a property of, such as "constructor". */
const meanings = v.custom<Readonly<Record<string, string | null>>>(
  (given) =>
    typeof given === 'object' &&
    given !== null &&
    !Array.isArray(given) &&
    Object.entries(given).every(([key, value]) => isText(key) && (value === null || isText(value)))
);
const step = v.variant('do', [
  v.strictObject({ do: v.literal('encoding'), value: v.picklist(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']) }),
  v.strictObject({ do: v.literal('delimiter'), value: v.picklist([',', ';', '\t', '|', ' ', ':']) }),
  v.strictObject({ do: v.literal('header'), value: v.nullable(v.tuple([index, index])) }),
  v.strictObject({ do: v.literal('sheet'), value: text }),
  v.strictObject({ do: v.literal('reshape'), value: v.picklist(['none', 'years', 'turned']) }),
  v.strictObject({ do: v.literal('kind'), value: v.picklist(kindIds) }),
  v.strictObject({ do: v.literal('frame'), value: v.boolean() }),
  v.strictObject({ do: v.literal('constant'), field: v.picklist(constants), value: text }),
  v.strictObject({ do: v.literal('duplicates'), value: v.picklist(['newest', 'all']) }),
  v.strictObject({ do: v.literal('field'), column, value: v.nullable(v.picklist<FieldId[]>(fieldIds)) }),
  v.strictObject({ do: v.literal('decimal'), column, value: v.picklist(['.', ',']) }),
  v.strictObject({ do: v.literal('date_order'), column, value: v.picklist(['DMY', 'MDY']) }),
  v.strictObject({ do: v.literal('scale'), column, value: v.picklist([1, 100]) }),
  v.strictObject({ do: v.literal('school_year'), column, value: v.picklist(['first', 'second']) }),
  v.strictObject({ do: v.literal('values'), column, values: meanings }),
  v.strictObject({ do: v.literal('hold'), column, texts: v.pipe(v.array(text), v.maxLength(10_000)) })
]);
const file = v.strictObject({
  format: v.literal('jejak-recipe'),
  version: v.literal(1),
  name: text,
  made: text,
  columns: v.pipe(v.array(text), v.maxLength(5000)),
  fingerprint: text,
  kind: v.picklist(kindIds),
  steps: v.pipe(v.array(step), v.maxLength(10_000))
});

const longest = 4 << 20;

/** True when a text claims to be a recipe: worth reading as one, whatever its file is called. */
export const looksLikeRecipe = (head: string): boolean => /^\s*\{\s*"format"\s*:\s*"jejak-recipe"/.test(head);

/** A text that may reach a person: an e-mail address, or digits like those of a telephone or an id. */
const reaches = (text: string): boolean => /@\S+\.|(?:\d[\s().-]?){8,}/.test(text);

/** A step without texts that may reach a person; undefined when nothing is left of it. */
function impersonal(step: Step): Step | undefined {
  if (step.do === 'values') {
    const kept = Object.entries(step.values).filter(([text]) => !reaches(text));
    return kept.length > 0 ? { ...step, values: Object.fromEntries(kept) } : undefined;
  }
  if (step.do !== 'hold') return step;
  const texts = step.texts.filter((text) => !reaches(text));
  return texts.length > 0 ? { ...step, texts } : undefined;
}

/** A recipe as a JSON file. Steps that speak of single lines are left out, and so are texts that may reach a person: it goes to others. */
export function writeRecipe({ name, made, columns, fingerprint, kind, steps }: Recipe): string {
  const own = { format: 'jejak-recipe', version: 1, name, made, fingerprint, kind, columns };
  return `${JSON.stringify({ ...own, steps: steps.filter((one) => !isOfOneFile(one)).flatMap((one) => impersonal(one) ?? []) }, null, 1)}\n`;
}

/** Reads a recipe file. Throws Failure `recipe_unreadable`, with the place that is wrong, for anything else. */
export function readRecipe(json: string): Recipe {
  const refuse = (where: string): never => {
    throw new Failure({ code: 'recipe_unreadable', level: 'error', params: { where } });
  };
  if (json.length > longest) refuse('-');
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    refuse('JSON');
  }
  const read = v.safeParse(file, raw);
  if (!read.success) return refuse(v.getDotPath(read.issues[0]) ?? '-');
  const { name, made, columns, fingerprint, kind, steps } = read.output;
  return { name, made, columns, fingerprint, kind, steps };
}
