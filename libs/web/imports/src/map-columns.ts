import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportResponse } from '@luutru/contracts';
import { importFields, message, requiredImportFields } from '@luutru/domain';
import { Icon, Language, Notice, type Problem, problemOf } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { type Chosen, judgeMapping } from './judge-mapping';

/** Says which column is which field, once: the next file with these headings needs no saying. */
@Component({
  selector: 'lt-map-columns',
  imports: [Icon, Notice, TranslocoPipe],
  templateUrl: './map-columns.html',
  styleUrl: './map-columns.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MapColumns {
  readonly of = input.required<ImportResponse>();
  readonly mapped = output<ImportResponse>();
  /** It does not wait for its columns any more. */
  readonly stale = output();

  private readonly http = inject(HttpClient);
  private readonly language = inject(Language);
  protected readonly fields = importFields;
  protected readonly required: readonly string[] = requiredImportFields;
  protected readonly chosen = linkedSignal<Chosen>(() =>
    // The first of two columns with one heading counts.
    Object.fromEntries([...this.of().columns].reverse().map(({ header, field }) => [header, field ?? ''])),
  );
  protected readonly tried = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly faults = computed(() => judgeMapping(this.chosen()));
  protected readonly missing = computed(() =>
    this.faults()
      .filter(({ header }) => header === undefined)
      .map(({ field }) => field),
  );

  protected twice(header: string): string {
    const fault = this.faults().find((one) => one.header === header);
    return fault ? message(fault.code, this.language.code()) : '';
  }

  protected choose(header: string, field: string): void {
    this.chosen.update((before) => ({ ...before, [header]: field }));
    this.problem.set(undefined);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.faults().length > 0 || this.sending()) return;
    this.sending.set(true);
    const columns = Object.fromEntries(
      Object.entries(this.chosen()).map(([header, field]) => [header, field === '' ? null : field]),
    );
    try {
      const url = `/api/v1/imports/${this.of().id}/mapping`;
      this.mapped.emit(await firstValueFrom(this.http.post<ImportResponse>(url, { columns })));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      if (error.status === 409) this.stale.emit();
      else this.problem.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
