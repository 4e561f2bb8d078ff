import type { CalendarDate, Instant } from './calendar.js';
import { localDate } from './calendar.js';
import {
  dateAt,
  type DeclarationDraft,
  instantAtPath,
  normaliseDeclaration,
  textAt,
  valueAt,
} from './declaration.js';
import type { RuleSet } from './rule-sets.js';
import type { Sector } from './vocabulary.js';

/** Under which law, when and where a declaration is judged. */
export interface JudgingContext {
  readonly now: Instant;
  /** The one in force at the arrival; see `ruleSetAt`. */
  readonly ruleSet: RuleSet;
  /** Left out where the facility is not known yet; the rules that depend on the trade are then not asked. */
  readonly facility?: { readonly sector: Sector; readonly remoteArea?: boolean };
  /** Whether the draft is one that `normaliseDeclaration` gave; it is then not normalised again. */
  readonly normalised?: boolean;
}

/** A draft made ready to be asked: each question gives undefined where the draft has no usable answer. */
export interface Facts extends JudgingContext {
  readonly text: (path: string) => string | undefined;
  readonly date: (path: string) => CalendarDate | undefined;
  readonly instant: (path: string) => Instant | undefined;
  /** Whether the draft has anything but null at the path. */
  readonly has: (path: string) => boolean;
  /** Whether the draft has a text there that is empty once it is tidied. */
  readonly blank: (path: string) => boolean;
  /** Today in Vietnam. */
  readonly today: CalendarDate;
  /** The day of arrival in Vietnam, or today while the arrival is not known. */
  readonly arrivalDate: CalendarDate;
}

export function factsOf(draft: DeclarationDraft, context: JudgingContext): Facts {
  const tidy = context.normalised ? draft : normaliseDeclaration(draft);
  const arrival = instantAtPath(tidy, 'arrivedAt');
  return {
    ...context,
    text: (path) => textAt(tidy, path),
    date: (path) => dateAt(tidy, path),
    instant: (path) => instantAtPath(tidy, path),
    has: (path) => (valueAt(tidy, path) ?? null) !== null,
    blank: (path) => valueAt(tidy, path) === '',
    today: localDate(context.now),
    arrivalDate: localDate(arrival ?? context.now),
  };
}
