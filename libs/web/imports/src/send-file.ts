import { HttpClient, HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ImportStarted } from '@luutru/contracts';
import { type Problem, newKey, problemOf } from '@luutru/web-ui';
import { firstValueFrom } from 'rxjs';

/** What became of a file: the id of its import, or why it was not taken. */
export type Sent = { readonly id: string } | { readonly problem: Problem };

interface Attempt {
  readonly file: File;
  readonly facilityId: string;
  readonly again: boolean;
  readonly key: string;
}

/** Sends a file of guests; the same file goes out under the same key, so that a lost answer starts no second import. */
@Injectable({ providedIn: 'root' })
export class SendFile {
  private readonly http = inject(HttpClient);
  private attempt: Attempt | undefined;

  /** @param again files a file that was filed before once more */
  async run(file: File, facilityId: string, again = false): Promise<Sent> {
    const last = this.attempt;
    const same = last?.file === file && last.facilityId === facilityId && last.again === again;
    const attempt = same ? last : { file, facilityId, again, key: newKey() };
    this.attempt = attempt;
    const body = new FormData();
    body.set('file', file);
    try {
      const answer = await firstValueFrom(
        this.http.post<ImportStarted>('/api/v1/imports', body, {
          params: { facilityId, ...(again && { again: 'true' }) },
          headers: new HttpHeaders({ 'Idempotency-Key': attempt.key }),
        }),
      );
      this.attempt = undefined;
      return { id: answer.id };
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      const problem = problemOf(error);
      // The server has judged it: what is sent after that is a new attempt.
      if (problem.kind === 'refused') this.attempt = undefined;
      return { problem };
    }
  }
}
