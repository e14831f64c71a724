import * as activities from './activities';
import * as completeness from './completeness';
import * as contributions from './contributions';
import * as coverage from './coverage';
import * as dependence from './dependence';
import * as destinations from './destinations';
import * as development from './development';
import * as hiring from './hiring';
import type { Indicator } from './indicator';
import * as internship from './internship';
import * as linkAndMatch from './link-and-match';
import * as outcomes from './outcomes';
import * as partners from './partners';
import * as partnershipAge from './partnership-age';
import * as stages from './stages';
import * as path from './path';
import * as placement from './placement';
import * as relevance from './relevance';
import * as teachers from './teachers';
import * as transition from './transition';
import * as wages from './wages';

const order = ['T', 'O', 'J', 'M', 'P', 'I', 'G', 'K'];
const rank = ({ id }: Indicator): string => `${order.indexOf(id.charAt(0))}${id}`;

/** Every indicator by its id, in the order they are shown: coverage, outcomes, transition, relevance, wages, internship, teachers, partners. */
export const catalogue: ReadonlyMap<string, Indicator> = new Map(
  [
    ...[coverage, completeness, outcomes, destinations, transition, relevance, wages, hiring],
    ...[internship, placement, path, teachers, development],
    ...[partners, partnershipAge, dependence, stages, activities, contributions, linkAndMatch]
  ]
    .flatMap((group): Indicator[] => Object.values(group))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map((indicator) => [indicator.id, indicator])
);

/** The indicator of this id. Throws on an id that is not in the catalogue. */
export function findIndicator(id: string): Indicator {
  const found = catalogue.get(id);
  if (!found) throw new Error(`unknown indicator: ${id}`);
  return found;
}
