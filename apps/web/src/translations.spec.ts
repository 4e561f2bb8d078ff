import { readFileSync, readdirSync } from 'node:fs';

import { words as firstEn } from './i18n/en';
import { words as laterEn } from './i18n/later.en';
import { words as laterVi } from './i18n/later.vi';
import { words as firstVi } from './i18n/vi';
import { merged } from './translations';

/** Every key with its text, dotted. */
function flat(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : [...flat(value as object, `${path}${key}.`)],
    ),
  );
}

const [vietnamese, english] = [flat(merged(firstVi, laterVi)), flat(merged(firstEn, laterEn))];
const placeholders = (text: string): string[] => (text.match(/\{\{\s*\w+\s*\}\}/g) ?? []).sort();

/** The sources of the client, without their specs. */
const sources = ['apps/web/src', 'libs/web']
  .flatMap((folder) => {
    const root = new URL(`../../../${folder}/`, import.meta.url).pathname;
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
      .map((name) => readFileSync(root + name, 'utf8'));
  })
  .join('\n');

describe('the words', () => {
  it('are each either of a first page or later', () => {
    const later = flat(laterVi);
    expect([...flat(firstVi).keys()].filter((key) => later.has(key))).toEqual([]);
  });

  it('exist in both languages under the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  it('take the same values in both languages', () => {
    const differing = [...vietnamese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...vietnamese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  /** Keys that stand in the sources as they are, and the beginnings of those that are put together. */
  const exact = new Set(
    [
      ...sources.matchAll(
        /'((?:accessLog|app|imports|onboarding|oversight|receipts|reports|session|signals|statistics|stays|trips|ui)(?:\.\w+)+)'/g,
      ),
    ].map(([, key]) => key ?? ''),
  );
  const beginnings = [
    ...sources.matchAll(
      /['`]((?:accessLog|app|imports|onboarding|oversight|receipts|reports|session|signals|statistics|stays|trips|ui)\.(?:\w+\.)*)(?:'\s*\+|\$\{)/g,
    ),
  ].map(([, start]) => start ?? '');
  const scopes = [...exact].filter((key) => !vietnamese.has(key));

  it('are all there for what the pages ask', () => {
    expect(exact.size).toBeGreaterThan(150);
    const starts = [...beginnings, ...scopes.map((scope) => `${scope}.`)];
    const missing = starts.filter((start) => ![...vietnamese.keys()].some((key) => key.startsWith(start)));
    expect(missing).toEqual([]);
  });

  it('are all used', () => {
    const used = (key: string): boolean =>
      exact.has(key) ||
      beginnings.some((start) => key.startsWith(start)) ||
      scopes.some((scope) => key.startsWith(`${scope}.`)) ||
      (key.endsWith('Text') && exact.has(key.slice(0, -4)));
    expect([...vietnamese.keys()].filter((key) => !used(key))).toEqual([]);
  });
});
