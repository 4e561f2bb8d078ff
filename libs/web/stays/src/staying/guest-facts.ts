import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { Countries, DayPipe } from '@luutru/web-ui';

import { termsOf } from '../terms';

/** Who stays, as declared. */
@Component({
  selector: 'lt-guest-facts',
  imports: [DayPipe, TranslocoPipe],
  template: `
    @let guest = stay().guest;
    <section class="card" aria-labelledby="guest-title">
      <div class="card-head">
        <h2 id="guest-title">{{ terms().guest | transloco }}</h2>
      </div>
      <dl class="card-body">
        <div>
          <dt>{{ 'ui.documents.' + guest.document.type | transloco }}</dt>
          <dd class="number">{{ guest.document.number ?? '–' }}</dd>
        </div>
        <div>
          <dt>{{ 'stays.declare.dateOfBirth' | transloco }}</dt>
          <dd class="number">{{ guest.dateOfBirth | ltDay }}</dd>
        </div>
        <div>
          <dt>{{ 'stays.declare.sex' | transloco }}</dt>
          <dd>{{ 'ui.sexes.' + guest.sex | transloco }}</dd>
        </div>
        <div>
          <dt>{{ 'stays.declare.nationality' | transloco }}</dt>
          <dd>{{ countries.nameOf(guest.nationality) }}</dd>
        </div>
        @if (guest.phone) {
          <div>
            <dt>{{ 'stays.declare.phone' | transloco }}</dt>
            <dd class="number">{{ guest.phone }}</dd>
          </div>
        }
        @if (guest.healthInsuranceNumber) {
          <div>
            <dt>{{ 'stays.declare.healthInsuranceNumber' | transloco }}</dt>
            <dd class="number">{{ guest.healthInsuranceNumber }}</dd>
          </div>
        }
        @if (guest.visa; as visa) {
          <div>
            <dt>{{ 'stays.declare.visa' | transloco }}</dt>
            <dd>{{ visa.type ?? '–' }} {{ visa.number }}</dd>
          </div>
          <div>
            <dt>{{ 'stays.declare.entryDate' | transloco }}</dt>
            <dd>{{ visa.entryDate | ltDay }} {{ visa.entryPort }}</dd>
          </div>
        }
        @if (guest.permanentAddress) {
          <div class="wide">
            <dt>{{ 'stays.declare.permanentAddress' | transloco }}</dt>
            <dd>{{ guest.permanentAddress }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
  styleUrl: './facts.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GuestFacts {
  readonly stay = input.required<StayResponse>();
  protected readonly terms = computed(() => termsOf(this.stay().sector));
  protected readonly countries = inject(Countries);

  constructor() {
    void this.countries.load();
  }
}
