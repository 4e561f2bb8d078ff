import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '@luutru/web-ui';

/** Words of the language on screen where no template is. Reads signals. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);

  of(key: string, values: Record<string, unknown> = {}): string {
    return this.transloco.translate(key, values, this.language.code());
  }

  /** The choices of a drop-down, one for each value, under one scope of words. */
  choices(scope: string, values: readonly string[]): { value: string; label: string }[] {
    return values.map((value) => ({ value, label: this.of(`${scope}.${value}`) }));
  }
}
