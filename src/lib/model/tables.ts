import { answers } from './tables/answers';
import { partnerships } from './tables/partnerships';
import { people } from './tables/people';
import { recaps } from './tables/recaps';

export type { ColumnType, Table } from './tables/table';

/**
 * The canonical tables. In the engine each one is a VIEW over the typed tables of the loaded files
 * (`place.ts` writes them), so that a file can be removed or replaced without touching another.
 *
 * `tracer` is the physical union of the data model's `graduate` (the frame) and `tracer_response`:
 * a row is a graduate of the frame (`framed`), an answer (`answered`), or both when one file holds both.
 */
export const tables = { ...people, ...answers, ...partnerships, ...recaps } as const;

export type TableName = keyof typeof tables;
