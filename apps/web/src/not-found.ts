import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '@luutru/web-ui';

/** No such page. */
@Component({
  selector: 'lt-not-found',
  imports: [EmptyState, RouterLink, TranslocoPipe],
  template: `
    <div class="page">
      <h1 class="visually-hidden">{{ 'app.notFound.title' | transloco }}</h1>
      <lt-empty-state icon="search" [title]="'app.notFound.title' | transloco">
        <p>{{ 'app.notFound.text' | transloco }}</p>
        <a routerLink="/" class="button primary">{{ 'app.goHome' | transloco }}</a>
      </lt-empty-state>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
