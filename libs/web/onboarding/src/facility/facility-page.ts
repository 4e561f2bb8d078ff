import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FacilityResponse } from '@luutru/contracts';
import { isCode, message } from '@luutru/domain';
import { Workplace } from '@luutru/web-session';
import { Chip, Language, Loading, Notice, ProblemPanel } from '@luutru/web-ui';

import { ManageTabs } from '../manage-tabs';
import { FacilityForm } from './facility-form';
import { PlacesEditor } from './places-editor';

/** The facility as its owner keeps it: standing, address, licences, rooms. */
@Component({
  selector: 'lt-facility-page',
  imports: [Chip, FacilityForm, Loading, ManageTabs, Notice, PlacesEditor, ProblemPanel, TranslocoPipe],
  template: `
    <div class="page">
      <lt-manage-tabs />
      @if (found.hasValue()) {
        @let one = found.value();
        <div class="page-head">
          <div>
            <h1>{{ one.name }}</h1>
            <p class="lead">
              {{ 'onboarding.kinds.' + one.kind | transloco }} · {{ one.unitName }}
              @if (one.newUnitName && one.newUnitName !== one.unitName) {
                ({{ 'onboarding.facility.nowUnit' | transloco: { unit: one.newUnitName } }})
              }
            </p>
          </div>
          <lt-chip
            [icon]="one.status === 'active' ? 'check-circle' : 'alert'"
            [tone]="one.status === 'active' ? 'good' : 'warn'"
          >
            {{ 'onboarding.facility.states.' + one.status | transloco }}
          </lt-chip>
        </div>
        <div class="stack">
          @if (one.statusReason) {
            <lt-notice tone="bad">
              {{ 'onboarding.facility.reason' | transloco: { reason: one.statusReason } }}
            </lt-notice>
          }
          @for (words of warnings(); track words) {
            <lt-notice tone="warn">{{ words }}</lt-notice>
          }
          <lt-facility-form [of]="one" (changed)="found.reload()" />
          <lt-places-editor [facilityId]="one.id" [sector]="one.sector" />
        </div>
      } @else if (found.error()) {
        <lt-problem-panel [error]="found.error()" (retry)="found.reload()" />
      } @else {
        <lt-loading [rows]="5" />
      }
    </div>
  `,
  styles: `
    .page {
      max-width: 1040px;
    }
    .stack {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FacilityPage {
  private readonly workplace = inject(Workplace);
  private readonly language = inject(Language);
  protected readonly found = httpResource<FacilityResponse>(() => {
    const id = this.workplace.facility()?.id;
    return id === undefined ? undefined : `/api/v1/facilities/${id}`;
  });
  protected readonly warnings = computed(() =>
    this.found.hasValue()
      ? (this.found.value().warnings ?? []).map((code) =>
          isCode(code) ? message(code, this.language.code()) : code,
        )
      : [],
  );
}
