import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportResponse } from '@luutru/contracts';

import { type Sighting, paceOf, secondsLeft } from './import-pace';

/** How far the filing is: count, pace, time left. It goes on when the page is left, and says so. */
@Component({
  selector: 'lt-import-progress',
  imports: [TranslocoPipe],
  template: `
    <section class="card card-body" aria-labelledby="progress-title">
      <h2 id="progress-title">{{ 'imports.progress.title' | transloco }}</h2>
      <progress aria-labelledby="progress-title" [max]="of().total" [value]="done()"></progress>
      <p class="counts" role="status">
        <strong class="number">
          {{ 'imports.progress.count' | transloco: { done: done(), total: of().total } }}
        </strong>
        @if (pace(); as rows) {
          <span>{{ 'imports.progress.pace' | transloco: { rows, seconds: left() } }}</span>
        }
      </p>
      <p class="lead">{{ 'imports.progress.leave' | transloco }}</p>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 12px;
    }
    progress {
      width: 100%;
      height: 12px;
      accent-color: var(--lt-primary);
    }
    .counts {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 4px 20px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportProgress {
  readonly of = input.required<ImportResponse>();
  protected readonly done = computed(() => this.of().accepted + this.of().rejected);
  private readonly sightings = linkedSignal<number, readonly [Sighting | undefined, Sighting]>({
    source: this.done,
    computation: (done, before) => {
      const last = { done, at: Date.now() };
      return [before?.value[0] ?? before?.value[1], last];
    },
  });
  private readonly rowsPerSecond = computed(() => paceOf(...this.sightings()));
  protected readonly pace = computed(() => Math.round(this.rowsPerSecond() ?? 0));
  protected readonly left = computed(() =>
    secondsLeft(this.of().total - this.done(), this.rowsPerSecond() ?? 1),
  );
}
