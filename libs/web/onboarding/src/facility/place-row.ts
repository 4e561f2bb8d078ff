import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PlaceResponse } from '@luutru/contracts';
import { type Problem, ifMatch, problemOf } from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

/** One place: its name and for how many; both can be changed where they stand. */
@Component({
  selector: 'lt-place-row',
  imports: [ProblemNotice, TranslocoPipe],
  template: `
    @let one = place();
    @if (editing()) {
      <form novalidate (submit)="$event.preventDefault(); save(label.value, capacity.value)">
        <label>
          <span>{{ 'onboarding.places.label' | transloco }}</span>
          <input #label [value]="one.label" maxlength="50" autocomplete="off" />
        </label>
        <label>
          <span>{{ 'onboarding.places.capacity' | transloco }}</span>
          <input #capacity class="narrow" [value]="one.capacity" inputmode="numeric" autocomplete="off" />
        </label>
        <button type="submit" class="button primary compact">
          {{ 'onboarding.facility.save' | transloco }}
        </button>
        <button type="button" class="button compact" (click)="editing.set(false)">
          {{ 'onboarding.cancel' | transloco }}
        </button>
      </form>
      <lt-problem-notice [of]="problem()" />
    } @else {
      <p class="line">
        <span>
          <strong>{{ one.label }}</strong>
          <span class="small faint">
            {{ 'onboarding.places.kinds.' + (one.kind || 'room') | transloco }} ·
            {{ 'onboarding.places.persons' | transloco: { capacity: one.capacity, occupied: one.occupied } }}
          </span>
        </span>
        <button type="button" class="button quiet compact" (click)="editing.set(true)">
          {{ 'onboarding.places.edit' | transloco }}<span class="visually-hidden"> {{ one.label }}</span>
        </button>
      </p>
    }
  `,
  styles: `
    .line,
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 12px;
      padding: 8px 0;
    }
    form {
      justify-content: start;
      align-items: end;
    }
    strong {
      margin-inline-end: 10px;
    }
    label {
      display: grid;
      gap: 3px;
      color: var(--lt-ink-soft);
      font-size: 0.8125rem;
    }
    input {
      width: 150px;
      min-height: 36px;
      padding: 5px 10px;
      border: 1px solid var(--lt-line-strong);
      border-radius: var(--lt-radius-small);
      background: var(--lt-surface);
      color: var(--lt-ink);
    }
    .narrow {
      width: 84px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlaceRow {
  readonly facilityId = input.required<string>();
  readonly place = input.required<PlaceResponse>();
  readonly changed = output();
  private readonly http = inject(HttpClient);
  protected readonly editing = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected async save(label: string, capacity: string): Promise<void> {
    this.problem.set(undefined);
    const { id, version } = this.place();
    const url = `/api/v1/facilities/${this.facilityId()}/places/${id}`;
    try {
      const body = { label: label.trim(), capacity: Number(capacity) };
      await firstValueFrom(this.http.patch(url, body, ifMatch(version)));
      this.editing.set(false);
      this.changed.emit();
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      const problem = problemOf(error);
      const [wrong] = problem.fields;
      this.problem.set(wrong ? { ...problem, detail: wrong.message } : problem);
    }
  }
}
