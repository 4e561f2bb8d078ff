import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';

/** Below this width a table becomes a list of cards. */
const NARROW = '(width < 720px)';

/** How wide the window is, where the structure of a page depends on it and not only its look. */
@Injectable({ providedIn: 'root' })
export class Viewport {
  private readonly isNarrow = signal(false);
  readonly narrow = this.isNarrow.asReadonly();

  constructor() {
    const query = inject(DOCUMENT).defaultView?.matchMedia?.(NARROW);
    if (!query) return;
    this.isNarrow.set(query.matches);
    const listen = ({ matches }: MediaQueryListEvent): void => this.isNarrow.set(matches);
    query.addEventListener('change', listen);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', listen));
  }
}
