import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Timeline } from '@luutru/contracts';
import {
  Chip,
  Countries,
  DateTimePipe,
  DayPipe,
  Icon,
  type IconName,
  Loading,
  ProblemPanel,
  ServerClock,
} from '@luutru/web-ui';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

import { lanesOf } from './lanes';
import { StatedPurpose } from './stated-purpose';

const ICONS: Readonly<Record<string, IconName>> = { accommodation: 'bed', health: 'plus', transport: 'bus' };
const SHORTEST = 5;

/** One person across the trades (dòng thời gian): lanes to see it, a table to read it. The purpose comes first. */
@Component({
  selector: 'lt-person-page',
  imports: [Chip, DateTimePipe, DayPipe, Icon, Loading, ProblemPanel, RouterLink, TextField, TranslocoPipe],
  providers: [CATALOGUE_ERRORS],
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly http = inject(HttpClient);
  private readonly clock = inject(ServerClock);
  private readonly stated = inject(StatedPurpose);
  protected readonly countries = inject(Countries);
  protected readonly icons = ICONS;
  protected readonly said = this.stated.said;
  private readonly model = signal({ purpose: '', caseNumber: '' });
  protected readonly fields = form(this.model, (path) => {
    needed(path.purpose);
    judged(path.purpose, 'TOO_SHORT', (text) => text.length >= SHORTEST);
  });
  private readonly cursor = signal<string | undefined>(undefined);
  protected readonly found = resource({
    params: () => {
      const why = this.said();
      return why && { id: this.id(), why, cursor: this.cursor() };
    },
    loader: ({ params: { id, why, cursor } }) =>
      firstValueFrom(
        this.http.get<Timeline>(`/api/v1/persons/${id}/timeline`, {
          params: {
            purpose: why.purpose,
            ...(why.caseNumber && { caseNumber: why.caseNumber }),
            ...(cursor && { cursor }),
          },
        }),
      ),
  });
  protected readonly timeline = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly failure = computed(() => {
    const error = this.found.error();
    return error instanceof HttpErrorResponse ? error : error?.cause;
  });
  protected readonly lanes = computed(() => lanesOf(this.timeline()?.items ?? [], this.clock.read()));
  protected readonly names = computed(
    () => new Map(this.timeline()?.items.map(({ id, facilityName }) => [id, facilityName])),
  );

  constructor() {
    void this.countries.load();
  }

  protected async look(): Promise<void> {
    const sent = await submit(this.fields, () => {
      const { purpose, caseNumber } = this.model();
      this.said.set({ purpose: purpose.trim(), caseNumber: caseNumber.trim() });
      return Promise.resolve(undefined);
    });
    if (!sent) this.fields().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  protected older(cursor: string | undefined): void {
    this.cursor.set(cursor);
  }

  protected beside(ids: readonly string[]): string {
    return [...new Set(ids.map((id) => this.names().get(id) ?? '…'))].join(', ');
  }
}
