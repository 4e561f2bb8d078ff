import { Injectable, Injector, inject, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import { LaterWords } from './later-words';

/** Opens a dialog whose code, and Material's dialog itself, are fetched when first needed. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly injector = inject(Injector);
  private readonly words = inject(LaterWords);

  /**
   * @param load fetches the component; it closes itself with a result, or with nothing when dismissed.
   */
  async open<Result>(load: () => Promise<Type<unknown>>, data?: unknown): Promise<Result | undefined> {
    const [{ MatDialog }, component] = await Promise.all([
      import('@angular/material/dialog'),
      load(),
      this.words.load(),
    ]);
    const opened = this.injector.get(MatDialog).open<unknown, unknown, Result>(component, {
      data,
      width: '520px',
      maxWidth: 'calc(100vw - 24px)',
      autoFocus: 'first-tabbable',
      restoreFocus: true,
    });
    return firstValueFrom(opened.afterClosed());
  }
}
