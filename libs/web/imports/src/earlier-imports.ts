import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportList } from '@luutru/contracts';
import { EventStream } from '@luutru/web-session';
import { DateTimePipe, Loading, ProblemPanel } from '@luutru/web-ui';

import { ImportState } from './import-state';

const SHOWN = 20;

/** The imports of before, the latest first: one that was left is found again here. */
@Component({
  selector: 'lt-earlier-imports',
  imports: [DateTimePipe, ImportState, Loading, ProblemPanel, RouterLink, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="earlier-title">
      <div class="card-head">
        <h2 id="earlier-title">{{ 'imports.earlier.title' | transloco }}</h2>
      </div>
      @if (list.hasValue()) {
        <ul>
          @for (one of list.value().items; track one.id) {
            <li>
              <div class="what">
                <a class="person" [routerLink]="['/imports', one.id]">{{ one.fileName }}</a>
                <p class="small faint number">{{ one.createdAt | ltDateTime }}</p>
              </div>
              <p class="small counts">
                {{
                  'imports.earlier.counts'
                    | transloco: { accepted: one.accepted, rejected: one.rejected, total: one.total }
                }}
              </p>
              <lt-import-state [of]="one" />
            </li>
          } @empty {
            <li class="faint">{{ 'imports.earlier.empty' | transloco }}</li>
          }
        </ul>
      } @else if (list.error()) {
        <lt-problem-panel class="inset" [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lt-loading class="inset" [rows]="3" />
      }
    </section>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto minmax(150px, auto);
      align-items: center;
      gap: 4px 20px;
      padding: 12px 20px;
    }
    li + li {
      border-top: 1px solid var(--lt-line);
    }
    lt-import-state {
      justify-self: end;
    }
    a {
      overflow-wrap: anywhere;
    }
    .inset {
      display: block;
      padding: 16px 20px;
    }
    @media (width < 720px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
        padding: 12px 16px;
      }
      .counts {
        grid-row: 2;
        grid-column: 1 / -1;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EarlierImports {
  protected readonly list = httpResource<ImportList>(() => ({
    url: '/api/v1/imports',
    params: { limit: SHOWN },
  }));
  private readonly going = computed(
    () => this.list.hasValue() && this.list.value().items.some(({ status }) => status === 'running'),
  );

  constructor() {
    inject(EventStream).listen(({ type }) => {
      const ours = type === 'import' || (type === 'something' && this.going());
      if (ours && !this.list.isLoading()) this.list.reload();
    }, inject(DestroyRef));
  }
}
