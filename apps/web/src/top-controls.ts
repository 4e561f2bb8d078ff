import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Language, THEME_CHOICES, Theme, type IconName, type ThemeChoice } from '@luutru/web-ui';

const THEME_ICONS: Record<ThemeChoice, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

/** Help, language and theme, on every page in the same place. */
@Component({
  selector: 'lt-top-controls',
  imports: [Icon, TranslocoPipe],
  template: `
    <button type="button" class="keys" [attr.aria-label]="'app.shortcuts' | transloco" (click)="help.emit()">
      <lt-icon name="help" />
    </button>
    <button type="button" class="language" [attr.lang]="other()" (click)="language.use(other())">
      {{ other().toUpperCase()
      }}<span class="visually-hidden">: {{ 'app.language.' + other() | transloco }}</span>
    </button>
    <button
      type="button"
      class="theme"
      [attr.aria-label]="
        ('app.theme' | transloco) + ': ' + ('session.preferences.' + theme.choice() | transloco)
      "
      (click)="turnTheme()"
    >
      <lt-icon [name]="icon()" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      gap: 2px;
      margin-inline-start: auto;
    }
    button {
      display: grid;
      place-items: center;
      width: 40px;
      height: 40px;
      border: 0;
      border-radius: 8px;
      background: transparent;
      color: var(--lt-bar-ink-soft);
      font-size: 0.875rem;
      font-weight: 600;
      cursor: pointer;
    }
    button lt-icon {
      font-size: 1rem;
    }
    button:hover {
      background: var(--lt-bar-active);
      color: var(--lt-bar-ink);
    }
    @media (width < 720px) {
      .theme {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopControls {
  readonly help = output();
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  protected readonly other = computed(() => (this.language.code() === 'vi' ? 'en' : 'vi'));
  protected readonly icon = computed(() => THEME_ICONS[this.theme.choice()]);

  protected turnTheme(): void {
    const at = THEME_CHOICES.indexOf(this.theme.choice());
    this.theme.choose(THEME_CHOICES[(at + 1) % THEME_CHOICES.length] ?? 'system');
  }
}
