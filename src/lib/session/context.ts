import { createContext } from 'svelte';
import type { Session } from './session.svelte';

/** The session of this tab, put there by the layout. */
export const [getSession, setSession] = createContext<Session>();
