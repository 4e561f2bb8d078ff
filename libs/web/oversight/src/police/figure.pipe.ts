import { Pipe, type PipeTransform, inject } from '@angular/core';
import { Language } from '@luutru/web-ui';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/**
 * A number as the language on screen writes it: `12.345`. Angular's own pipe would bring the tables of its locales into
 * the first bundle.
 */
@Pipe({ name: 'ltFigure', pure: false })
export class FigurePipe implements PipeTransform {
  private readonly language = inject(Language);

  /** @param digits at most so many after the point */
  transform(value: number | null | undefined, digits = 0): string {
    if (value === null || value === undefined) return '–';
    return value.toLocaleString(LOCALES[this.language.code()], { maximumFractionDigits: digits });
  }
}
