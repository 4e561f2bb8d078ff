import type { AccessFlag } from '@luutru/domain';
import type { Shown } from '@luutru/web-ui';

const ICONS: Readonly<Record<AccessFlag, Shown['icon']>> = {
  NIGHT_EXPORT: 'moon',
  OFF_HOURS: 'clock',
  MANY_SEARCHES: 'search',
  NO_CASE_NUMBER: 'help',
  SAME_PERSON_AGAIN: 'user',
  MANY_EXPORTED: 'download',
};

/** A flag as a chip; it asks somebody to look, and accuses nobody. */
export const flagShown = (flag: AccessFlag): Shown => ({
  tone: 'warn',
  icon: ICONS[flag],
  words: `accessLog.flags.${flag}`,
});
