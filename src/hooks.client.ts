import type { HandleClientError } from '@sveltejs/kit';
import { trustOwnScripts } from '$lib/engine/trusted';

trustOwnScripts();

/** What the person sees when something broke that should not have: one readable message, shown by the layout. */
function tell(error: unknown): void {
  dispatchEvent(new CustomEvent('jejaktrouble', { detail: error }));
}

addEventListener('error', (event) => tell(event.error));
addEventListener('unhandledrejection', (event) => tell(event.reason));

export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) tell(error);
  return { message };
};
