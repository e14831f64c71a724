import type { Problem } from '$lib/model/problem';
import type { Hints, Look, Opened, Shaped } from './batch';

/** What the page asks of the text worker. `id` names the task in every later message. */
export type Ask =
  | { readonly id: number; readonly kind: 'open'; readonly file: Blob; readonly name: string; readonly hints: Hints }
  | { readonly id: number; readonly kind: 'look'; readonly file: Blob; readonly name: string; readonly hints: Hints }
  | { readonly id: number; readonly kind: 'shape'; readonly file: Blob; readonly look: Look }
  | { readonly id: number; readonly kind: 'cancel' };

/** What the text worker answers: any number of `bytes`, then one of the others. */
export type Answer =
  | { readonly id: number; readonly kind: 'bytes'; readonly bytes: number }
  | { readonly id: number; readonly kind: 'open'; readonly opened: Opened }
  | { readonly id: number; readonly kind: 'look'; readonly look: Look }
  | { readonly id: number; readonly kind: 'shape'; readonly shaped: Shaped }
  | { readonly id: number; readonly kind: 'failed'; readonly problem: Problem }
  | { readonly id: number; readonly kind: 'bug'; readonly message: string };

/** One end of a conversation, with what it sends and what it hears. A worker and its global scope both are one. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Heard>) => void): void;
}
