import { Injectable, inject } from '@angular/core';
import { Language } from '@luutru/web-ui';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

export const FORMS = {
  count: { maximumFractionDigits: 0 },
  average: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  share: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
} as const satisfies Record<string, Intl.NumberFormatOptions>;
export type Form = keyof typeof FORMS;

/** Figures as the language on screen writes them: `12.345`, `2,4`, `67,3%`; a dash for none. Reads signals. */
@Injectable({ providedIn: 'root' })
export class Numbers {
  private readonly language = inject(Language);

  write(value: number | null | undefined, form: Form = 'count'): string {
    if (value === null || value === undefined) return '–';
    return new Intl.NumberFormat(LOCALES[this.language.code()], FORMS[form]).format(value);
  }
}

/** How a figure differs from an earlier one; undefined where there is nothing to compare with. */
export function changeOf(now: number | null, before: number | null): number | undefined {
  return now === null || before === null || before === 0 ? undefined : (now - before) / before;
}
