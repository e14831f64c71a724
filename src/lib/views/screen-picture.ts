import type { Filter } from '$lib/model/filter';
import type { Context, Request } from '$lib/metrics/request';
import { Failure } from '$lib/model/problem';
import { standard } from '$lib/model/settings';
import { Latest } from '$lib/session/latest.svelte';
import type { Session } from '$lib/session/session.svelte';
import type { Picture } from '$lib/session/work';
import { Pieces } from './pieces';
import type { Choices, Screen } from './screen';

/** What the answer of a screen depends on. */
export interface Asked {
  readonly filter: Filter;
  readonly choices?: Choices;
  readonly version: number;
  readonly context: Context;
}

/** The answer of a screen; `choices`: what was chosen when it was asked. */
export type ScreenAnswer<Name extends string, More> = Picture<Name> & {
  readonly more: More;
  readonly sharing?: boolean;
  readonly choices?: Choices;
};

/** The same as counted at build time. */
export type FirstAnswer<Name extends string, More> = Omit<ScreenAnswer<Name, More>, 'sharing' | 'choices'>;

/** A screen's picture, one per session: it outlives a change of language and a visit to another screen. */
export type ScreenPicture<Name extends string, More> = Latest<Asked, ScreenAnswer<Name, More>>;

/** How the pieces of a picture are named. It compiles the questions, which takes every indicator: fetched with the first question that is new. */
type Naming = typeof import('$lib/metrics/question-key');

/** What the pieces of a picture depend on, by piece. */
function keysOf<Name extends string>(
  { attentionKey, optionsKey, optionsUnderKey, questionKey }: Naming,
  questions: Readonly<Record<Name, Request>>,
  filter: Filter,
  context: Context,
  { reads, menus }: Pick<Screen<Name, unknown>, 'reads' | 'menus'>
) {
  const answers = Object.fromEntries(
    Object.entries<Request>(questions).map(([name, request]) => [name, questionKey(request, context)])
  ) as Readonly<Record<Name, string>>;
  const more = JSON.stringify(['more', filter, reads(context)]);
  const attention = attentionKey(filter, context);
  // What may be chosen is read once; how many are behind each choice, under each filter.
  const options = menus ? optionsUnderKey(filter, context) : optionsKey;
  return {
    answers,
    choices: optionsKey,
    options,
    attention,
    more,
    all: [...Object.values<string>(answers), optionsKey, options, attention, more]
  };
}

/**
 * Makes the function that finds the picture of a screen in a session. Its `first` was counted at build time, under the default settings;
 * it is the answer to `firstFilter` with `firstChoices` on the sample (`shared`: in share mode), so that question needs no engine. Of later
 * questions only the pieces are counted that are not those of the picture before.
 */
export function screenPicture<Name extends string, More>(
  { questions, more, reads, menus }: Screen<Name, More>,
  firstFilter: Filter,
  firstChoices: Choices = {},
  shared = false
): (session: Session, first: () => FirstAnswer<Name, More>) => ScreenPicture<Name, More> {
  const known = new WeakMap<Session, ScreenPicture<Name, More>>();

  const make = (session: Session, counted: FirstAnswer<Name, More>): ScreenPicture<Name, More> => {
    const first: ScreenAnswer<Name, More> = { ...counted, sharing: shared, choices: firstChoices };
    const builtIn: Context = {
      asAt: session.contextOf({ of: 'sample' }).asAt,
      disclosure: { mode: shared ? 'share' : 'private', threshold: standard.suppressBelow },
      settings: standard
    };
    const same = JSON.stringify([firstFilter, builtIn, firstChoices]);
    const fetchNaming = async () => {
      const naming = await import('$lib/metrics/question-key');
      const built = keysOf(naming, questions(firstFilter, firstChoices), firstFilter, builtIn, { reads, menus });
      const pieces = new Pieces(
        new Map<string, unknown>([
          ...(Object.keys(built.answers) as Name[]).map((name) => [built.answers[name], first.answers[name]] as const),
          [built.options, first.options],
          [built.attention, first.attention],
          [built.more, first.more]
        ])
      );
      return { naming, pieces };
    };
    let fetched: ReturnType<typeof fetchNaming> | undefined;
    const named = () =>
      (fetched ??= fetchNaming().catch((cause: unknown) => {
        fetched = undefined;
        throw new Failure({ code: 'engine_start', level: 'error' }, { cause });
      }));
    /** The question that was answered at build time has its answer: the very same, so that nothing is drawn again. */
    const atOnce = ({ filter, choices = {}, context }: Asked) =>
      session.dataset.of === 'sample' && JSON.stringify([filter, context, choices]) === same ? first : undefined;
    const count = async ({ filter, choices = {}, version, context }: Asked): Promise<ScreenAnswer<Name, More>> => {
      const sample = session.dataset.of === 'sample';
      const { naming, pieces } = await named();
      pieces.of(String(version), sample);
      const asked = questions(filter, choices);
      const keys = keysOf(naming, asked, filter, context, { reads, menus });
      if (!keys.all.every((key) => pieces.has(key)))
        await session.ask(async (engine, work) => {
          await work.picture(engine, asked, filter, context, pieces.recall);
          await pieces.recall(keys.options, () => work.optionsUnder(engine, filter, pieces.get(keys.choices)));
          await pieces.recall(keys.more, () => more(engine, filter, context, work));
        });
      pieces.keep(keys.all);
      const answers = Object.fromEntries((Object.keys(asked) as Name[]).map((name) => [name, pieces.get(keys.answers[name])]));
      return {
        answers: answers as ScreenAnswer<Name, More>['answers'],
        options: pieces.get(keys.options),
        attention: pieces.get(keys.attention),
        more: pieces.get(keys.more),
        sharing: context.disclosure.mode === 'share',
        choices
      };
    };
    return new Latest(first, async (asked: Asked) => atOnce(asked) ?? (await count(asked)), atOnce);
  };

  return (session, first) => {
    const latest = known.get(session) ?? make(session, first());
    known.set(session, latest);
    return latest;
  };
}
