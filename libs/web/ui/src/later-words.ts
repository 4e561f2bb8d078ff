import { Injectable, InjectionToken, effect, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { type Translation, TranslocoService } from '@jsverse/transloco';

import { Language, type LanguageCode } from './language';

/** Fetches the words of a language that no first page shows. Without a provider there are none. */
export const LATER_WORDS = new InjectionToken<(language: LanguageCode) => Promise<Translation>>(
  'LATER_WORDS',
  { providedIn: 'root', factory: () => () => Promise.resolve({}) },
);

/** Words of what is fetched after the first page, so that no first page waits for them. */
@Injectable({ providedIn: 'root' })
export class LaterWords {
  private readonly fetchWords = inject(LATER_WORDS);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly asked = new Map<LanguageCode, Promise<void>>();

  constructor() {
    // Made by the first who needs them; from then on they follow the language.
    effect(() => void this.load(this.language.code()));
  }

  /** Resolves when they are there. @throws when they cannot be fetched; a later call tries again. */
  load(language = this.language.code()): Promise<void> {
    const known = this.asked.get(language);
    if (known) return known;
    const asked = this.fetchWords(language).then(
      (words) => {
        this.transloco.setTranslation(words, language, { merge: true });
      },
      (error: unknown) => {
        this.asked.delete(language);
        throw error;
      },
    );
    this.asked.set(language, asked);
    return asked;
  }
}

/** For pages whose words come later than those of a first page. */
export const laterWords: CanActivateFn = async () => {
  await inject(LaterWords).load();
  return true;
};
