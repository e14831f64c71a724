import type { Filter } from '$lib/model/filter';
import type { Request } from '$lib/metrics/request';
import { formatFilter } from '$lib/session/filter-url';
import { Latest } from '$lib/session/latest.svelte';
import type { Session } from '$lib/session/session.svelte';
import type { Picture } from '$lib/session/work';

/** What the answer of a screen depends on. */
export interface Asked {
  readonly filter: Filter;
  readonly version: number;
}

/** A screen's picture, one per session: it outlives a change of language and a visit to another screen. */
export type ScreenPicture<Name extends string> = Latest<Asked, Picture<Name>>;

/**
 * Makes the function that finds the picture of a screen in a session. `first` was counted at build time;
 * it is the answer to `firstFilter` on the sample, so that question needs no engine.
 */
export function screenPicture<Name extends string>(
  questions: (filter: Filter) => Readonly<Record<Name, Request>>,
  first: Picture<Name>,
  firstFilter: Filter
): (session: Session) => ScreenPicture<Name> {
  const known = new WeakMap<Session, ScreenPicture<Name>>();
  const name = (filter: Filter) => formatFilter(filter).toString();

  const make = (session: Session): ScreenPicture<Name> => {
    let last = { key: '', picture: first };
    return new Latest<Asked, Picture<Name>>(first, async ({ filter, version }) => {
      const key = `${version} ${name(filter)}`;
      if (key === last.key) return last.picture;
      const isFirst = session.dataset.of === 'sample' && name(filter) === name(firstFilter);
      const picture = isFirst ? first : await session.picture(questions(filter), filter);
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
