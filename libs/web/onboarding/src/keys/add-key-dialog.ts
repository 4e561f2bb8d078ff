import { HttpClient, HttpHeaders } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NewApiKeyResponse } from '@luutru/contracts';
import { Icon, ServerClock, formatDate, newKey, plusDays, readDay } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, dated, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

import { SCOPES, scopeKey } from './scopes';

const YEAR_DAYS = 365;

/** A key for a machine: whose, what it may do, until when. */
@Component({
  selector: 'lt-add-key-dialog',
  imports: [
    Icon,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ProblemNotice,
    TextField,
    TranslocoPipe,
  ],
  providers: [CATALOGUE_ERRORS],
  templateUrl: './add-key-dialog.html',
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddKeyDialog extends AskDialog<NewApiKeyResponse> {
  private readonly http = inject(HttpClient);
  private key = { of: '', value: '' };
  protected readonly scopes = SCOPES;
  protected readonly scopeKey = scopeKey;
  protected readonly chosen = signal<readonly string[]>(['stays:declare', 'stays:read', 'facilities:read']);
  protected readonly noScope = signal(false);
  protected readonly model = signal({
    name: '',
    expiresOn: formatDate(plusDays(inject(ServerClock).read(), YEAR_DAYS)),
  });
  protected readonly fields = form(this.model, (path) => {
    needed(path.name);
    needed(path.expiresOn);
    dated(path.expiresOn);
  });

  protected toggle(scope: string): void {
    this.chosen.update((all) => (all.includes(scope) ? all.filter((one) => one !== scope) : [...all, scope]));
    this.noScope.set(false);
  }

  protected async confirm(): Promise<void> {
    this.noScope.set(this.chosen().length === 0);
    await submit(this.fields, () => {
      if (this.noScope()) return Promise.resolve(undefined);
      const { name, expiresOn } = this.model();
      const body = { name: name.trim(), scopes: this.chosen(), expiresOn: readDay(expiresOn) };
      const content = JSON.stringify(body);
      // The key of a lost answer is shown again; other content is another attempt.
      if (this.key.of !== content) this.key = { of: content, value: newKey() };
      const headers = new HttpHeaders({ 'Idempotency-Key': this.key.value });
      return this.ask(
        () => firstValueFrom(this.http.post<NewApiKeyResponse>('/api/v1/api-keys', body, { headers })),
        this.fields,
      );
    });
  }
}
