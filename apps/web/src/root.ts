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
      position: fixed;
      z-index: 60;
      inset: auto 0 calc(var(--lt-tabs-height) + 12px);
      display: flex;
      align-items: center;
      gap: 10px;
      width: fit-content;
      max-width: calc(100vw - 24px);
      margin-inline: auto;
      padding: 10px 18px;
      border-radius: 12px;
      background: #7a3206;
      color: #fff;
      font-weight: 600;
      box-shadow: var(--lt-shadow-high);
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
