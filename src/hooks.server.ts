import type { Handle } from '@sveltejs/kit';
import { readFirst } from './cli/read-first';

/** Writes the language of the route into <html lang>, and has a page be read before it comes to life. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = html.replace('%lang%', event.params.lang ?? 'id');
      return import.meta.env.DEV ? page : readFirst(page);
    }
  });
