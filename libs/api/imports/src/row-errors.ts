import type { FieldError } from '@luutru/domain';
import { bodyPaths } from './row-body.js';

/**
 * Every wrong field of a row: the cells that could not be read, and what the declaration's judges say of the others.
 * What the judges say of an unreadable cell is only that it was one.
 */
export function rowErrors(faults: readonly FieldError[], judged: readonly FieldError[]): FieldError[] {
  const unread = new Set(faults.map(({ path }) => bodyPaths[path] ?? path));
  return [...faults, ...judged.filter(({ path }) => !unread.has(path))];
}
