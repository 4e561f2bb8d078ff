import type { Read } from '@luutru/population-wire';
import { Problem } from './problem.js';

/** @throws Problem 422 naming every wrong field */
export const orRefuse = <T>(read: Read<T>): T => {
  if (read.ok) return read.value;
  throw new Problem(422, 'INVALID_REQUEST', 'The request is not valid', read.faults);
};
