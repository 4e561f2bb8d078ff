import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { parseInstant } from '@luutru/domain';
import {
  Icon,
  Loading,
  ProblemPanel,
  ServerClock,
  formatDateTime,
  ifMatch,
  plusDays,
  readMinute,
} from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

/** The fields that are asked to be mended most, and the key of each one's words. */
const FIELDS = [
  ['guest.fullName', 'fullName'],
  ['guest.dateOfBirth', 'dateOfBirth'],
  ['guest.sex', 'sex'],
  ['guest.nationality', 'nationality'],
  ['guest.document.number', 'number'],
  ['guest.permanentAddress', 'permanentAddress'],
  ['arrivedAt', 'arrivedAt'],
  ['expectedDepartureAt', 'expectedDepartureAt'],
  ['place', 'place'],
  ['reason', 'reasonOfStay'],
] as const;
const SHORTEST = 3;

/** Gives a declaration back to its facility (trả lại để sửa): what is to be mended, why, until when. */
@Component({
  selector: 'lt-return-dialog',
  imports: [
    Icon,
    Loading,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ProblemNotice,
    ProblemPanel,
    TextField,
    TranslocoPipe,
  ],
  providers: [CATALOGUE_ERRORS],
  templateUrl: './return-dialog.html',
  styleUrl: './dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReturnDialog extends AskDialog<StayResponse> {
  private readonly http = inject(HttpClient);
  protected readonly about = inject<{ id: string; facilityName: string }>(MAT_DIALOG_DATA);
  protected readonly choices = FIELDS;
  /** Read here for its version: nothing is returned over a change that nobody has seen. */
  protected readonly stay = httpResource<StayResponse>(() => `/api/v1/stays/${this.about.id}`);
  protected readonly chosen = signal<readonly string[]>([]);
  private readonly tried = signal(false);
  protected readonly noField = computed(() => this.tried() && this.chosen().length === 0);
  private readonly model = signal({
    reason: '',
    dueAt: formatDateTime(plusDays(inject(ServerClock).read(), 1)),
  });
  protected readonly fields = form(this.model, (path) => {
    needed(path.reason);
    judged(path.reason, 'TOO_SHORT', (text) => text.length >= SHORTEST);
    needed(path.dueAt);
    judged(path.dueAt, 'INSTANT_FORMAT', (text) => parseInstant(readMinute(text)) !== undefined);
  });

  protected toggle(path: string): void {
    this.chosen.update((all) => (all.includes(path) ? all.filter((one) => one !== path) : [...all, path]));
  }

  protected async confirm(): Promise<void> {
    this.tried.set(true);
    await submit(this.fields, () => {
      if (this.noField() || !this.stay.hasValue()) return Promise.resolve(undefined);
      const { id, version } = this.stay.value();
      const { reason, dueAt } = this.model();
      const body = { fields: this.chosen(), reason: reason.trim(), dueAt: readMinute(dueAt) };
      return this.ask(
        () =>
          firstValueFrom(this.http.post<StayResponse>(`/api/v1/stays/${id}/return`, body, ifMatch(version))),
        this.fields,
      );
    });
  }
}
