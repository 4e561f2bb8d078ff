import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  Icon,
  LANGUAGES,
  Language,
  THEME_CHOICES,
  Theme,
  type IconName,
  type ThemeChoice,
} from '@luutru/web-ui';

const THEME_ICONS: Record<ThemeChoice, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

/** Language and theme, each as a row of buttons of which one is pressed. */
@Component({
  selector: 'lt-preferences',
  imports: [Icon, TranslocoPipe],
  template: `
    <div role="group" [attr.aria-label]="'session.preferences.language' | transloco">
      @for (code of languages; track code) {
        <button
          type="button"
          [attr.lang]="code"
          [attr.aria-pressed]="language.code() === code"
          (click)="language.use(code)"
        >
          {{ 'session.preferences.' + code | transloco }}
        </button>
      }
    </div>
    <div role="group" [attr.aria-label]="'session.preferences.theme' | transloco">
      @for (choice of themes; track choice) {
        <button type="button" [attr.aria-pressed]="theme.choice() === choice" (click)="theme.choose(choice)">
          <lt-icon [name]="icons[choice]" />{{ 'session.preferences.' + choice | transloco }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
    }
    div {
      display: inline-flex;
      padding: 3px;
      border: 1px solid var(--lt-line);
      border-radius: 10px;
      background: var(--lt-well);
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 32px;
      padding: 4px 12px;
      border: 0;
      border-radius: 7px;
      background: transparent;
      color: var(--lt-ink-soft);
      font-size: 0.8125rem;
      cursor: pointer;
    }
    button:hover {
      color: var(--lt-ink);
    }
    [aria-pressed='true'] {
      background: var(--lt-pressed);
      color: var(--lt-ink);
      box-shadow: 0 1px 2px rgb(0 0 0 / 16%);
      font-weight: 600;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Preferences {
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  protected readonly languages = LANGUAGES;
  protected readonly themes = THEME_CHOICES;
  protected readonly icons = THEME_ICONS;
}
