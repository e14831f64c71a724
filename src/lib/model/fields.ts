import { answers } from './fields/answers';
import { certification } from './fields/certification';
import { counts } from './fields/counts';
import { partners } from './fields/partners';
import { people } from './fields/people';

export type { CastKind, Field } from './fields/field';

/** Every canonical field, in the order a file is explained in. */
export const fields = { ...people, ...answers, ...certification, ...partners, ...counts };

export type FieldId = keyof typeof fields;
export const fieldIds = Object.keys(fields) as FieldId[];
