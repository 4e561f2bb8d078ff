import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Connection, Session } from '@luutru/web-session';
import { Announcer, Icon } from '@luutru/web-ui';

/** The whole window: the banner of a lost connection, the page, and the voice for screen readers. */
@Component({
  selector: 'lt-root',
  imports: [Icon, RouterOutlet, TranslocoPipe],
  template: `
    <div role="status">
      @if (connection.state() !== 'good') {
        <p class="banner">
          <lt-icon name="offline" />{{ 'app.connection.' + connection.state() | transloco }}
        </p>
      }
    </div>
    <router-outlet />
    <p class="visually-hidden" role="status">{{ announcer.words() }}</p>
  `,
  styles: `
    .banner {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 10px;
      padding: 8px 16px;
      background: #7a3206;
      color: #fff;
      font-size: 0.875rem;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Root {
  protected readonly connection = inject(Connection);
  protected readonly announcer = inject(Announcer);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    // A session that runs out while somebody works leads to the sign-in page and back to this very one.
    effect(() => {
      if (this.session.state() !== 'signedOut' || this.session.holder() === undefined) return;
      const { url } = this.router;
      if (url.startsWith('/sign-in')) return;
      void this.router.navigate(['/sign-in'], { queryParams: { return: url, expired: '' } });
    });
  }
}
