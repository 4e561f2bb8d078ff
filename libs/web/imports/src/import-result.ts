import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportResponse } from '@luutru/contracts';
import { Icon, Language, Notice, ProblemPanel } from '@luutru/web-ui';
import { SaveFile } from '@luutru/web-ui/saving';

import { RejectedRows } from './rejected-rows';
import { RepairGrid } from './repair-grid';

/** What became of a file: how many rows are filed, and those to mend. */
@Component({
  selector: 'lt-import-result',
  imports: [Icon, Notice, ProblemPanel, RepairGrid, RouterLink, TranslocoPipe],
  providers: [RejectedRows],
  templateUrl: './import-result.html',
  styleUrl: './import-result.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportResult {
  readonly of = input.required<ImportResponse>();
  readonly mended = output();
  private readonly saveFile = inject(SaveFile);
  private readonly language = inject(Language);
  private readonly id = computed(() => this.of().id);
  protected readonly rows = inject(RejectedRows);
  protected readonly saveError = signal<unknown>(undefined);
  protected readonly paths = computed(() =>
    this.of().columns.flatMap(({ field }) => (field === null ? [] : [field])),
  );

  constructor() {
    // The server words the errors, in the language on screen.
    effect(() => {
      const id = this.id();
      this.language.code();
      if (untracked(this.of).rejected > 0) untracked(() => void this.rows.load(id));
    });
  }

  protected async saveRejections(): Promise<void> {
    this.saveError.set(undefined);
    await this.saveFile
      .run(
        `/api/v1/imports/${this.of().id}/rejections.xlsx`,
        `dong-loi-${this.of().fileName}`.replace(/\.\w+$/, '.xlsx'),
      )
      .catch((error: unknown) => this.saveError.set(error));
  }
}
