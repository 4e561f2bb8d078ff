import { HttpClient, HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, hidden, submit, validate } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PlaceResponse } from '@luutru/contracts';
import type { PlaceKind, Sector } from '@luutru/domain';
import { Announcer, Icon, Language, type Problem, newKey, problemOf } from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { SelectField, TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

import { expandLabels } from './expand-labels';

/** What a place of a kind lies in. */
const PARENT: Readonly<Partial<Record<PlaceKind, PlaceKind>>> = { room: 'ward', bed: 'room' };
const MOST_PERSONS = 500;

/** Adds one place or a whole range of them: `101–112`. */
@Component({
  selector: 'lt-add-places',
  imports: [Icon, ProblemNotice, SelectField, TextField, TranslocoPipe],
  providers: [CATALOGUE_ERRORS],
  templateUrl: './add-places.html',
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
      align-items: end;
      gap: 12px;
    }
    lt-problem-notice {
      grid-column: 1 / -1;
    }
    .button {
      min-height: 42px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddPlaces {
  readonly facilityId = input.required<string>();
  readonly sector = input.required<Sector>();
  readonly places = input.required<readonly PlaceResponse[]>();
  readonly added = output();

  private readonly http = inject(HttpClient);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly model = signal({ kind: 'room', parentId: '', labels: '', capacity: '2' });
  protected readonly health = computed(() => this.sector() === 'health');
  protected readonly fields = form(this.model, (path) => {
    needed(path.labels);
    validate(path.labels, ({ value }) => (expandLabels(value()) ? undefined : { kind: 'TOO_LONG' }));
    needed(path.capacity);
    judged(path.capacity, 'NUMBER_OUT_OF_RANGE', (text) => {
      const persons = Number(text);
      return Number.isInteger(persons) && persons >= 1 && persons <= MOST_PERSONS;
    });
    hidden(path.parentId, { when: () => this.parents().length === 0 });
  });
  /** How many places the typed text stands for. */
  protected readonly count = computed(() => expandLabels(this.model().labels)?.length ?? 0);
  protected readonly kinds = computed(() =>
    (['ward', 'room', 'bed'] as const).map((value) => ({ value, label: this.words(`kinds.${value}`) })),
  );
  protected readonly parents = computed(() => {
    const kind = PARENT[this.model().kind as PlaceKind];
    if (!this.health() || kind === undefined) return [];
    return this.places()
      .filter((place) => place.kind === kind)
      .map(({ id, label }) => ({ value: id, label }));
  });

  protected async add(): Promise<void> {
    this.problem.set(undefined);
    await submit(this.fields, async () => {
      const { kind, parentId, labels, capacity } = this.model();
      const parent = this.parents().some(({ value }) => value === parentId) ? parentId : null;
      const items = (expandLabels(labels) ?? []).map((label) => ({
        label,
        kind,
        parentId: parent,
        capacity: Number(capacity),
      }));
      const headers = new HttpHeaders({ 'Idempotency-Key': newKey() });
      try {
        const url = `/api/v1/facilities/${this.facilityId()}/places`;
        await firstValueFrom(this.http.post(url, { items }, { headers }));
        this.announcer.say(this.words('added', { count: items.length }));
        this.fields.labels().reset('');
        this.fields.labels().focusBoundControl();
        this.added.emit();
      } catch (error) {
        if (!(error instanceof HttpErrorResponse)) throw error;
        const problem = problemOf(error);
        const [wrong] = problem.fields;
        if (wrong) return { kind: wrong.code, message: wrong.message, fieldTree: this.fields.labels };
        this.problem.set(problem);
      }
      return undefined;
    });
  }

  private words(key: string, values: object = {}): string {
    return this.transloco.translate(`onboarding.places.${key}`, { ...values }, this.language.code());
  }
}
