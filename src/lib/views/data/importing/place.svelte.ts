import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { ImportStep } from './status';

/** Which file is looked at, and at which step; undefined: the overview of all files on their way in. */
export interface Place {
  readonly draft: number;
  readonly step: ImportStep;
}

/** Where the person is, from the history of the browser. */
export const place = (): Place | undefined => page.state.importing as Place | undefined;

/** Goes to a step of a file; Back comes back. */
export function goTo(draft: number, step: ImportStep): void {
  const now = page.state.importing;
  if (now?.draft !== draft || now.step !== step) pushState('', { importing: { draft, step } });
}

/** Leaves the file for the overview of files. */
export const leave = (): void => replaceState('', {});
