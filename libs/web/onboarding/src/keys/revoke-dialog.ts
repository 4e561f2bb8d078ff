import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiKeyResponse } from '@luutru/contracts';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

/** Asks once more: a revoked key never works again. */
@Component({
  selector: 'lt-revoke-dialog',
  imports: [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ProblemNotice, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'onboarding.keys.revokeOf' | transloco: { name: key.name } }}</h2>
    <mat-dialog-content>
      <div class="body">
        <p>{{ 'onboarding.keys.revokeText' | transloco }}</p>
        <lt-problem-notice [of]="failure()" />
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" mat-dialog-close>{{ 'onboarding.cancel' | transloco }}</button>
      <button type="button" class="button danger" (click)="confirm()">
        {{ 'onboarding.keys.revoke' | transloco }}
      </button>
    </mat-dialog-actions>
  `,
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevokeDialog extends AskDialog<'revoked'> {
  private readonly http = inject(HttpClient);
  protected readonly key = inject<ApiKeyResponse>(MAT_DIALOG_DATA);

  protected async confirm(): Promise<void> {
    await this.ask(async () => {
      await firstValueFrom(this.http.delete(`/api/v1/api-keys/${this.key.id}`));
      return 'revoked' as const;
    }, {});
  }
}
