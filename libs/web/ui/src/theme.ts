import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

import { storeChoice, storedChoice } from './stored-choice';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const isChoice = (value: string | null): value is ThemeChoice =>
  THEME_CHOICES.some((choice) => choice === value);

/** Light, dark, or as the system has it; kept on the device. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<ThemeChoice>('system');
  readonly choice = this.chosen.asReadonly();

  constructor() {
    const stored = storedChoice('theme');
    this.apply(isChoice(stored) ? stored : 'system');
  }

  choose(choice: ThemeChoice): void {
    storeChoice('theme', choice);
    this.apply(choice);
  }

  private apply(choice: ThemeChoice): void {
    this.chosen.set(choice);
    this.root.classList.toggle('light', choice === 'light');
    this.root.classList.toggle('dark', choice === 'dark');
  }
}
