import type { Engine } from '$lib/engine/engine';
import type { Filter } from '$lib/model/filter';
import type { Context, Request } from '$lib/metrics/request';
import { formatFilter } from '$lib/session/filter-url';
import { Latest } from '$lib/session/latest.svelte';
import type { Session } from '$lib/session/session.svelte';
import type { Picture } from '$lib/session/work';

/** What the answer of a screen depends on. */
export interface Asked {
  readonly filter: Filter;
  readonly version: number;
  /** Share mode. */
  readonly sharing: boolean;
}

/** What a screen asks: measures by name, and what is not a measure. */
export interface Screen<Name extends string, More> {
  readonly questions: (filter: Filter) => Readonly<Record<Name, Request>>;
  readonly more: (engine: Engine, filter: Filter, context: Context) => Promise<More>;
}
export type ScreenAnswer<Name extends string, More> = Picture<Name> & { readonly more: More; readonly sharing?: boolean };

/** A screen's picture, one per session: it outlives a change of language and a visit to another screen. */
export type ScreenPicture<Name extends string, More> = Latest<Asked, ScreenAnswer<Name, More>>;

const nameOf = (filter: Filter): string => formatFilter(filter).toString();

/**
 * Makes the function that finds the picture of a screen in a session. `first` was counted at build time;
 * it is the answer to `firstFilter` on the sample, so that question needs no engine.
 */
export function screenPicture<Name extends string, More>(
  { questions, more }: Screen<Name, More>,
  first: ScreenAnswer<Name, More>,
  firstFilter: Filter
): (session: Session) => ScreenPicture<Name, More> {
  const known = new WeakMap<Session, ScreenPicture<Name, More>>();

  const make = (session: Session): ScreenPicture<Name, More> => {
    let last = { key: '', picture: first };
    return new Latest<Asked, ScreenAnswer<Name, More>>(first, async ({ filter, version, sharing }) => {
      const key = `${version} ${sharing} ${nameOf(filter)}`;
      if (key === last.key) return last.picture;
      const isFirst = !sharing && session.dataset.of === 'sample' && nameOf(filter) === nameOf(firstFilter);
      const ask = () =>
        session.ask(async (engine, work) => {
          const context = session.contextOf(session.dataset, sharing);
          const picture = await work.picture(engine, questions(filter), filter, context);
          return { ...picture, sharing, more: await more(engine, filter, context) };
        });
      const picture = isFirst ? first : await ask();
      last = { key, picture };
      return picture;
    });
  };

  return (session) => {
    const latest = known.get(session) ?? make(session);
    known.set(session, latest);
    return latest;
  };
}
