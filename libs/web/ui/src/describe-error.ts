import { InjectionToken } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';

/** Turns the error of a field into words in the language on screen. Reads signals. */
export type DescribeError = (error: ValidationError) => string;

/** How fields put their errors into words; a slice provides its own catalogue. */
export const DESCRIBE_ERROR = new InjectionToken<DescribeError>('DESCRIBE_ERROR', {
  providedIn: 'root',
  factory: () => (error) => error.message ?? error.kind,
});
