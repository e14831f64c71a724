import type { FieldId } from '../fields';
import type { Bilingual } from '../language';

/** What a loaded file is about: decides which canonical tables its rows feed. */
export interface KindDefinition {
  readonly label: Bilingual;
  /** The fields that make a file this kind: of every inner list at least one must be found. */
  readonly needs: readonly (readonly FieldId[])[];
  /** Further fields this kind can use. */
  readonly also: readonly FieldId[];
}

/** The fields that say where a row belongs. */
export const where = ['school_id', 'school_name', 'district', 'province'] as const;
