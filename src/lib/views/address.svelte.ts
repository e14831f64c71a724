import { createContext, onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Filter } from '$lib/model/filter';
import type { Language } from '$lib/model/language';
import { formatFilter, parseFilter } from '$lib/session/filter-url';
import { ignoredIn, withoutIgnored } from '$lib/session/query-keys';
import { pathTo, screenOf, type Screen } from './paths';

const nothing = new URLSearchParams();

/**
 * The address bar as a value. The address is the only place where the filter is kept.
 * Empty until the page has come alive: a prerendered page knows no query.
 */
export class Address {
  #alive = $state(false);
  // As text first: what is the same text changes nothing on the page, however often the router says it.
  readonly #search: string = $derived(this.#alive ? page.url.search : '');
  readonly query: URLSearchParams = $derived(new URLSearchParams(this.#search));
  readonly filter: Filter = $derived(parseFilter(this.query));
  /** The base of absorption: those whose status is known (Q), or all graduates (G). */
  readonly base: 'Q' | 'G' = $derived(this.query.get('per') === 'g' ? 'G' : 'Q');
  readonly language: Language = $derived(page.params.lang === 'en' ? 'en' : 'id');
  readonly screen: Screen = $derived(screenOf(page.route.id) ?? 'overview');
  /** Share mode: figures about few people are withheld, on every screen and in every file. A report is to be passed on, so it begins in it. */
  readonly sharing: boolean = $derived(
    this.query.get('mode') === 'share' || (this.screen === 'report' && this.query.get('mode') !== 'private')
  );

  /** The names in the address that hold nothing a screen understands. */
  readonly ignored: readonly string[] = $derived(ignoredIn(this.query));

  constructor() {
    onMount(() => {
      this.#alive = true;
    });
  }

  /** Narrows the view: a new entry in the history, focus and scroll stay. */
  narrow(filter: Filter): Promise<void> {
    return this.#go(pathTo(this.screen, this.language, formatFilter(filter, this.query)));
  }

  /** Changes the base of absorption. */
  measureOver(base: 'Q' | 'G'): Promise<void> {
    const query = new URLSearchParams(this.query);
    if (base === 'G') query.set('per', 'g');
    else query.delete('per');
    return this.#go(pathTo(this.screen, this.language, query));
  }

  /** Turns share mode on or off. */
  share(on: boolean): Promise<void> {
    const query = new URLSearchParams(this.query);
    if (on) query.set('mode', 'share');
    else if (this.screen === 'report') query.set('mode', 'private');
    else query.delete('mode');
    return this.#go(pathTo(this.screen, this.language, query));
  }

  /** A choice of the screen that the address keeps, such as which parts are shown; undefined when nothing is chosen. */
  choice(key: string): string | undefined {
    return this.query.get(key) ?? undefined;
  }

  /** Keeps a choice of the screen in the address; undefined takes it out. */
  choose(key: string, value: string | undefined): Promise<void> {
    const query = new URLSearchParams(this.query);
    if (value === undefined) query.delete(key);
    else query.set(key, value);
    return this.#go(pathTo(this.screen, this.language, query));
  }

  /** The address of a screen with another filter; share mode stays. */
  toFiltered(screen: Screen, filter: Filter): string {
    return pathTo(screen, this.language, formatFilter(filter, this.sharing ? new URLSearchParams({ mode: 'share' }) : nothing));
  }

  /** Opens a screen with a filter. */
  open(screen: Screen, filter: Filter): Promise<void> {
    return this.#go(this.toFiltered(screen, filter), false);
  }

  /** The address of a screen with the present filter kept, in this or another language. */
  to(screen: Screen, language: Language = this.language): string {
    return pathTo(screen, language, this.query);
  }

  /** The address of a screen with the present filter, where something is chosen. */
  toChoice(screen: Screen, key: string, value: string): string {
    const query = new URLSearchParams(this.query);
    query.set(key, value);
    return pathTo(screen, this.language, query);
  }

  /** The address of the screen that shows every cut of an indicator, with the present filter; `school`: the one shown although the address names none. */
  toIndicator(id: string, school?: string): string {
    const unnamed = school !== undefined && this.filter.schools.length === 0;
    const query = unnamed ? formatFilter({ ...this.filter, schools: [school] }, this.query) : new URLSearchParams(this.query);
    query.set('ind', id);
    return pathTo('indicator', this.language, query);
  }

  /** Takes out of the address what no screen understands; no new entry in the history, for the view stays the same. */
  clean(): Promise<void> {
    return this.#go(pathTo(this.screen, this.language, withoutIgnored(this.query)), true, true);
  }

  #go(path: string, stay = true, replaceState = false): Promise<void> {
    return goto(path, { keepFocus: stay, noScroll: stay, replaceState });
  }
}

/** The address of this page, put there by the layout. */
export const [getAddress, setAddress] = createContext<Address>();
