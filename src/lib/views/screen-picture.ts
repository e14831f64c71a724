import type { Engine } from '$lib/engine/engine';
import type { Filter } from '$lib/model/filter';
import { attentionKey, optionsKey, questionKey } from '$lib/metrics/question-key';
import type { Context, Request } from '$lib/metrics/request';
import { standard } from '$lib/model/settings';
import { Latest } from '$lib/session/latest.svelte';
import type { Session } from '$lib/session/session.svelte';
import type { Picture } from '$lib/session/work';
import { Pieces } from './pieces';

/** What is chosen on a screen besides the filter, by name: an indicator, a breakdown. */
export type Choices = Readonly<Record<string, string | undefined>>;

/** What the answer of a screen depends on. */
export interface Asked {
  readonly filter: Filter;
  readonly choices?: Choices;
  readonly version: number;
  readonly context: Context;
}

/** What a screen asks: measures by name, and what is not a measure. */
export interface Screen<Name extends string, More> {
  readonly questions: (filter: Filter, choices: Choices) => Readonly<Record<Name, Request>>;
  readonly more: (engine: Engine, filter: Filter, context: Context) => Promise<More>;
}
/** The answer of a screen; `choices`: what was chosen when it was asked. */
export type ScreenAnswer<Name extends string, More> = Picture<Name> & {
  readonly more: More;
  readonly sharing?: boolean;
  readonly choices?: Choices;
};

/** A screen's picture, one per session: it outlives a change of language and a visit to another screen. */
export type ScreenPicture<Name extends string, More> = Latest<Asked, ScreenAnswer<Name, More>>;

/** What the pieces of a picture depend on, by piece. */
function keysOf<Name extends string>(questions: Readonly<Record<Name, Request>>, filter: Filter, context: Context) {
  const answers = Object.fromEntries(
    Object.entries<Request>(questions).map(([name, request]) => [name, questionKey(request, context)])
  ) as Readonly<Record<Name, string>>;
  const more = JSON.stringify(['more', filter, context.asAt]);
  const attention = attentionKey(filter, context);
  return { answers, attention, more, all: [...Object.values<string>(answers), optionsKey, attention, more] };
}

/**
 * Makes the function that finds the picture of a screen in a session. `first` was counted at build time, under the default settings;
 * it is the answer to `firstFilter` with `firstChoices` on the sample, so that question needs no engine. Of later questions only the pieces are counted
 * that are not those of the picture before.
 */
export function screenPicture<Name extends string, More>(
  { questions, more }: Screen<Name, More>,
  first: ScreenAnswer<Name, More>,
  firstFilter: Filter,
  firstChoices: Choices = {}
): (session: Session) => ScreenPicture<Name, More> {
  const known = new WeakMap<Session, ScreenPicture<Name, More>>();

  const make = (session: Session): ScreenPicture<Name, More> => {
    const built = keysOf(questions(firstFilter, firstChoices), firstFilter, { ...session.contextOf({ of: 'sample' }), settings: standard });
    const pieces = new Pieces(
      new Map<string, unknown>([
        ...(Object.keys(built.answers) as Name[]).map((name) => [built.answers[name], first.answers[name]] as const),
        [optionsKey, first.options],
        [built.attention, first.attention],
        [built.more, first.more]
      ])
    );
    return new Latest<Asked, ScreenAnswer<Name, More>>(first, async ({ filter, choices = {}, version, context }) => {
      pieces.of(String(version), session.dataset.of === 'sample');
      const asked = questions(filter, choices);
      const keys = keysOf(asked, filter, context);
      if (!keys.all.every((key) => pieces.has(key)))
        await session.ask(async (engine, work) => {
          await work.picture(engine, asked, filter, context, pieces.recall);
          await pieces.recall(keys.more, () => more(engine, filter, context));
        });
      pieces.keep(keys.all);
      const answers = Object.fromEntries((Object.keys(asked) as Name[]).map((name) => [name, pieces.get(keys.answers[name])]));
      return {
        answers: answers as ScreenAnswer<Name, More>['answers'],
        options: pieces.get(optionsKey),
        attention: pieces.get(keys.attention),
        more: pieces.get(keys.more),
        sharing: context.disclosure.mode === 'share',
        choices
      };
    });
  };

  return (session) => {
    const latest = known.get(session) ?? make(session);
    known.set(session, latest);
    return latest;
  };
}
