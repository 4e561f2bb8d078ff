import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, InjectionToken, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ImportRowList, ImportRowResponse } from '@luutru/contracts';
import { type Problem, problemOf } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

import { cellWords } from './cell-words';
import { errorKinds, kindOf } from './error-kinds';

const PAGE = 200;
/** Rows that are held at once; who has more wrong mends them in the spreadsheet. */
const HELD = 1000;

/** How long a filed row is seen green before it leaves the list, milliseconds. */
export const LINGER_MS = new InjectionToken<number>('LINGER_MS', { factory: () => 1500 });

/** What was typed into the cells of a row, by path of the field. */
export type Edits = Readonly<Record<string, string>>;

/** The rows of one import that could not be filed, what is typed into them, and their filing. */
@Injectable()
export class RejectedRows {
  private readonly http = inject(HttpClient);
  private readonly transloco = inject(TranslocoService);
  private readonly lingerMs = inject(LINGER_MS);
  private url = '';
  private readonly held = signal<readonly ImportRowResponse[]>([]);
  private readonly edits = signal<ReadonlyMap<number, Edits>>(new Map());
  private readonly busy = signal<ReadonlySet<number>>(new Set());
  private readonly problems = signal<ReadonlyMap<number, Problem>>(new Map());

  readonly loading = signal(true);
  readonly error = signal<unknown>(undefined);
  /** Whether there are more than are held. */
  readonly more = signal(false);
  /** Kind of error that is looked at; undefined for all. */
  readonly kind = signal<string | undefined>(undefined);
  readonly kinds = computed(() => errorKinds(this.held()));
  readonly rows = computed(() => {
    const kind = this.kind();
    // A kind of which nothing is left hides nothing.
    if (kind === undefined || !this.kinds().some(({ key }) => key === kind)) return this.held();
    return this.held().filter(
      ({ status, errors }) => status === 'accepted' || errors.some((error) => kindOf(error) === kind),
    );
  });
  /** Numbers of the rows into which something was typed. */
  readonly edited = computed(() =>
    this.held().flatMap(({ row, status }) => (status === 'rejected' && this.edits().has(row) ? [row] : [])),
  );

  editsOf = (row: number): Edits => this.edits().get(row) ?? {};
  isBusy = (row: number): boolean => this.busy().has(row);
  problemOf = (row: number): Problem | undefined => this.problems().get(row);

  async load(importId: string): Promise<void> {
    this.url = `/api/v1/imports/${importId}/rows`;
    this.loading.set(true);
    this.error.set(undefined);
    try {
      const rows: ImportRowResponse[] = [];
      let cursor: string | null = null;
      do {
        const page: ImportRowList = await firstValueFrom(
          this.http.get<ImportRowList>(this.url, {
            params: { status: 'rejected', limit: PAGE, ...(cursor && { cursor }) },
          }),
        );
        rows.push(...page.items.map((row) => this.worded(row)));
        cursor = page.nextCursor;
      } while (cursor !== null && rows.length < HELD);
      this.held.set(rows);
      this.more.set(cursor !== null);
    } catch (error) {
      this.error.set(error);
    } finally {
      this.loading.set(false);
    }
  }

  edit(row: ImportRowResponse, path: string, text: string): void {
    const { [path]: _, ...others } = this.editsOf(row.row);
    const same = text === (row.values[path] ?? '');
    const edits = same ? others : { ...others, [path]: text };
    this.edits.update((before) => {
      const after = new Map(before);
      if (Object.keys(edits).length > 0) after.set(row.row, edits);
      else after.delete(row.row);
      return after;
    });
  }

  /** Files a row as it is typed. @returns whether it was right */
  async file(row: number): Promise<boolean> {
    if (this.isBusy(row)) return false;
    this.busy.update((before) => new Set([...before, row]));
    this.tell(row, undefined);
    try {
      const body = { values: this.editsOf(row) };
      const answer = await firstValueFrom(this.http.patch<ImportRowResponse>(`${this.url}/${row}`, body));
      this.put(this.worded(answer));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      const problem = problemOf(error);
      // Somebody else has mended it meanwhile.
      if (problem.code === 'IMPORT_ROW_FILED') this.drop(row);
      else this.tell(row, problem);
    } finally {
      this.busy.update((before) => new Set([...before].filter((one) => one !== row)));
    }
    return this.held().every((one) => one.row !== row || one.status === 'accepted');
  }

  private put(answer: ImportRowResponse): void {
    const { row } = answer;
    this.edits.update((before) => new Map([...before].filter(([one]) => one !== row)));
    this.held.update((rows) =>
      rows.map((one) => {
        if (one.row !== row) return one;
        // Of a filed row nothing is kept on the server; it is shown as it stood until it leaves.
        return answer.status === 'accepted' ? { ...one, status: 'accepted' as const, errors: [] } : answer;
      }),
    );
    if (answer.status === 'accepted') setTimeout(() => this.drop(row), this.lingerMs);
  }

  /** What helps at a cell of a sheet, where the server's words speak of the API. */
  private worded(row: ImportRowResponse): ImportRowResponse {
    const errors = row.errors.map((error) => {
      const key = cellWords(error);
      return key === undefined ? error : { ...error, message: this.transloco.translate<string>(key) };
    });
    return { ...row, errors };
  }

  private drop(row: number): void {
    this.held.update((rows) => rows.filter((one) => one.row !== row));
  }

  private tell(row: number, problem: Problem | undefined): void {
    this.problems.update((before) => {
      const after = new Map(before);
      if (problem) after.set(row, problem);
      else after.delete(row);
      return after;
    });
  }
}
