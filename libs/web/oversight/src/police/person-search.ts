import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, afterNextRender, computed, inject, signal } from '@angular/core';
import { form, submit, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PersonList, RegistrationList } from '@luutru/contracts';
import { Announcer, EmptyState, Icon, Notice, type Problem, problemOf, readDay } from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, dated, judged, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

import { PersonStays } from './person-stays';
import { StatedPurpose } from './stated-purpose';

/** Shortest purpose that the API takes. */
const SHORTEST = 5;

/** The police look for a person (tra cứu): the purpose first, then number or name; the search is kept in the journal. */
@Component({
  selector: 'lt-person-search',
  imports: [EmptyState, Icon, Notice, PersonStays, ProblemNotice, RouterLink, TextField, TranslocoPipe],
  providers: [CATALOGUE_ERRORS],
  templateUrl: './person-search.html',
  styleUrl: './person-search.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonSearch {
  private readonly http = inject(HttpClient);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly stated = inject(StatedPurpose);
  private readonly model = signal({
    purpose: this.stated.said()?.purpose ?? '',
    caseNumber: this.stated.said()?.caseNumber ?? '',
    number: '',
    name: '',
    dateOfBirth: '',
  });
  protected readonly fields = form(this.model, (path) => {
    needed(path.purpose);
    judged(path.purpose, 'TOO_SHORT', (text) => text.length >= SHORTEST);
    validate(path.number, ({ value, valueOf }) =>
      value().trim() === '' && valueOf(path.name).trim() === '' ? { kind: 'REQUIRED' } : undefined,
    );
    judged(path.name, 'TOO_SHORT', (text) => text.length > 1);
    dated(path.dateOfBirth);
  });
  protected readonly people = signal<PersonList | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly registrations = httpResource<RegistrationList>(() => ({
    url: '/api/v1/registrations',
    params: { status: 'pending', limit: 100 },
  }));
  protected readonly waiting = computed(() =>
    this.registrations.hasValue() ? this.registrations.value().items.length : 0,
  );

  constructor() {
    afterNextRender(() => this.fields.purpose().focusBoundControl());
  }

  protected async search(): Promise<void> {
    this.problem.set(undefined);
    const sent = await submit(this.fields, async () => {
      const { purpose, caseNumber, number, name, dateOfBirth } = this.model();
      const body = {
        purpose: purpose.trim(),
        caseNumber: caseNumber.trim() || null,
        documentNumber: number.trim() || null,
        name: name.trim() || null,
        dateOfBirth: readDay(dateOfBirth) || null,
      };
      try {
        const found = await firstValueFrom(this.http.post<PersonList>('/api/v1/persons/search', body));
        this.people.set(found);
        this.stated.said.set({ purpose: body.purpose, caseNumber: body.caseNumber ?? '' });
        this.announcer.say(this.transloco.translate('oversight.search.found', { count: found.items.length }));
      } catch (error) {
        if (!(error instanceof HttpErrorResponse)) throw error;
        this.problem.set(problemOf(error));
      }
      return undefined;
    });
    if (!sent) this.fields().errorSummary()[0]?.fieldTree().focusBoundControl();
  }
}
