import type { Circumstances } from '$lib/metrics/verdict';
import type { Session } from '$lib/session/session.svelte';
import { heldShare, type Subject } from './sources';

/** What the verdicts on a subject depend on in this session, with so many changes judged at once. */
export const circumstancesOf = (session: Session, subject: Subject, comparisons = 1): Circumstances => ({
  response: session.settings.response,
  comparisons,
  held: heldShare(session, subject)
});
