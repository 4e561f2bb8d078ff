import { Ajv, type ErrorObject } from 'ajv';
import type { Schema } from './schema.js';
import { isCivilDate, isInstant, isText, isUuid } from './text-formats.js';

/** One wrong field: `path` as in `items[3].guest.fullName`, `code` a stable name of the rule it breaks. */
export interface ShapeFault {
  path: string;
  code: 'REQUIRED' | 'UNKNOWN_FIELD' | 'TYPE' | 'FORMAT' | 'CODE_UNKNOWN' | 'OUT_OF_RANGE';
}

export type Read<T> = { ok: true; value: T } | { ok: false; faults: ShapeFault[] };

/** A hostile message may have a fault in every byte; this many are enough to mend it. */
const FAULTS_TOLD = 100;

const CODES: Record<string, ShapeFault['code']> = {
  required: 'REQUIRED',
  additionalProperties: 'UNKNOWN_FIELD',
  type: 'TYPE',
  enum: 'CODE_UNKNOWN',
  pattern: 'FORMAT',
  format: 'FORMAT',
};

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addFormat('text', isText);
ajv.addFormat('civil-date', isCivilDate);
ajv.addFormat('instant', isInstant);
ajv.addFormat('uuid', isUuid);

const pathOf = ({ instancePath, params }: ErrorObject): string => {
  const named: unknown = params['missingProperty'] ?? params['additionalProperty'];
  const parts = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (typeof named === 'string') parts.push(named);
  return parts.reduce((path, part) => {
    if (/^\d+$/.test(part)) return `${path}[${part}]`;
    return path === '' ? part : `${path}.${part}`;
  }, '');
};

/**
 * Makes the reader of one message. It refuses unknown fields and names every wrong one.
 * @param limit most entries allowed in `items`; a longer list is refused before its entries are looked at
 */
export const makeReader = <T>(schema: Schema<T>, limit?: number) => {
  const validate = ajv.compile<T>(schema);
  return (value: unknown): Read<T> => {
    if (limit !== undefined && countItems(value) > limit) {
      return { ok: false, faults: [{ path: 'items', code: 'OUT_OF_RANGE' }] };
    }
    if (validate(value)) return { ok: true, value };
    const faults = new Map<string, ShapeFault>();
    for (const error of validate.errors ?? []) {
      if (faults.size === FAULTS_TOLD) break;
      const path = pathOf(error);
      if (!faults.has(path)) faults.set(path, { path, code: CODES[error.keyword] ?? 'OUT_OF_RANGE' });
    }
    return { ok: false, faults: [...faults.values()] };
  };
};

const countItems = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
    ? value.items.length
    : 0;
