import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '@luutru/web-ui';

/** A page that exists, for another role. */
@Component({
  selector: 'lt-forbidden',
  imports: [EmptyState, RouterLink, TranslocoPipe],
  template: `
    <div class="page">
      <h1 class="visually-hidden">{{ 'app.forbidden.title' | transloco }}</h1>
      <lt-empty-state icon="lock" [title]="'app.forbidden.title' | transloco">
        <p>{{ 'app.forbidden.text' | transloco }}</p>
        <a routerLink="/" class="button primary">{{ 'app.goHome' | transloco }}</a>
      </lt-empty-state>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Forbidden {}
