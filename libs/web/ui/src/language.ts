import { DOCUMENT, Injectable, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';

import { storeChoice, storedChoice } from './stored-choice';

export const LANGUAGES = ['vi', 'en'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** The language to start with: the person's last choice, else Vietnamese. */
export function initialLanguage(): LanguageCode {
  return storedChoice('language') === 'en' ? 'en' : 'vi';
}

/** The language on screen, switched without a reload. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly active = toSignal(this.transloco.langChanges$, { requireSync: true });

  code(): LanguageCode {
    return this.active() === 'en' ? 'en' : 'vi';
  }

  use(code: LanguageCode): void {
    storeChoice('language', code);
    this.root.lang = code;
    this.transloco.setActiveLang(code);
  }
}
