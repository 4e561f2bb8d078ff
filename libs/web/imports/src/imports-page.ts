import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Workplace } from '@luutru/web-session';
import { Icon, Notice, type Problem, ProblemPanel } from '@luutru/web-ui';
import { SaveFile } from '@luutru/web-ui/saving';

import { DropZone } from './drop-zone';
import { EarlierImports } from './earlier-imports';
import { ImportRefusal } from './import-refusal';
import { judgeFile } from './judge-file';
import { SendFile } from './send-file';

/** Guests from a spreadsheet (nhập tệp): the file goes in here, and the imports of before are found again. */
@Component({
  selector: 'lt-imports-page',
  imports: [DropZone, EarlierImports, Icon, ImportRefusal, Notice, ProblemPanel, TranslocoPipe],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportsPage {
  private readonly sendFile = inject(SendFile);
  private readonly saveFile = inject(SaveFile);
  private readonly router = inject(Router);
  protected readonly workplace = inject(Workplace);

  protected readonly file = signal<File | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly busy = computed(() => (this.sending() ? (this.file()?.name ?? '') : ''));
  protected readonly refusal = signal<{ code: string; detail: string } | undefined>(undefined);
  protected readonly away = signal<Problem | undefined>(undefined);
  protected readonly templateError = signal<unknown>(undefined);

  protected take(file: File): void {
    this.file.set(file);
    this.away.set(undefined);
    const code = judgeFile(file);
    this.refusal.set(code === undefined ? undefined : { code, detail: '' });
    if (code === undefined) void this.send();
  }

  protected async send(again = false): Promise<void> {
    const [file, facility] = [this.file(), this.workplace.facility()];
    if (!file || !facility || this.sending()) return;
    this.refusal.set(undefined);
    this.away.set(undefined);
    this.sending.set(true);
    const sent = await this.sendFile.run(file, facility.id, again).finally(() => this.sending.set(false));
    if ('id' in sent) await this.router.navigate(['/imports', sent.id]);
    else if (sent.problem.kind === 'refused') {
      const [wrong] = sent.problem.fields;
      this.refusal.set({
        code: wrong?.code ?? sent.problem.code,
        detail: wrong?.message ?? sent.problem.detail,
      });
    } else this.away.set(sent.problem);
  }

  protected async saveTemplate(): Promise<void> {
    this.templateError.set(undefined);
    await this.saveFile
      .run('/api/v1/imports/template.xlsx', 'mau-khai-luu-tru.xlsx')
      .catch((error: unknown) => this.templateError.set(error));
  }
}
