import { type EnvironmentProviders, inject, provideAppInitializer } from '@angular/core';
import {
  type Translation,
  type TranslocoLoader,
  TranslocoService,
  provideTransloco,
} from '@jsverse/transloco';
import { firstValueFrom, of } from 'rxjs';

/** The real words, there from the start. */
export function provideWords(words: Readonly<Record<'vi' | 'en', Translation>>): EnvironmentProviders[] {
  class Loader implements TranslocoLoader {
    getTranslation(language: string) {
      return of(language === 'en' ? words.en : words.vi);
    }
  }
  return [
    ...provideTransloco({
      config: { availableLangs: ['vi', 'en'], defaultLang: 'vi', reRenderOnLangChange: true, prodMode: true },
      loader: Loader,
    }),
    provideAppInitializer(() => firstValueFrom(inject(TranslocoService).load('vi'))),
  ];
}
