import type { Engine } from '$lib/engine/engine';
import type { Progress, TextSide } from '$lib/ingest/batch';

/** What files are read with. */
export interface Readers {
  readonly engine: Engine;
  readonly text: TextSide;
}

/** What reading a file needs besides the file. */
export interface Reading {
  readonly id: number;
  readonly salt: string;
  readonly signal?: AbortSignal;
  readonly report?: (progress: Progress) => void;
}
