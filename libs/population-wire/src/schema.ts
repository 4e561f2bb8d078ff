import type { SchemaObject } from 'ajv';
import { MAX_BATCH } from './limits.js';

/** A JSON Schema that says which type it describes; the golden samples show that the two agree. */
export type Schema<T> = SchemaObject & { describes?: T };

/** Schema of an object with exactly the keys of `T`: all of them required but those named, none other allowed. */
export const closedObject = <T>(
  properties: { [K in keyof T]-?: SchemaObject },
  optional: readonly (keyof T)[] = [],
): Schema<T> => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.some((name) => name === key)),
  properties,
});

/** Schema of `{items: […]}`, the shape of every batch. */
export const batchOf = <T>(item: Schema<T>, minItems: 0 | 1): Schema<{ items: T[] }> =>
  closedObject<{ items: T[] }>({ items: { type: 'array', minItems, maxItems: MAX_BATCH, items: item } });

export const text = (maxLength: number): SchemaObject => ({ type: 'string', format: 'text', maxLength });
export const textOrNull = (maxLength: number): SchemaObject => ({ ...text(maxLength), nullable: true });
export const date: SchemaObject = { type: 'string', format: 'civil-date' };
export const dateOrNull: SchemaObject = { ...date, nullable: true };
export const instant: SchemaObject = { type: 'string', format: 'instant' };
export const instantOrNull: SchemaObject = { ...instant, nullable: true };
export const uuid: SchemaObject = { type: 'string', format: 'uuid' };
export const unit: SchemaObject = { type: 'string', pattern: '^[0-9]{5}$' };
export const hash: SchemaObject = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const oneOf = (words: readonly string[]): SchemaObject => ({ type: 'string', enum: words });
export const integer = (minimum: number, maximum: number): SchemaObject => ({
  type: 'integer',
  minimum,
  maximum,
});
