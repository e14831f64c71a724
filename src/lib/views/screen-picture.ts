import type { Engine } from '$lib/engine/engine';
import type { Filter } from '$lib/model/filter';
import { attentionKey, optionsKey, questionKey } from '$lib/metrics/question-key';
import type { Context, Request } from '$lib/metrics/request';
import { standard } from '$lib/model/settings';
import { Latest } from '$lib/session/latest.svelte';
import type { Session } from '$lib/session/session.svelte';
import type { Picture } from '$lib/session/work';
import { Pieces } from './pieces';

/** What the answer of a screen depends on. */
export interface Asked {
  readonly filter: Filter;
  readonly version: number;
  readonly context: Context;
}

/** What a screen asks: measures by name, and what is not a measure. */
export interface Screen<Name extends string, More> {
  readonly questions: (filter: Filter) => Readonly<Record<Name, Request>>;
  readonly more: (engine: Engine, filter: Filter, context: Context) => Promise<More>;
}
export type ScreenAnswer<Name extends string, More> = Picture<Name> & { readonly more: More; readonly sharing?: boolean };

/** A screen's picture, one per session: it outlives a change of language and a visit to another screen. */
export type ScreenPicture<Name extends string, More> = Latest<Asked, ScreenAnswer<Name, More>>;

/** What the pieces of a picture depend on, by piece. */
function keysOf<Name extends string>(questions: Readonly<Record<Name, Request>>, filter: Filter, context: Context) {
  const answers = Object.fromEntries(
    Object.entries<Request>(questions).map(([name, request]) => [name, questionKey(request, context)])
  ) as Readonly<Record<Name, string>>;
  const more = JSON.stringify(['more', filter, context.asAt, context.disclosure]);
  const attention = attentionKey(filter, context);
  return { answers, attention, more, all: [...Object.values<string>(answers), optionsKey, attention, more] };
}

/**
 * Makes the function that finds the picture of a screen in a session. `first` was counted at build time, under the default settings;
 * it is the answer to `firstFilter` on the sample, so that question needs no engine. Of later questions only the pieces are counted
 * that are not those of the picture before.
 */
export function screenPicture<Name extends string, More>(
  { questions, more }: Screen<Name, More>,
  first: ScreenAnswer<Name, More>,
  firstFilter: Filter
): (session: Session) => ScreenPicture<Name, More> {
  const known = new WeakMap<Session, ScreenPicture<Name, More>>();

  const make = (session: Session): ScreenPicture<Name, More> => {
    const builtIn: Context = {
      asAt: session.contextOf({ of: 'sample' }).asAt,
      disclosure: { mode: first.sharing ? 'share' : 'private', threshold: standard.suppressBelow },
      settings: standard
    };
    const built = keysOf(questions(firstFilter), firstFilter, builtIn);
    const pieces = new Pieces(
      new Map<string, unknown>([
        ...(Object.keys(built.answers) as Name[]).map((name) => [built.answers[name], first.answers[name]] as const),
        [optionsKey, first.options],
        [built.attention, first.attention],
        [built.more, first.more]
      ])
    );
    return new Latest<Asked, ScreenAnswer<Name, More>>(first, async ({ filter, version, context }) => {
      pieces.of(String(version), session.dataset.of === 'sample');
      const asked = questions(filter);
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
        sharing: context.disclosure.mode === 'share'
      };
    });
  };

  return (session) => {
    const latest = known.get(session) ?? make(session);
    known.set(session, latest);
    return latest;
  };
}
