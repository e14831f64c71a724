import type { Batch, Hints, Progress } from '$lib/ingest/batch';
import type { Problem } from '$lib/model/problem';

/** What is on the table: one of three, never mixed. */
export type Dataset = { readonly of: 'sample' } | { readonly of: 'own' } | { readonly of: 'case'; readonly id: string };

/** Where a batch came from, kept so that a new engine can be filled again. */
export interface Source {
  readonly name: string;
  readonly file: Blob;
  readonly hints: Hints;
}

/** A file on the table: what was read, and from what. */
export interface Loaded {
  readonly batch: Batch;
  readonly source: Source;
}

/** A file on its way in, or one that was refused (`problem`), until the person puts it away. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly progress?: Progress;
  readonly problem?: Problem;
}
