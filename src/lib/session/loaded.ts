import type { Batch, Progress } from '$lib/ingest/batch';
import type { Staged } from '$lib/ingest/stage';
import type { Problem } from '$lib/model/problem';
import { noHistory, type History } from '$lib/model/recipe';

/** What is on the table: one of three, never mixed. */
export type Dataset = { readonly of: 'sample' } | { readonly of: 'own' } | { readonly of: 'case'; readonly id: string };

/** Where a batch came from and what was chosen about it, kept so that a new engine can be filled again. */
export interface Source {
  readonly name: string;
  readonly file: Blob;
  readonly history: History;
  /** Only a part of the file: its second table. */
  readonly part?: boolean;
}

/** A file about which nothing was chosen yet. */
export const sourceOf = (name: string, file: Blob): Source => ({ name, file, history: noHistory });

/** A file on the table: what was read, and from what. */
export interface Loaded {
  readonly batch: Batch;
  readonly source: Source;
}

/** A file as text in the engine, and what it was read with: while that stays the same it need not be read again. */
export interface Kept {
  readonly key: string;
  readonly staged: Staged;
}

/** A file that is read and shown, but not on the table yet. */
export interface Draft extends Loaded {
  /** Stays the same while choices change. */
  readonly id: number;
  readonly kept: Kept;
  /** The batch on the table whose place it takes. */
  readonly replaces?: number;
  /** What is to be said besides what the file itself says: about the recipe that was applied, or the last change, which was refused. */
  readonly said: readonly Problem[];
}

/** A file on its way in, or one that was refused (`problem`), until the person puts it away. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly progress?: Progress;
  readonly problem?: Problem;
  /** The draft that is read anew by this job. */
  readonly draft?: number;
}
