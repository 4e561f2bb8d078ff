import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Something that no log may hold. */
export interface Secret {
  /** Its kind, for a complaint that does not repeat it. */
  what: string;
  text: string;
}

/** Shorter ones would be found by chance. */
const shortest = 6;

/**
 * Looks for secrets in logs: as they are, without accents and in any case, and escaped as JSON does it.
 * @returns where one was found; throws for a log that is empty, for then nothing is proved
 */
export async function scanLogs(files: readonly string[], secrets: readonly Secret[]): Promise<string[]> {
  const findings = await Promise.all(
    files.map(async (file) => {
      const log = await readFile(file, 'utf8');
      if (!log.trim()) throw new Error(`${file} is empty`);
      return findSecrets(log, secrets).map((what) => `${basename(file)}: ${what}`);
    }),
  );
  return findings.flat();
}

/** The kinds of the secrets that stand in a text. */
export function findSecrets(text: string, secrets: readonly Secret[]): string[] {
  const haystack = plain(unescaped(text));
  const found = secrets.filter((secret) => haystack.includes(needle(secret))).map(({ what }) => what);
  return [...new Set(found)];
}

function needle({ what, text }: Secret): string {
  const word = plain(text);
  if (word.length < shortest) throw new Error(`A ${what} of ${word.length} characters is found everywhere`);
  return word;
}

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
