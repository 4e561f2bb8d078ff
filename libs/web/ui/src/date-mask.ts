import { Directive, ElementRef, inject, input } from '@angular/core';

/** What the mask writes between the digits, by position. */
const SEPARATORS: Record<'day' | 'minute', Readonly<Record<number, string>>> = {
  day: { 2: '/', 4: '/' },
  minute: { 2: '/', 4: '/', 8: ' ', 10: ':' },
};
const DIGITS = { day: 8, minute: 12 } as const;

/** `15031988` as `15/03/1988`; what was typed with its own separators is kept in order: `5/3/1988`. */
export function maskDate(text: string, kind: 'day' | 'minute'): string {
  const parts = text.trim().split(/\D+/).filter(Boolean);
  // A person who types the separators may leave the zeros out: 5/3/1988.
  const digits = parts
    .map((part, index) => (index < parts.length - 1 && part.length === 1 ? `0${part}` : part))
    .join('')
    .slice(0, DIGITS[kind]);
  return [...digits].map((digit, at) => (SEPARATORS[kind][at] ?? '') + digit).join('');
}

/**
 * Writes the slashes of a date while it is typed at the end of the field. In the middle nothing is touched,
 * so that a correction does not jump.
 */
@Directive({ selector: 'input[ltDateMask]', host: { '(input)': 'tidy($event)' } })
export class DateMask {
  readonly ltDateMask = input.required<'none' | 'day' | 'minute'>();
  private readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;

  protected tidy(event: Event): void {
    const kind = this.ltDateMask();
    if (kind === 'none') return;
    const erasing = event instanceof InputEvent && event.inputType.startsWith('delete');
    const { value, selectionStart } = this.element;
    if (erasing || selectionStart !== value.length) return;
    const masked = maskDate(value, kind);
    // Typing a separator oneself is not fought: "15/" stays "15/".
    if (masked === value || /\D$/.test(value)) return;
    this.element.value = masked;
    this.element.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
