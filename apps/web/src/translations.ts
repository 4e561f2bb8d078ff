import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Each library brings its own words; a language is one chunk each, fetched when it is first shown. */
@Injectable({ providedIn: 'root' })
export class Translations implements TranslocoLoader {
  getTranslation(language: string): Promise<Translation> {
    return language === 'en'
      ? import('./i18n/en').then((m) => m.words)
      : import('./i18n/vi').then((m) => m.words);
  }
}
