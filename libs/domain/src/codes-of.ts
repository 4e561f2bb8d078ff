import type { Code } from './error-catalogue.js';

/**
 * The codes left of a list of checks, each of which gave a code or nothing. Apart from the catalogue, so that the
 * browser can judge before it has fetched the words.
 */
export function codesOf(checks: readonly (Code | false | undefined)[]): Code[] {
  return checks.filter((code) => code !== undefined && code !== false);
}
