import { HttpErrorResponse, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportResponse } from '@luutru/contracts';
import { EventStream, Workplace } from '@luutru/web-session';
import { DateTimePipe, EmptyState, Icon, Loading, ProblemPanel } from '@luutru/web-ui';

import { ImportProgress } from './import-progress';
import { ImportRefusal } from './import-refusal';
import { ImportResult } from './import-result';
import { ImportState } from './import-state';
import { MapColumns } from './map-columns';

/** How often an import under way is asked for, should no event tell of it; milliseconds. */
const ASK_MS = 1000;

/** One import: waiting for its columns, under way, or ended with rows to mend. */
@Component({
  selector: 'lt-import-page',
  imports: [
    DateTimePipe,
    EmptyState,
    Icon,
    ImportProgress,
    ImportRefusal,
    ImportResult,
    ImportState,
    Loading,
    MapColumns,
    ProblemPanel,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './import-page.html',
  styles: `
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    .page-head {
      margin-bottom: 0;
    }
    h1 {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  readonly id = input.required<string>();
  private readonly workplace = inject(Workplace);
  protected readonly found = httpResource<ImportResponse>(() => `/api/v1/imports/${this.id()}`);
  /** What the mapping step answered, until it is read again. */
  protected readonly one = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly absent = computed(() => {
    const error = this.found.error();
    return error instanceof HttpErrorResponse && error.status === 404;
  });
  protected readonly facility = computed(
    () => this.workplace.facilities().find(({ id }) => id === this.one()?.facilityId)?.name,
  );
  private readonly running = computed(() => this.one()?.status === 'running');
  private readonly due = signal(0);

  constructor() {
    const owner = inject(DestroyRef);
    inject(EventStream).listen(({ type }) => {
      if (type === 'import' && this.running()) this.reload();
    }, owner);
    effect((onCleanup) => {
      this.due();
      if (!this.running()) return;
      const timer = setTimeout(() => {
        this.reload();
        this.due.update((count) => count + 1);
      }, ASK_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected reload(): void {
    if (!this.found.isLoading()) this.found.reload();
  }
}
