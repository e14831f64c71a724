import { setSession } from '$lib/session/context';
import { Session } from '$lib/session/session.svelte';
import { Address, setAddress } from './address.svelte';
import { common } from './first-picture';

/** Makes what all screens share: the session and the address. Call while the outermost layout is being made. */
export function startPage(): void {
  setSession(new Session(common.asAt));
  setAddress(new Address());
}
