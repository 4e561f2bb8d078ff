import { isCalendarDate } from '@luutru/domain';
import type { ValidationError } from '@angular/forms/signals';
import { readDay } from '@luutru/web-ui';

import { readWhole } from '../typed-times';

type Verdict = ValidationError | undefined;

const wrong = (code: string): Verdict => ({ kind: code });

export const judgeText = (typed: string): Verdict => (typed.trim() === '' ? wrong('REQUIRED') : undefined);

export function judgeWhole(typed: string, min: number, max: number): Verdict {
  if (typed.trim() === '') return wrong('REQUIRED');
  const value = readWhole(typed);
  return value >= min && value <= max ? undefined : wrong('NUMBER_RANGE');
}

/** A day that may be left out. */
export const judgeDay = (typed: string): Verdict =>
  typed.trim() === '' || isCalendarDate(readDay(typed)) ? undefined : wrong('DATE_FORMAT');
