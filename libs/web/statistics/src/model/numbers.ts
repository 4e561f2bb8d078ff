import { Injectable, inject } from '@angular/core';
import { Language } from '@luutru/web-ui';

import { type FigureForm, type IndicatorName, type Indicators, formOf, isSuppressed } from './indicators';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;
const OPTIONS: Record<FigureForm | 'points', Intl.NumberFormatOptions> = {
  count: { maximumFractionDigits: 0 },
  decimal: { minimumFractionDigits: 1, maximumFractionDigits: 2 },
  share: { style: 'percent', maximumFractionDigits: 1 },
  points: { maximumFractionDigits: 1 },
};
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, form: FigureForm | 'points'): Intl.NumberFormat {
  const key = locale + form;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, OPTIONS[form]);
  formats.set(key, known);
  return known;
}

/** Figures as the language on screen writes them: `12.345`, `2,4`, `67,3%`. Reads signals. */
@Injectable({ providedIn: 'root' })
export class Numbers {
  private readonly language = inject(Language);

  write(value: number, form: FigureForm | 'points' = 'count'): string {
    return formatOf(LOCALES[this.language.code()], form).format(value);
  }

  /** A figure of a row: `<5` where it is withheld, a dash where there is none. */
  figure(row: Indicators, name: IndicatorName): string {
    const value = row[name] ?? null;
    if (value !== null) return this.write(value, formOf(name));
    return isSuppressed(row, name) ? '<5' : '–';
  }
}
