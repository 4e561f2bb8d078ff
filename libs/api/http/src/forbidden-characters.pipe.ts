import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type FieldError, hasForbiddenCharacter } from '@luutru/domain';
import { Invalid } from './problem.js';

const deepest = 12;
const largestInteger = Number.MAX_SAFE_INTEGER;
const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Before anything else looks at a value: text that PostgreSQL or a reader cannot bear (U+0000, lone surrogates,
 * control and direction-override characters), numbers that lose digits, and keys that reach into prototypes.
 */
@Injectable()
export class ForbiddenCharactersPipe implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    // What our own decorators give (the caller, an id, a key) they have judged.
    if (type === 'custom') return value;
    const errors = forbiddenErrors(value);
    if (errors.length) throw new Invalid(errors);
    return value;
  }
}

/** Every place in a value that holds what nothing may hold. */
export function forbiddenErrors(value: unknown): FieldError[] {
  const errors: FieldError[] = [];
  if (!isHarmless(value, 0)) inspect(value, '', 0, errors);
  return errors;
}

/** Whether there is nothing to be named: what `inspect` would say without a word of where. */
function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !hasForbiddenCharacter(value);
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= largestInteger;
  if (value === null || typeof value !== 'object') return true;
  return (
    depth < deepest &&
    Object.keys(value).every(
      (key) =>
        !poisonous.has(key) &&
        !hasForbiddenCharacter(key) &&
        isHarmless((value as Record<string, unknown>)[key], depth + 1),
    )
  );
}

function inspect(value: unknown, path: string, depth: number, errors: FieldError[]): void {
  if (typeof value === 'string') {
    if (hasForbiddenCharacter(value)) errors.push({ path, code: 'FORBIDDEN_CHARACTER' });
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value) || Math.abs(value) > largestInteger) {
      errors.push({ path, code: 'NUMBER_OUT_OF_RANGE' });
    }
  } else if (value !== null && typeof value === 'object') {
    if (depth === deepest) {
      errors.push({ path, code: 'TYPE_OBJECT' });
      return;
    }
    for (const key of Object.keys(value)) {
      const inner = path === '' ? key : `${path}.${key}`;
      if (poisonous.has(key)) errors.push({ path: inner, code: 'UNKNOWN_FIELD' });
      else if (hasForbiddenCharacter(key)) errors.push({ path, code: 'UNKNOWN_FIELD' });
      else inspect((value as Record<string, unknown>)[key], inner, depth + 1, errors);
    }
  }
}
