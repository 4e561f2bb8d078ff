import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

const POINTS = [
  { key: 'scan', icon: 'scan' },
  { key: 'deadline', icon: 'clock' },
  { key: 'sync', icon: 'shield' },
] as const;

/** What the product does, for who comes here for the first time. */
@Component({
  selector: 'lt-sign-in-welcome',
  imports: [Icon, TranslocoPipe],
  template: `
    <h2>{{ 'session.welcome.title' | transloco }}</h2>
    <ul>
      @for (point of points; track point.key) {
        <li>
          <lt-icon [name]="point.icon" />
          <div>
            <h3>{{ 'session.welcome.' + point.key + '.title' | transloco }}</h3>
            <p>{{ 'session.welcome.' + point.key + '.text' | transloco }}</p>
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: 32px;
      max-width: 520px;
    }
    h2 {
      font-size: clamp(1.5rem, 1rem + 2vw, 2.25rem);
      line-height: 1.25;
      letter-spacing: -0.02em;
      text-wrap: balance;
    }
    ul {
      display: grid;
      gap: 22px;
    }
    li {
      display: flex;
      gap: 14px;
    }
    lt-icon {
      margin-top: 2px;
      color: #f5b95f;
      font-size: 1.125rem;
    }
    p {
      color: #c9e2dc;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInWelcome {
  protected readonly points = POINTS;
}
