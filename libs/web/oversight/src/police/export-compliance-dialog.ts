import { HttpParams } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { Notice } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { SaveFile } from '@luutru/web-ui/saving';

const SHORTEST = 5;

/** Asks what the workbook is for; the API writes it into the log of views before it answers. */
@Component({
  selector: 'lt-export-compliance-dialog',
  imports: [
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Notice,
    ProblemNotice,
    TextField,
    TranslocoPipe,
  ],
  providers: [CATALOGUE_ERRORS],
  template: `
    <form novalidate (submit)="$event.preventDefault(); confirm()">
      <h2 mat-dialog-title>{{ 'oversight.compliance.export' | transloco }}</h2>
      <mat-dialog-content>
        <div class="body">
          <lt-text-field
            name="purpose"
            autocapitalize="sentences"
            [field]="fields.purpose"
            [label]="'oversight.compliance.purpose' | transloco"
            [hint]="'oversight.search.purposeHint' | transloco"
          />
          <lt-notice icon="eye">{{ 'oversight.compliance.logged' | transloco }}</lt-notice>
          <lt-problem-notice [of]="failure()" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'oversight.back' | transloco }}</button>
        <button type="submit" class="button primary" [attr.aria-disabled]="fields().submitting()">
          {{ 'oversight.compliance.save' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExportComplianceDialog extends AskDialog<true> {
  private readonly saveFile = inject(SaveFile);
  private readonly query = inject<Record<string, string>>(MAT_DIALOG_DATA);
  private readonly model = signal({ purpose: '' });
  protected readonly fields = form(this.model, (path) => {
    needed(path.purpose);
    judged(path.purpose, 'TOO_SHORT', (text) => text.length >= SHORTEST);
  });

  protected async confirm(): Promise<void> {
    await submit(this.fields, () => this.ask(() => this.save(), this.fields));
  }

  private async save(): Promise<true> {
    const asked = Object.entries(this.query).filter(([, value]) => value !== '');
    const fromObject = { ...Object.fromEntries(asked), purpose: this.model().purpose.trim() };
    const name = `tuan-thu-${this.query['from'] ?? ''}-${this.query['to'] ?? ''}.xlsx`;
    const params = new HttpParams({ fromObject });
    await this.saveFile.run(`/api/v1/compliance/export.xlsx?${params.toString()}`, name);
    return true;
  }
}
