import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import type { LanguageCode } from '@luutru/web-ui';

/** Each library brings its own words; a language is one chunk each, fetched when it is first shown. */
@Injectable({ providedIn: 'root' })
export class Translations implements TranslocoLoader {
  private started = false;

  async getTranslation(language: string): Promise<Translation> {
    const code = language === 'en' ? 'en' : 'vi';
    const first = firstWords(code);
    if (!this.started) {
      this.started = true;
      return first;
    }
    // A language that is switched to is there as a whole: nobody sees a bare key meanwhile.
    const [words, later] = await Promise.all([first, laterWordsOf(code)]);
    return merged(words, later);
  }
}

const firstWords = (code: LanguageCode): Promise<Translation> =>
  (code === 'en' ? import('./i18n/en') : import('./i18n/vi')).then((m) => m.words);

/** The words that come after those of the first page. */
export const laterWordsOf = (code: LanguageCode): Promise<Translation> =>
  (code === 'en' ? import('./i18n/later.en') : import('./i18n/later.vi')).then((m) => m.words);

/** Two sets of words as one, part by part; no text is in both. */
export function merged(first: Translation, later: Translation): Translation {
  const names = [...new Set([...Object.keys(first), ...Object.keys(later)])];
  return Object.fromEntries(
    names.map((name) => {
      const [one, two]: unknown[] = [first[name], later[name]];
      return [name, isPart(one) && isPart(two) ? merged(one, two) : (two ?? one)];
    }),
  );
}

const isPart = (words: unknown): words is Translation => typeof words === 'object' && words !== null;
