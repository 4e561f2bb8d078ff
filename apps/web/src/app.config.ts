import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { TranslocoService, provideTransloco } from '@jsverse/transloco';
import { Session, learnFromAnswers, sendSession } from '@luutru/web-session';
import { LANGUAGES, LATER_WORDS, Language, Theme, initialLanguage } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { appRoutes } from './app.routes';
import { PageTitle } from './page-title';
import { prefetch } from './prefetch';
import { Translations, laterWordsOf } from './translations';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch(), withInterceptors([sendSession, learnFromAnswers])),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: initialLanguage(),
        fallbackLang: 'vi',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: Translations,
    }),
    { provide: LATER_WORDS, useValue: laterWordsOf },
    // No base element: the Content-Security-Policy allows none.
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useExisting: PageTitle },
    // The words are there before the first page is, so that no bare key is ever seen.
    provideAppInitializer(() => {
      inject(Theme);
      inject(Language).use(initialLanguage());
      // Meanwhile: the session and the page. The guard of the page waits for the first, the router for the second.
      prefetch(location.pathname);
      void inject(Session)
        .resume()
        .catch(() => undefined);
      return firstValueFrom(inject(TranslocoService).load(initialLanguage()));
    }),
  ],
};
