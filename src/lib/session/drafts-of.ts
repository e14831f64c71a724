import { Drafts } from './drafts.svelte';
import type { Session } from './session.svelte';

const known = new WeakMap<Session, Drafts>();

/** The files a session looks at before they are put on its table. Only the screen of data needs them, so only it loads them. */
export function draftsOf(session: Session): Drafts {
  const found = known.get(session);
  if (found) return found;
  const drafts = new Drafts(session);
  session.attend(drafts);
  known.set(session, drafts);
  return drafts;
}
