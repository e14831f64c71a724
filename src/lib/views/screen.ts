import type { Engine } from '$lib/engine/engine';
import type { Filter } from '$lib/model/filter';
import type { Context, Request } from '$lib/metrics/request';

/** What is chosen on a screen besides the filter, by name: an indicator, a breakdown. */
export type Choices = Readonly<Record<string, string | undefined>>;

/** What is fetched with the engine. */
export type Work = typeof import('$lib/session/work');

/** What a screen asks: measures by name, and what is not a measure. */
export interface Screen<Name extends string, More> {
  readonly questions: (filter: Filter, choices: Choices) => Readonly<Record<Name, Request>>;
  /** What is not a measure; `work` came with the engine. */
  readonly more: (engine: Engine, filter: Filter, context: Context, work: Work) => Promise<More>;
  /** What of the circumstances `more` reads: when this changes it is asked again. */
  readonly reads: (context: Context) => unknown;
  /** Has it menus, in which the graduates behind each choice follow the rest of the filter? */
  readonly menus: boolean;
}

/** A screen with menus that asks nothing but measures. */
export const measuresOnly = <Name extends string>(questions: Screen<Name, null>['questions']): Screen<Name, null> => ({
  questions,
  more: () => Promise.resolve(null),
  reads: () => null,
  menus: true
});
