import { HttpParams } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { Announcer, Notice } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { SaveFile } from '@luutru/web-ui/saving';
import { TranslocoService } from '@jsverse/transloco';

import { paramsOf } from '../figures/figures';
import type { FiguresQuery } from '../model/indicators';

/** What is to be exported. */
export interface ExportAsked {
  readonly heading: string;
  readonly query: FiguresQuery;
}

const FORMATS = ['xlsx', 'csv', 'pdf'] as const;
const SHORTEST = 5;

/** Asks in which form and what for; the API writes the purpose into the log of views before it answers. */
@Component({
  selector: 'lt-export-dialog',
  imports: [
    FormField,
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
      <h2 mat-dialog-title>{{ 'statistics.export.title' | transloco: { what: asked.heading } }}</h2>
      <mat-dialog-content>
        <div class="body">
          <lt-text-field
            name="purpose"
            autocapitalize="sentences"
            [field]="fields.purpose"
            [label]="'statistics.export.purpose' | transloco"
            [hint]="'statistics.export.purposeHint' | transloco"
          />
          <fieldset>
            <legend>{{ 'statistics.export.format' | transloco }}</legend>
            @for (one of formats; track one) {
              <label [for]="'format-' + one">
                <input type="radio" [id]="'format-' + one" [value]="one" [formField]="fields.format" />
                {{ 'statistics.export.formats.' + one | transloco }}
              </label>
            }
          </fieldset>
          <lt-notice icon="eye">{{ 'statistics.export.logged' | transloco }}</lt-notice>
          <lt-problem-notice [of]="failure()" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'statistics.back' | transloco }}</button>
        <button type="submit" class="button primary" [attr.aria-disabled]="fields().submitting()">
          {{ 'statistics.export.confirm' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './export-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExportDialog extends AskDialog<true> {
  private readonly saveFile = inject(SaveFile);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly asked = inject<ExportAsked>(MAT_DIALOG_DATA);
  protected readonly formats = FORMATS;
  private readonly model = signal({ purpose: '', format: 'xlsx' });
  protected readonly fields = form(this.model, (path) => {
    needed(path.purpose);
    judged(path.purpose, 'TOO_SHORT', (text) => text.length >= SHORTEST);
  });

  protected async confirm(): Promise<void> {
    await submit(this.fields, () => this.ask(() => this.save(), this.fields));
  }

  private async save(): Promise<true> {
    const { purpose, format } = this.model();
    const { query } = this.asked;
    const params = new HttpParams({ fromObject: { ...paramsOf(query), purpose: purpose.trim() } });
    const name = `luu-tru-${query.by}-${query.from}-${query.to}.${format}`;
    await this.saveFile.run(`/api/v1/statistics/export.${format}?${params.toString()}`, name);
    this.announcer.say(this.transloco.translate('statistics.export.done'));
    return true;
  }
}
