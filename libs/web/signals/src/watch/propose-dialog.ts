import { HttpClient, HttpHeaders } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, submit, validate } from '@angular/forms/signals';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { WatchEntryResponse } from '@luutru/contracts';
import { severities } from '@luutru/domain';
import { Language, newKey, readDay } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, dated, judged, needed } from '@luutru/web-ui/catalogue';
import { SelectField, TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

const SHORTEST = 5;

/** Proposes somebody to be looked out for; another officer approves it. */
@Component({
  selector: 'lt-propose-dialog',
  imports: [
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ProblemNotice,
    SelectField,
    TextField,
    TranslocoPipe,
  ],
  providers: [CATALOGUE_ERRORS],
  templateUrl: './propose-dialog.html',
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposeDialog extends AskDialog<WatchEntryResponse> {
  private readonly http = inject(HttpClient);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly model = signal({
    fullName: '',
    documentNumber: '',
    dateOfBirth: '',
    reason: '',
    legalBasis: '',
    severity: 'high',
    expiresOn: '',
  });
  /** Sent again after an outage, the proposal is taken once. */
  private readonly key = newKey();
  protected readonly choices = computed(() =>
    severities.map((value) => ({
      value,
      label: this.transloco.translate(`signals.severities.${value}`, {}, this.language.code()),
    })),
  );
  protected readonly fields = form(this.model, (path) => {
    needed(path.fullName);
    judged(path.fullName, 'TOO_SHORT', (text) => text.length > 1);
    dated(path.dateOfBirth);
    // By a name alone too many would be met.
    validate(path.dateOfBirth, ({ value, valueOf }) =>
      value().trim() === '' && valueOf(path.documentNumber).trim() === '' ? { kind: 'REQUIRED' } : undefined,
    );
    for (const text of [path.reason, path.legalBasis]) {
      needed(text);
      judged(text, 'TOO_SHORT', (typed) => typed.length >= SHORTEST);
    }
    needed(path.expiresOn);
    dated(path.expiresOn);
  });

  protected async confirm(): Promise<void> {
    const headers = new HttpHeaders({ 'Idempotency-Key': this.key });
    await submit(this.fields, () =>
      this.ask(
        () =>
          firstValueFrom(this.http.post<WatchEntryResponse>('/api/v1/watchlist', this.body(), { headers })),
        this.fields,
      ),
    );
  }

  private body() {
    const { documentNumber, dateOfBirth, expiresOn, ...rest } = this.model();
    return {
      ...rest,
      documentNumber: documentNumber.trim() || null,
      dateOfBirth: readDay(dateOfBirth) || null,
      expiresOn: readDay(expiresOn),
    };
  }
}
